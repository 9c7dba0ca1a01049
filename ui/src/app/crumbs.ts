import type { SidebarProgram } from "../bindings/generated";
import { cohortPlace, type Place } from "./route.svelte";

export interface Crumb {
  words: string;
  place: Place | null;
}

/** Where one is, from the widest to the narrowest. */
export function crumbsOf(here: Place, programs: readonly SidebarProgram[]): Crumb[] {
  const all: Crumb = { words: "Today", place: { at: "home" } };
  if (here.at === "home") return [all];
  if (here.at === "history") return [{ words: "History", place: null }];
  if (here.at === "settings") return [{ words: "Settings", place: null }];
  if (here.at === "people") return [{ words: "All people", place: null }];
  if (here.at === "calendar") return [{ words: "Sessions", place: null }];
  if (here.at === "import") return [all, { words: here.table.file_name, place: null }];
  const report: Crumb[] = here.at === "reports" ? [{ words: "Report", place: null }] : [];
  if (here.at === "tray") return [all, { words: "Tray", place: null }];
  for (const program of programs) {
    const cohort = program.cohorts.find((entry) => entry.id === here.cohort);
    if (cohort) {
      const way: Crumb[] = [
        { words: program.name, place: { at: "home" } },
        { words: cohort.name, place: cohortPlace(cohort.id, here.at === "session" ? "sessions" : "overview") },
        ...report,
      ];
      return here.at === "session" ? [...way, { words: here.title, place: null }] : way;
    }
  }
  return report.length > 0 ? [{ words: "Reports", place: null }] : [all];
}
