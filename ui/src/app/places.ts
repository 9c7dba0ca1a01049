import CalendarDays from "@lucide/svelte/icons/calendar-days";
import FileText from "@lucide/svelte/icons/file-text";
import HistoryIcon from "@lucide/svelte/icons/history";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Users from "@lucide/svelte/icons/users";
import type { SidebarCohort, SidebarProgram } from "../bindings/generated";
import type { Glyph } from "../components/glyph";
import { presentOf } from "./archived";
import { reportPlace, type Place } from "./route.svelte";

/** A place of the whole workspace, in the sidebar and on the rail. */
export interface SidePlace {
  id: string;
  words: string;
  icon: Glyph;
  place: Place;
  keys?: string;
  /** Which places count as being there. */
  holds: (here: Place) => boolean;
  /** Stands there away from Me, too. */
  shared?: boolean;
}

/** Places of the workspace, in the order of the sidebar. Only what works stands here. */
export const PLACES: readonly SidePlace[] = [
  { id: "home", words: "Today", icon: Sun, place: { at: "home" }, holds: (here) => here.at === "home" },
  { id: "people", words: "People", icon: Users, place: { at: "people", find: "" }, holds: (here) => here.at === "people" },
  { id: "calendar", words: "Sessions", icon: CalendarDays, place: { at: "calendar" }, holds: (here) => here.at === "calendar" },
  { id: "reports", words: "Reports", icon: FileText, place: reportPlace(null), holds: (here) => here.at === "reports", shared: true },
];

/** What looks after the workspace: the foot of the sidebar. */
export const FOOT_PLACES: readonly SidePlace[] = [
  { id: "history", words: "History", icon: HistoryIcon, place: { at: "history", about: null }, holds: (here) => here.at === "history" },
  { id: "settings", words: "Settings", icon: Settings, place: { at: "settings" }, keys: "Mod+,", holds: (here) => here.at === "settings" },
];

/** Whether a place may be looked at away from Me, where it shows one program alone. The rest is put away. */
const SHARED: Record<Place["at"], boolean> = {
  home: false,
  cohort: true,
  reports: true,
  people: false,
  session: true,
  calendar: false,
  history: false,
  settings: false,
  import: false,
  tray: false,
};

/** Whether a place stands in view of whoever looks at this program alone. */
export function isShared(place: Place, program: string | null, programs: readonly SidebarProgram[]): boolean {
  if (!SHARED[place.at] || program === null) return false;
  return !("cohort" in place) || place.cohort === null || programOf(place, programs)?.id === program;
}

/** The places of the sidebar that are there for whoever looks. */
export function placesFor(isMe: boolean): readonly SidePlace[] {
  return PLACES.filter((place) => isMe || place.shared);
}

/** The program that a place belongs to, where it belongs to one. */
export function programOf(place: Place, programs: readonly SidebarProgram[]): SidebarProgram | undefined {
  if (!("cohort" in place)) return undefined;
  return programs.find((program) => program.cohorts.some((cohort) => cohort.id === place.cohort));
}

/** The cohort that a place is about, where it is about one that is known. */
export function cohortIn(place: Place, programs: readonly SidebarProgram[]): SidebarCohort | undefined {
  if (!("cohort" in place)) return undefined;
  return programs.flatMap((program) => program.cohorts).find((cohort) => cohort.id === place.cohort);
}

/**
 * The cohort that is shared when one looks away from Me: the one in view, else the last one that was,
 * else the first where there is one program alone.
 */
export function cohortToShare(lately: readonly Place[], programs: readonly SidebarProgram[]): string | null {
  const seen = lately.find((place) => SHARED[place.at] && programOf(place, programs));
  if (seen && "cohort" in seen) return seen.cohort;
  const peopled = programs.filter((program) => program.cohorts.length > 0);
  return peopled.length === 1 ? (peopled[0]?.cohorts[0]?.id ?? null) : null;
}

/** The cohort that a report is of where none is said: the last one that was in view, else one that is under way, else the first there is. */
export function cohortToReport(lately: readonly Place[], programs: readonly SidebarProgram[]): SidebarCohort | undefined {
  const [seen] = lately.flatMap((place) => cohortIn(place, programs) ?? []);
  const cohorts = [presentOf(programs), programs].flatMap((some) => some.flatMap((program) => program.cohorts));
  return seen ?? cohorts.find(({ status }) => status === "active") ?? cohorts[0];
}
