import type { InTheWay, RowChoice } from "../../bindings/generated";

export type Choice = "keep_later" | "go_back";

/** What was chosen, row by row: the later change stays unless one goes back on it. */
export type Choices = ReadonlyMap<string, Choice>;

export const nameOf = (row: InTheWay): string => `${row.table}-${row.key}`;

export function chosen(choices: Choices, row: InTheWay): Choice {
  return row.can_go_back ? choices.get(nameOf(row)) ?? "keep_later" : "keep_later";
}

/** The same answer for every row that leaves a choice. */
export function all(rows: readonly InTheWay[], choice: Choice): Choices {
  return new Map(rows.filter((row) => row.can_go_back).map((row) => [nameOf(row), choice]));
}

export function decidedRows(rows: readonly InTheWay[], choices: Choices): RowChoice[] {
  return rows.map((row) => ({ table: row.table, key: row.key, choice: chosen(choices, row) }));
}

/** What the main button does. Whether the step holds more than what stands in the way is not known here. */
export function settleWords(rows: readonly InTheWay[], choices: Choices): string {
  if (shared(rows, choices) === "go_back") return rows.length === 1 ? "Go back on it" : "Go back on all";
  return rows.some((row) => row.can_go_back) ? "Undo as chosen" : "Undo the rest";
}

/** Which answer all rows share, if they do. */
export function shared(rows: readonly InTheWay[], choices: Choices): Choice | null {
  const free = rows.filter((row) => row.can_go_back).map((row) => chosen(choices, row));
  return free.length > 0 && free.every((choice) => choice === free[0]) ? free[0] ?? null : null;
}
