import type { CohortOf, SearchHit, SessionId } from "../bindings/generated";
import { inspector } from "../features/person/inspector.svelte";
import { hitKey } from "../features/search/results";
import { noteRecent } from "./recent.svelte";
import { cohortPlace, route, sessionPlace } from "./route.svelte";

/**
 * Opens what was found: a person in their roster, or among everybody, with the details beside; a session itself;
 * an organization by everybody who is found by its name; anything else by its cohort, or where programs stand.
 */
export function openHit(hit: SearchHit): void {
  noteRecent(hitKey(hit), hit.id);
  if (hit.kind === "person") {
    route.go(hit.cohort === null ? { at: "people", find: hit.title } : cohortPlace(hit.cohort, "roster", hit.title));
    inspector.show(hit.id);
  } else if (hit.kind === "organization") {
    route.go({ at: "people", find: hit.title });
  } else if (hit.kind === "session") {
    route.go(sessionPlace(hit.id, hit.cohort ?? "", hit.title));
  } else {
    route.go(hit.cohort === null ? { at: "home" } : cohortPlace(hit.cohort));
  }
}

/** Opens a session, reached from the first cohort it is for. */
export function openSession({ session, title, cohorts }: { session: SessionId; title: string; cohorts: readonly CohortOf[] }): void {
  const [first] = cohorts;
  if (first) route.go(sessionPlace(session, first.cohort, title));
}
