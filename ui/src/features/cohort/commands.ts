import Archive from "@lucide/svelte/icons/archive";
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import Trash2 from "@lucide/svelte/icons/trash-2";
import { attempt } from "../../app/attempt";
import type { Command } from "../../app/commands";
import type { CohortPage } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { archive } from "../program/archive";
import { asking } from "../program/asking.svelte";
import { editProgram } from "../program/commands";

/** What can be done about the cohort in view. One in which nothing is left can be deleted. */
export function cohortCommands({ id, program, status, listed, sessions }: CohortPage): Command[] {
  const isArchived = status === "archived";
  return [
    { id: "cohort.edit", words: "Edit this cohort", also: "rename change dates", group: "Do", icon: Pencil, writes: true, run: () => (asking.now = { about: "cohort", cohort: id, program: program.id }) },
    { id: "cohort.new", words: "Add a cohort beside this one", brief: "Add a cohort beside it", also: "new create", group: "Do", icon: ListPlus, writes: true, run: () => (asking.now = { about: "new_cohort", program: program.id }) },
    editProgram(program),
    { id: "cohort.back", words: "Bring this cohort back from the archive", brief: "Bring it back from the archive", also: "unarchive restore", group: "Do", icon: ArchiveRestore, writes: true, available: () => isArchived, run: () => void archive.cohortBack(id) },
    { id: "cohort.archive", words: "Archive this cohort", also: "delete hide close finish", group: "Do", icon: Archive, writes: true, available: () => !isArchived, run: () => void archive.cohort(id) },
    { id: "cohort.delete", words: "Delete this cohort", also: "remove take away", group: "Do", icon: Trash2, writes: true, available: () => listed === 0 && sessions === 0, run: () => void attempt(() => call("cohort_delete", { cohort: id })) },
  ];
}
