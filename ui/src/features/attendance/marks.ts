import type { AttendanceStatus, Expectation } from "../../bindings/generated";

/** The letters of the roll call, in the order of its foot. */
export const MARK_KEYS: readonly (readonly [letter: string, status: AttendanceStatus, words: string])[] = [
  ["H", "present", "here"],
  ["O", "remote", "online"],
  ["L", "late", "late"],
  ["E", "left_early", "left early"],
  ["P", "partial", "in part"],
  ["T", "apologies", "told us"],
  ["X", "excused", "excused"],
  ["A", "absent", "away"],
  ["U", "unmarked", "unmark"],
];

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The mark that a key press asks for. A letter with Shift, Control or Alt asks for something else, and letters can be off. */
export function markOf(press: Press, letters: boolean): AttendanceStatus | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (press.key === "Delete" || press.key === "Backspace") return "unmarked";
  if (!letters) return null;
  return MARK_KEYS.find(([letter]) => letter === press.key.toUpperCase())?.[1] ?? null;
}

/** Whether minutes may stand beside a mark: for those who came. */
export function takesMinutes(status: AttendanceStatus): boolean {
  return CAME.has(status);
}

const CAME: ReadonlySet<AttendanceStatus> = new Set(["present", "late", "left_early", "partial", "remote"]);

interface Waiting {
  expectation: Expectation;
  status: AttendanceStatus;
}

/** Those whom "everyone here" marks: expected, and without a word so far. */
export function stillUnmarked<T extends Waiting>(roll: readonly T[]): T[] {
  return roll.filter((seat) => seat.expectation === "expected" && seat.status === "unmarked");
}

/** The roll in its two parts: who is expected, then who may come all the same. */
export function partsOf<T extends Waiting>(roll: readonly T[]): { expected: T[]; others: T[] } {
  return { expected: roll.filter((seat) => seat.expectation === "expected"), others: roll.filter((seat) => seat.expectation !== "expected") };
}
