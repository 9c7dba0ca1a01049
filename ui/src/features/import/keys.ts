import type { PartKeys } from "../../app/commands";
import { letterOf } from "../../components/keys";

/** Keys that answer a row in doubt while its list or panel has the keyboard. */
export const REVIEW_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["D", "Two people"],
  ["L", "Later"],
];

/** What a key press says of the row in doubt. */
export function answerOf(...press: Parameters<typeof letterOf>): "same" | "new" | "later" | null {
  return ANSWERS[letterOf(...press) ?? ""] ?? null;
}

const ANSWERS: Record<string, "same" | "new" | "later"> = { s: "same", d: "new", l: "later" };
