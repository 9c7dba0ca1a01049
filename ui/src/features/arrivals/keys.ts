import type { PartKeys } from "../../app/commands";
import type { AttendeeAnswer, AttendeeRow, AttendeeSaid } from "../../bindings/generated";
import { letterOf } from "../../components/keys";

/** Keys that answer the attendee one stands on. */
export const ARRIVAL_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["G", "A guest"],
  ["E", "Into the cohort"],
  ["L", "Leave out"],
];

/** What a key press says of an attendee. */
export function saidBy(...press: Parameters<typeof letterOf>): AttendeeSaid | null {
  return SAID[letterOf(...press) ?? ""] ?? null;
}

/** Whether nobody has settled yet who somebody is, or what becomes of them. */
export function isOpen({ decision }: Pick<AttendeeRow, "decision">): boolean {
  return decision === "look" || decision === "walk_in";
}

/** What can be said of an attendee: by a key the same as by the buttons beside. Held against the `nth` of whom they may be. */
export function answerOf(row: Asked, says: AttendeeSaid, nth: number): Omit<AttendeeAnswer, "line"> | null {
  if (row.answered || row.decision === "beside") return null;
  switch (says) {
    case "same": {
      const person = (row.alike[nth] ?? row.alike[0])?.person;
      return person === undefined ? null : { says, person };
    }
    case "guest":
    case "enroll":
      return isOpen(row) && row.flag === null ? { says } : null;
    case "leave":
      return row.decision === "left_out" ? null : { says };
  }
}

type Asked = Pick<AttendeeRow, "answered" | "decision" | "flag"> & { alike: readonly Pick<AttendeeRow["alike"][number], "person">[] };

const SAID: Record<string, AttendeeSaid> = { s: "same", g: "guest", e: "enroll", l: "leave" };
