import type { RosterRow } from "../../bindings/generated";
import { isClosed } from "../../components/words";

/** Whether somebody is in a cohort, was in it before, or neither, by the rows of its roster; with two roles, the one that stands counts. */
export function standingIn(seats: readonly Pick<RosterRow, "person" | "stage">[], person: string): "in" | "before" | null {
  const own = seats.filter((seat) => seat.person === person);
  if (own.length === 0) return null;
  return own.every(({ stage }) => isClosed(stage)) ? "before" : "in";
}
