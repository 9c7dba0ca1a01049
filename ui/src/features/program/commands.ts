import Archive from "@lucide/svelte/icons/archive";
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import Trash2 from "@lucide/svelte/icons/trash-2";
import { attempt } from "../../app/attempt";
import type { Command } from "../../app/commands";
import type { ProgramOf, SidebarProgram } from "../../bindings/generated";
import { named } from "../../components/words";
import { call } from "../../ipc/call";
import { archive } from "./archive";
import { asking } from "./asking.svelte";

/** Everything that can be done about one program, by its name. */
export const programCommands = (program: SidebarProgram): Command[] => [addCohort(program), ...keepProgram(program)];

/** What can be done about a program apart from a new cohort. */
export function keepProgram(program: SidebarProgram): Command[] {
  const { id, status, cohorts } = program;
  const isArchived = status === "archived";
  return [
    { ...of(program, "back", (name) => `Bring ${name} back from the archive`), brief: "Bring it back from the archive", also: "unarchive restore program", icon: ArchiveRestore, available: () => isArchived, run: () => void archive.programBack(id) },
    { ...editProgram(program), brief: "Edit this program" },
    { ...of(program, "archive", (name) => `Archive ${name}`), brief: "Archive this program", also: "delete hide close finish program", icon: Archive, available: () => !isArchived, run: () => void archive.program(id) },
    { ...of(program, "delete", (name) => `Delete ${name}`), brief: "Delete this program", also: "remove take away program", icon: Trash2, available: () => isArchived && cohorts.length === 0, run: () => void attempt(() => call("program_delete", { program: id })) },
  ];
}

export const editProgram = (program: ProgramOf): Command => ({
  ...of(program, "edit", (name) => `Edit ${name}`),
  also: "rename change program",
  icon: Pencil,
  run: () => (asking.now = { about: "program", program: program.id }),
});

const addCohort = (program: SidebarProgram): Command => ({
  ...of(program, "cohort", (name) => `Add a cohort to ${name}`),
  brief: "Add a cohort",
  also: "new create circle group class program",
  icon: ListPlus,
  available: () => program.status !== "archived",
  run: () => (asking.now = { about: "new_cohort", program: program.id }),
});

/** A command about one program among others. */
function of(program: ProgramOf, act: string, words: (name: string) => string): Pick<Command, "id" | "words" | "about" | "group" | "writes"> {
  const name = named(program.name);
  return { id: `program.${act}.${program.id}`, words: words(name), about: [name], group: "Programs", writes: true };
}
