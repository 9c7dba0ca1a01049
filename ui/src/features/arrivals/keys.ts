import type { PartKeys } from "../../app/commands";
import type { AttendeeSaid } from "../../bindings/generated";

/** Keys that answer the attendee one stands on. */
export const ARRIVAL_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["G", "A guest"],
  ["E", "Into the cohort"],
  ["L", "Leave out"],
];

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key press says of an attendee. Letters can be off. */
export function saidBy(press: Press, letters: boolean): AttendeeSaid | null {
  if (!letters || press.ctrlKey || press.metaKey || press.altKey) return null;
  return SAID[press.key.toLowerCase()] ?? null;
}

const SAID: Record<string, AttendeeSaid> = { s: "same", g: "guest", e: "enroll", l: "leave" };
