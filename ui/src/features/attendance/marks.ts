import type { AttendanceStatus, Expectation, Figure } from "../../bindings/generated";
import { number, people } from "../../components/words";
import { figureParts } from "../cohort/words";

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

/**
 * What the head of a roll says, in its two voices: "12 of 13" and " (92%), 1 unmarked" once there is a figure,
 * which is when it was held; before that of those expected whose mark is made, "12 of 13" and " so far, 1 unmarked".
 */
export function rollSays(figure: Figure | null, roll: readonly Waiting[]): { count: string; rest: string } {
  const expected = roll.filter((seat) => seat.expectation === "expected" && seat.status !== "not_applicable");
  const marked = expected.filter((seat) => seat.status !== "unmarked");
  const unmarked = expected.length > marked.length ? `, ${number(expected.length - marked.length)} unmarked` : "";
  if (figure && figure.whole + figure.count > 0) {
    const { count, share } = figureParts(figure);
    return { count, rest: `${share && ` ${share}`}${unmarked}` };
  }
  if (marked.length > 0) return { count: `${number(came(marked))} of ${number(marked.length)}`, rest: ` so far${unmarked}` };
  if (expected.length > 0) return { count: people(expected.length), rest: ` expected${unmarked}` };
  return came(roll) > 0 ? { count: people(came(roll)), rest: " so far" } : { count: "", rest: "" };
}

const came = (roll: readonly Waiting[]) => roll.filter((seat) => CAME.has(seat.status)).length;

/** The roll in its two parts: who is expected, then who may come all the same. */
export function partsOf<T extends Waiting>(roll: readonly T[]): { expected: T[]; others: T[] } {
  return { expected: roll.filter((seat) => seat.expectation === "expected"), others: roll.filter((seat) => seat.expectation !== "expected") };
}
