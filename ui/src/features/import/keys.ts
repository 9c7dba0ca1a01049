import type { PartKeys } from "../../app/commands";

/** Keys that answer a row in doubt while its list or panel has the keyboard. */
export const REVIEW_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["D", "Two people"],
  ["L", "Later"],
];

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

/** What a key press says of the row in doubt. Letters can be off; a key held down says it once. */
export function answerOf(press: Press, letters: boolean): "same" | "new" | "later" | null {
  if (!letters || press.repeat || press.ctrlKey || press.metaKey || press.altKey) return null;
  return ANSWERS[press.key.toLowerCase()] ?? null;
}

const ANSWERS: Record<string, "same" | "new" | "later"> = { s: "same", d: "new", l: "later" };
