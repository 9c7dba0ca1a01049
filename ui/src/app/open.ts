import type { CohortOf, SearchHit, SessionId } from "../bindings/generated";
import { cohortPlace, route } from "./route.svelte";

/** Opens what was found: a person in the roster, anything else by its cohort. */
export function openHit(hit: SearchHit): void {
  if (hit.cohort === null) return;
  route.go(hit.kind === "person" ? cohortPlace(hit.cohort, "roster", hit.title) : cohortPlace(hit.cohort));
}

/** Opens a session by the first cohort it is for. */
export function openSession({ cohorts }: { session: SessionId; cohorts: readonly CohortOf[] }): void {
  const [first] = cohorts;
  if (first) route.go(cohortPlace(first.cohort));
}
