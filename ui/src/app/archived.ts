import type { SidebarProgram } from "../bindings/generated";

/** Programs without what was archived of them. */
export function presentOf(programs: readonly SidebarProgram[]): SidebarProgram[] {
  return programs
    .filter((program) => program.status !== "archived")
    .map((program) => ({ ...program, cohorts: program.cohorts.filter((cohort) => cohort.status !== "archived") }));
}

/** What was archived: whole programs, and of the others the cohorts that were. */
export function archivedOf(programs: readonly SidebarProgram[]): SidebarProgram[] {
  return programs.flatMap((program) => {
    if (program.status === "archived") return [program];
    const cohorts = program.cohorts.filter((cohort) => cohort.status === "archived");
    return cohorts.length > 0 ? [{ ...program, cohorts }] : [];
  });
}
