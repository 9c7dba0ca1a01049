import type { AttendanceStatus, Sheet, SheetRow } from "../../bindings/generated";
import type { Spot } from "./marking.svelte";
import type { Place } from "./stretch";

/**
 * The places of a stretch that a mark may be made at. A session that did not take place takes no
 * "here" and no "away"; and of many places at once, those where nobody was waited for are passed by.
 */
export function markable(places: readonly Place[], sheet: Pick<Sheet, "sessions">, rowAt: (row: number) => SheetRow | undefined, status: AttendanceStatus): Spot[] {
  return places.flatMap(({ row, column }) => {
    const [session, person] = [sheet.sessions[column], rowAt(row)];
    if (!session || !person || !session.is_open) return [];
    if (OFF.has(session.status) && !LEAVE.has(status)) return [];
    if (places.length > 1 && person.cells[column] === null) return [];
    return [{ session: session.session, person: person.person }];
  });
}

const OFF: ReadonlySet<string> = new Set(["canceled", "postponed", "did_not_occur"]);
const LEAVE: ReadonlySet<AttendanceStatus> = new Set(["apologies", "excused", "unmarked", "not_applicable"]);
