import type { AttendanceStatus } from "../../bindings/generated";

/** The seat that is drawn for an attendance status. */
export type Seat =
  | "here"
  | "online"
  | "late"
  | "left"
  | "part"
  | "told"
  | "excused"
  | "away"
  | "unmarked";

/** Seats in the order of a column, from the floor up: who came lies at the bottom. */
export const SEAT_ORDER: readonly Seat[] = [
  "here",
  "late",
  "left",
  "part",
  "online",
  "told",
  "excused",
  "unmarked",
  "away",
];

export const SEAT_WORDS: Record<Seat, string> = {
  here: "in the room",
  online: "online",
  late: "late",
  left: "left early",
  part: "in part",
  told: "told us",
  excused: "excused",
  away: "away",
  unmarked: "unmarked",
};

/** The seat of a status, or null where the person was not concerned. */
export function seatOf(status: AttendanceStatus): Seat | null {
  return SEATS[status];
}

/** Whether this seat counts as attended (DOMAIN.md §3: present, late, left early, partial, remote). */
export function isAttended(seat: Seat): boolean {
  return ATTENDED.has(seat);
}

/** The seats of one session, sorted for its column. */
export function columnOf(statuses: readonly AttendanceStatus[]): Seat[] {
  const seats = statuses.map(seatOf).filter((seat): seat is Seat => seat !== null);
  return seats.sort((a, b) => SEAT_ORDER.indexOf(a) - SEAT_ORDER.indexOf(b));
}

/** One session in words: "9 of 11 came. 8 in the room, 1 online, 1 told us, 1 away". */
export function columnWords(seats: readonly Seat[]): string {
  const marked = seats.filter((seat) => seat !== "unmarked");
  const came = marked.filter(isAttended).length;
  const parts = SEAT_ORDER.flatMap((seat) => {
    const count = seats.filter((other) => other === seat).length;
    return count === 0 ? [] : [`${count} ${SEAT_WORDS[seat]}`];
  });
  if (marked.length === 0) return parts.length === 0 ? "nobody was expected" : parts.join(", ");
  return `${came} of ${marked.length} came. ${parts.join(", ")}`;
}

const ATTENDED: ReadonlySet<Seat> = new Set(["here", "late", "left", "part", "online"]);

const SEATS: Record<AttendanceStatus, Seat | null> = {
  present: "here",
  remote: "online",
  late: "late",
  left_early: "left",
  partial: "part",
  apologies: "told",
  excused: "excused",
  absent: "away",
  unmarked: "unmarked",
  not_applicable: null,
};
