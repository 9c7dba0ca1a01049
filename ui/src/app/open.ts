import type { CohortOf, SearchHit, SessionId } from "../bindings/generated";
import { cohortPlace, route, sessionPlace } from "./route.svelte";

/** Opens what was found: a person in the roster, a session itself, anything else by its cohort. */
export function openHit(hit: SearchHit): void {
  if (hit.cohort === null) return;
  if (hit.kind === "session") route.go(sessionPlace(hit.id, hit.cohort, hit.title));
  else route.go(hit.kind === "person" ? cohortPlace(hit.cohort, "roster", hit.title) : cohortPlace(hit.cohort));
}

/** Opens a session, reached from the first cohort it is for. */
export function openSession({ session, title, cohorts }: { session: SessionId; title: string; cohorts: readonly CohortOf[] }): void {
  const [first] = cohorts;
  if (first) route.go(sessionPlace(session, first.cohort, title));
}
