import type { ValueUsed } from "../../bindings/generated";

/** One line under a cell that is being typed into. */
export interface Suggestion {
  value: string;
  /** What stands on the right: how many have it. */
  people: number | null;
}

const MOST = 6;

/** What begins as it is typed comes first, then what has a word that does; nothing where it is typed out already. */
export function suggested(used: readonly ValueUsed[], typed: string): Suggestion[] {
  const wanted = folded(typed);
  if (wanted === "") return [];
  const begins = used.filter(({ value }) => folded(value).startsWith(wanted));
  const within = used.filter(({ value }) => !begins.some((one) => one.value === value) && folded(value).split(/[\s,/-]+/).some((word) => word.startsWith(wanted)));
  const found = [...begins, ...within].slice(0, MOST);
  if (found.length === 1 && found[0]?.value === typed) return [];
  return found.map(({ value, people }) => ({ value, people }));
}

/** The labels of a few that match what is typed; all of them while nothing is. */
export function chosen(labels: readonly string[], typed: string): Suggestion[] {
  const wanted = folded(typed);
  const matching = labels.filter((label) => folded(label).split(/\s+/).some((word) => word.startsWith(wanted)) || folded(label).startsWith(wanted));
  return (matching.length > 0 ? matching : labels).map((value) => ({ value, people: null }));
}

/** A suggestion in two parts, what is typed already and the rest; the first is empty where it lies within. */
export function parted(value: string, typed: string): [typed: string, rest: string] {
  const begins = typed !== "" && folded(value).startsWith(folded(typed));
  return begins ? [value.slice(0, typed.length), value.slice(typed.length)] : ["", value];
}

/** As texts are compared: without accents, case and blanks around. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLocaleLowerCase();
}
