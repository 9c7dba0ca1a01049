import type { ContactPoint, Stage } from "../../bindings/generated";

/** A person as a dialog is told of them. */
export interface Named {
  person: string;
  name: string;
}

/** What is asked about a person, over everything else. */
export type Asked =
  | { about: "add"; cohort: { id: string; name: string } | null }
  | { about: "enroll"; who: Named }
  | { about: "stage"; who: Named; enrollment: string; place: string; from: Stage; to: Stage | null }
  /** `taken` are the cohorts that they are in with the same role. */
  | { about: "move"; who: Named; enrollment: string; place: string; taken: readonly string[] }
  | { about: "label"; contact: ContactPoint }
  | { about: "merge"; who: Named }
  | { about: "gone" };

export class Dialogs {
  asked = $state.raw<Asked | null>(null);

  ask(asked: Asked): void {
    this.asked = asked;
  }

  close(): void {
    this.asked = null;
  }
}

export const dialogs = new Dialogs();
