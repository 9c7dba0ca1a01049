import type { Side } from "../bindings/generated";
import type { CohortTab, Place } from "./route.svelte";

/** A screen as the frame knows it: a cohort's tabs are screens of their own. */
export type Screen = Exclude<Place["at"], "cohort"> | CohortTab;

export function screenOf(place: Place): Screen {
  return place.at === "cohort" ? place.tab : place.at;
}

/** Screens that need the width for what they hold. */
const WIDE: ReadonlySet<Screen> = new Set(["roster", "attendance", "people", "session", "import", "reports"]);

/** How the sidebar stands on a screen until somebody chooses. */
export function firstSide(screen: Screen): Side {
  return WIDE.has(screen) ? "rail" : "open";
}
