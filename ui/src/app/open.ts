import type { SearchHit } from "../bindings/generated";
import { cohortPlace, route } from "./route.svelte";

/** Opens what was found: a person in the roster, anything else by its cohort. */
export function openHit(hit: SearchHit): void {
  if (hit.cohort === null) return;
  route.go(hit.kind === "person" ? cohortPlace(hit.cohort, "roster", hit.title) : cohortPlace(hit.cohort));
}
