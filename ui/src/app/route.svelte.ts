import type { ChosenTable } from "../bindings/generated";
import { FIRST_KIND, type KindId } from "../features/report/kinds";

/** Where one can be in an open workspace. */
export type Place =
  | { at: "home" }
  | { at: "cohort"; cohort: string; tab: CohortTab; find: string }
  /** Of a list of people only some, where they were chosen. */
  | { at: "reports"; cohort: string | null; kind: KindId; people?: string[] }
  | { at: "tray" }
  | { at: "session"; session: string; cohort: string; title: string }
  | { at: "calendar" }
  | { at: "history"; about: About | null }
  | { at: "settings" }
  | { at: "people"; find: string }
  | { at: "import"; table: ChosenTable; program: string; cohort: string };

/** Whom the history that is shown is about. */
export interface About {
  noun: "person" | "cohort";
  id: string;
  name: string;
}

export type CohortTab = "overview" | "roster" | "sessions" | "attendance";

/** Where one is, and the way one came, for back and forward. */
export class Route {
  #trail = $state.raw<Place[]>([{ at: "home" }]);
  #index = $state(0);

  get here(): Place {
    return this.#trail[this.#index] ?? { at: "home" };
  }

  /** Where one was on the way here, the latest first. */
  get lately(): Place[] {
    return this.#trail.slice(0, this.#index + 1).reverse();
  }

  get canGoBack(): boolean {
    return this.#index > 0;
  }

  get canGoForward(): boolean {
    return this.#index < this.#trail.length - 1;
  }

  go(place: Place): void {
    this.#trail = [...this.#trail.slice(0, this.#index + 1), place];
    this.#index = this.#trail.length - 1;
  }

  /** Goes to a place that takes this one's place on the way back. */
  replace(place: Place): void {
    this.#trail = [...this.#trail.slice(0, this.#index), place];
  }

  back(): void {
    if (this.canGoBack) this.#index -= 1;
  }

  forward(): void {
    if (this.canGoForward) this.#index += 1;
  }

  /** Forgets the way; a locked workspace leaves no trail. */
  reset(): void {
    this.#trail = [{ at: "home" }];
    this.#index = 0;
  }
}

export const route = new Route();

/** The overview of a cohort. */
export function cohortPlace(cohort: string, tab: CohortTab = "overview", find = ""): Place {
  return { at: "cohort", cohort, tab, find };
}

/** The reports, at one kind; of a cohort, or where none is said of the one that was in view last. */
export function reportPlace(cohort: string | null, kind: KindId = FIRST_KIND, people?: string[]): Place {
  return { at: "reports", cohort, kind, people };
}

/** A session, reached from one of its cohorts. */
export function sessionPlace(session: string, cohort: string, title = ""): Place {
  return { at: "session", session, cohort, title };
}
