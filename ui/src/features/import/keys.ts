import type { PartKeys } from "../../app/commands";

/** Keys that answer a row in doubt while its list or panel has the keyboard. */
export const REVIEW_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["D", "Two people"],
  ["L", "Later"],
];
