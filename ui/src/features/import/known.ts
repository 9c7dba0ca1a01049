import type { Differing, OnKnown } from "../../bindings/generated";

/** What becomes of people who are known, in words. */
export const ON_KNOWN: readonly (readonly [said: OnKnown, words: string])[] = [
  ["fill", "Fill what is empty"],
  ["update", "Take what the file says"],
  ["skip", "Leave as they are"],
];

/** Nothing said: a file with Kith's own ids brings people up to date, and any other fills in. */
export const AS_USUAL: Differing = {};

export type Part = "columns" | "rows";

/** What was said of one column or row, or null where the wider word holds. */
export function saidOf(known: Differing, part: Part, key: number): OnKnown | null {
  return known[part]?.find(([one]) => one === key)?.[1] ?? null;
}

/** The same with another word for one column or row; null goes back to the wider word. */
export function withSaid(known: Differing, part: Part, key: number, said: OnKnown | null): Differing {
  const others = (known[part] ?? []).filter(([one]) => one !== key);
  return { ...known, [part]: said === null ? others : [...others, [key, said]] };
}
