import type { Planned } from "./plannable";

/** For what a session is planned, in a dialog over whatever screen stands: a cohort, or one that is asked for first. */
class Planning {
  now = $state.raw<Planned | "asked" | null>(null);

  /** Plans the next session of a cohort. */
  of(cohort: Planned): void {
    this.now = cohort;
  }

  /** Plans one from a place of the whole workspace. */
  anywhere(): void {
    this.now = "asked";
  }

  close = (): void => {
    this.now = null;
  };
}

export const planning = new Planning();
