import type { Decision, ImportCounts, ImportPreview, ImportWarning, PlanRow } from "../../bindings/commands";
import { counted, number, people } from "../../components/words";

/** What to show of the plan: everything, or the rows of one decision. */
export type Shown = "all" | Decision;

export const DECISIONS: readonly Decision[] = ["new", "match", "review", "skip", "error"];

export const DECISION_WORDS: Record<Decision, string> = {
  new: "New",
  match: "Known",
  review: "Your eye",
  skip: "Skipped",
  error: "Fix",
};

/** How many people the main button brings in: rows in review wait, rows with a fault stay out. */
export function broughtIn(counts: ImportCounts): number {
  return counts.new + counts.match;
}

/** The filters above the plan, without those that would be empty. */
export function filtersOf(counts: ImportCounts): { shown: Shown; count: number; words: string }[] {
  const all = DECISIONS.reduce((sum, decision) => sum + counts[decision], 0);
  const some = DECISIONS.filter((decision) => counts[decision] > 0).map((decision) => ({
    shown: decision,
    count: counts[decision],
    words: decision === "review" ? "Need your eye" : DECISION_WORDS[decision],
  }));
  return [{ shown: "all", count: all, words: "All" }, ...some];
}

export function rowsOf(rows: readonly PlanRow[], shown: Shown): readonly PlanRow[] {
  return shown === "all" ? rows : rows.filter((row) => row.decision === shown);
}

/** "47 rows, 41 people" */
export function fileLine(preview: Pick<ImportPreview, "data_rows" | "people">): string {
  return `${counted(preview.data_rows, "row", "rows")}, ${people(preview.people)}`;
}

/** "line 14, Email" */
export function whereWords(warning: ImportWarning, columns: ImportPreview["columns"]): string {
  const header = warning.column === null ? undefined : columns[warning.column - 1]?.header;
  const parts = [warning.line === null ? "" : `line ${number(warning.line)}`, header ?? ""];
  return parts.filter((part) => part !== "").join(", ");
}

export function confidenceWords(confidence: number): "sure" | "likely" | "a guess" {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.6 ? "likely" : "a guess";
}

/** "Family name" from `family_name`. */
export function fieldWords(field: string): string {
  const words = field.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name for the cohort from the name of its file. */
export function nameFromFile(fileName: string): string {
  const bare = fileName.replace(/\.[^.]+$/, "").replace(/[_-]+/g, " ").trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** The program that goes without saying: the only one there is, or a first one. Among several one chooses. */
export function proposedProgram(programs: readonly { name: string }[]): string {
  if (programs.length === 0) return "My program";
  return programs.length === 1 ? (programs[0]?.name ?? "") : "";
}

/** What waits or stays out, said beside the promise. */
export function restWords(counts: ImportCounts): string {
  const waits = counts.review > 0 ? `${people(counts.review)} ${counts.review === 1 ? "waits" : "wait"} until you decide.` : "";
  const out = counts.error > 0 ? `${counted(counts.error, "row", "rows")} with a value to fix ${counts.error === 1 ? "stays" : "stay"} out.` : "";
  return [waits, out].filter((part) => part !== "").join(" ");
}
