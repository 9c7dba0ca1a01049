import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import ListX from "@lucide/svelte/icons/list-x";
import Pencil from "@lucide/svelte/icons/pencil";
import Upload from "@lucide/svelte/icons/upload";
import { attempt } from "../../app/attempt";
import type { Command } from "../../app/commands";
import { reportPlace, route } from "../../app/route.svelte";
import { people } from "../../components/words";
import type { Grid } from "./grid.svelte";

/** What can be done for everybody who was chosen, while somebody is. `change` asks what becomes of a field. */
export function chosenCommands(grid: Grid, change: (first: "city" | "stage") => void): Command[] {
  const { columns, readonly } = grid.source();
  const { chosen } = grid.selection;
  if (chosen.size === 0) return [];
  const them = chosen.size === 1 ? "the person chosen" : `the ${people(chosen.size)} chosen`;
  const hasStages = columns.some(({ key }) => key === "stage");
  return [
    { id: "chosen.field", words: `Change a field of ${them}`, brief: "Change a field", also: "edit bulk several at once set", group: "Do", icon: Pencil, writes: true, available: () => !readonly, run: () => change("city") },
    { id: "chosen.stage", words: `Change the stage of ${them}`, brief: "Change the stage", also: "status bulk several at once", group: "Do", icon: CalendarClock, writes: true, available: () => !readonly && hasStages, run: () => change("stage") },
    { id: "chosen.export", words: `Export ${them}`, brief: "Export", also: "csv excel vcard save", group: "Do", icon: Upload, run: () => void giveOut(grid) },
    { id: "chosen.clear", words: "Choose nobody", brief: "Clear", also: "unselect deselect clear", group: "Do", icon: ListX, run: () => chosen.clear() },
  ];
}

/** Leads to the table of whoever was chosen. */
async function giveOut(grid: Grid): Promise<void> {
  const { list, cohort, read } = grid.source();
  await attempt(async () => {
    const entries = await read([...grid.selection.chosen]);
    route.go(reportPlace(cohort, list, [...new Set(entries.map(({ person }) => person))]));
  });
}
