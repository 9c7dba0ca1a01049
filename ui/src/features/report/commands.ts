import FileText from "@lucide/svelte/icons/file-text";
import Sheet from "@lucide/svelte/icons/sheet";
import type { Command } from "../../app/commands";
import { reportPlace, route } from "../../app/route.svelte";
import type { KindId } from "./kinds";

const of = (id: string, words: string, icon: Command["icon"], kind: KindId): Command => ({
  id,
  words,
  icon,
  group: "Do",
  available: () => cohortHere() !== null,
  run: () => route.go(reportPlace(cohortHere(), kind)),
});

/** The cohort in view, where there is one. */
function cohortHere(): string | null {
  const here = route.here;
  return here.at === "cohort" ? here.cohort : null;
}

export const reportCommands: readonly Command[] = [
  of("report.snapshot", "Make a snapshot of this cohort", FileText, "snapshot"),
  of("report.register", "Make the attendance register of this cohort", FileText, "register"),
  of("report.roster", "Export the roster of this cohort", Sheet, "roster"),
  of("report.attendance", "Export the attendance of this cohort", Sheet, "attendance"),
  of("report.sessions", "Export the sessions of this cohort", Sheet, "sessions"),
];
