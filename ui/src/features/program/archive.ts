import { attempt } from "../../app/attempt";
import { call } from "../../ipc/call";

/** What is archived keeps all it holds and is folded away. It comes back as completed, which is what most of it is. */
export const archive = {
  cohort: (cohort: string) => attempt(() => call("cohort_edit", { cohort, edit: { status: "archived" } })),
  cohortBack: (cohort: string) => attempt(() => call("cohort_edit", { cohort, edit: { status: "completed" } })),
  program: (program: string) => attempt(() => call("program_edit", { program, edit: { status: "archived" } })),
  programBack: (program: string) => attempt(() => call("program_edit", { program, edit: { status: "completed" } })),
};
