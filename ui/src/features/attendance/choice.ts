/** Which rows of a list are chosen, and which one the keys go on from. */
export interface Choice {
  at: number;
  /** Where a stretch began that Shift extends; where the keys are, else. */
  anchor: number;
  chosen: ReadonlySet<number>;
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

export const START: Choice = { at: 0, anchor: 0, chosen: new Set() };

/** Where a key leads in a list of `count` rows of which `page` are in sight, or null where it leads nowhere. */
export function moveChoice(from: Choice, press: Press, count: number, page: number): Choice | null {
  if (count === 0) return null;
  const far = press.ctrlKey || press.metaKey;
  if (press.key.toLowerCase() === "a" && far) return { ...from, chosen: stretch(0, count - 1) };
  if (press.key === " ") return toggled(from);
  if (press.key === "Escape" && from.chosen.size > 0) return { ...from, anchor: from.at, chosen: new Set() };
  const to = target(from.at, press.key, count, page);
  if (to === null) return null;
  const at = Math.min(Math.max(to, 0), count - 1);
  return press.shiftKey ? { at, anchor: from.anchor, chosen: stretch(from.anchor, at) } : { at, anchor: at, chosen: new Set() };
}

/** The rows a mark is for: those chosen, else the one the keys are at. */
export function rowsOf({ at, chosen }: Choice): number[] {
  return chosen.size > 0 ? [...chosen].sort((a, b) => a - b) : [at];
}

/** After a mark for one row the keys go on to the next; a choice stays. */
export function afterMark(choice: Choice, count: number): Choice {
  if (choice.chosen.size > 0) return choice;
  const at = Math.min(choice.at + 1, count - 1);
  return { at, anchor: at, chosen: new Set() };
}

function target(at: number, key: string, count: number, page: number): number | null {
  if (key === "ArrowDown") return at + 1;
  if (key === "ArrowUp") return at - 1;
  if (key === "PageDown") return at + page;
  if (key === "PageUp") return at - page;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

function toggled(from: Choice): Choice {
  const chosen = new Set(from.chosen);
  if (!chosen.delete(from.at)) chosen.add(from.at);
  return { ...from, anchor: from.at, chosen };
}

function stretch(a: number, b: number): ReadonlySet<number> {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n));
}
