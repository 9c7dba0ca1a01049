import type { Cohort, CohortPage, Program, SidebarProgram } from "../../bindings/generated";
import { named } from "../../components/words";

/** What has to be known of a cohort to plan its next session. */
export type Planned = Pick<CohortPage, "id" | "kind" | "zone"> & { program: Pick<CohortPage["program"], "id"> };

/** A cohort to plan for, and how it is chosen from among others. */
export interface Choice {
  cohort: Planned;
  words: string;
}

/** The cohorts a session can be planned for, program by program; what was archived or canceled meets no more. */
export function plannable(programs: readonly Program[], cohorts: readonly Cohort[]): Choice[] {
  return programs.filter(meets).flatMap((program) =>
    cohorts
      .filter((cohort) => cohort.program === program.id && meets(cohort))
      .map(({ id, zone, name }) => ({ cohort: { id, zone, kind: program.kind, program: { id: program.id } }, words: `${named(program.name)} · ${named(name)}` })),
  );
}

/** Whether there is a cohort to plan for. */
export function anyMeets(programs: readonly SidebarProgram[]): boolean {
  return programs.some((program) => meets(program) && program.cohorts.some(meets));
}

function meets({ status }: Pick<Program | Cohort, "status">): boolean {
  return status !== "archived" && status !== "canceled";
}
