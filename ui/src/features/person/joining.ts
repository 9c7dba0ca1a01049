import type { Preset, Role, SidebarProgram, Stage } from "../../bindings/generated";
import { ROLE, STAGE } from "../../components/words";

export const ROLES = Object.entries(ROLE) as [Role, string][];
export const STAGES = Object.entries(STAGE) as [Stage, string][];

type Held = Pick<SidebarProgram, "kind"> & { cohorts: readonly { id: string }[] };

/** What people come into a cohort as, by the kind of its program. */
export function roleIn(cohort: string, programs: readonly Held[], presets: readonly Pick<Preset, "kind" | "role">[]): Role {
  const program = programs.find(({ cohorts }) => cohorts.some(({ id }) => id === cohort));
  return presets.find(({ kind }) => kind === program?.kind)?.role ?? "participant";
}

/** Programs with every cohort but these, as long as one is left. */
export function elsewhere(programs: readonly SidebarProgram[], taken: readonly string[]): SidebarProgram[] {
  return programs.map((program) => ({ ...program, cohorts: program.cohorts.filter(({ id }) => !taken.includes(id)) })).filter(({ cohorts }) => cohorts.length > 0);
}
