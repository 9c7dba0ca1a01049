import FileText from "@lucide/svelte/icons/file-text";
import Sheet from "@lucide/svelte/icons/sheet";
import type { Command } from "../../app/commands";
import { reportPlace, route } from "../../app/route.svelte";
import type { KindId } from "./kinds";

const of = (id: string, words: string, also: string, icon: Command["icon"], kind: KindId): Command => ({
  id,
  words,
  also,
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
  of("report.snapshot", "Make a snapshot of this cohort", "report pdf print one page funder", FileText, "snapshot"),
  of("report.register", "Make the attendance register of this cohort", "report pdf print sign-in sheet", FileText, "register"),
  of("report.roster", "Export the roster of this cohort", "csv excel download save contacts vcard list", Sheet, "roster"),
  of("report.attendance", "Export the attendance of this cohort", "csv excel download save", Sheet, "attendance"),
  of("report.people", "Export all people", "csv excel download save contacts vcard everybody", Sheet, "people"),
  of("report.attendance_rows", "Export the attendance of this cohort row by row", "csv excel download save tidy long", Sheet, "attendance_rows"),
  of("report.sessions", "Export the sessions of this cohort", "csv excel download save calendar ics meetings", Sheet, "sessions"),
];
