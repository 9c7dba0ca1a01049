import type { Decision, ImportCounts, ImportPreview, ImportWarning } from "../../bindings/commands";
import type { DatesAsked, ImportFirst, ImportNoRoom, PlanRow, RowRead, RowReview, SidebarProgram } from "../../bindings/generated";
import { longDate } from "../../components/dates";
import { counted, number, people } from "../../components/words";
import { encodingWords } from "./choices";

/** What to show of the plan: everything, or the rows of one decision. */
export type Shown = "all" | Decision;

/** A row as it stands in the file, and what would be done with it once that is planned. */
export type RowShown = RowRead & Partial<PlanRow>;

export const DECISIONS: readonly Decision[] = ["new", "match", "skip", "review", "error"];

export const DECISION_WORDS: Record<Decision, string> = {
  new: "New",
  match: "Updated",
  skip: "Unchanged",
  review: "Your eye",
  error: "Fix",
};

const FILTER_WORDS: Partial<Record<Decision, [one: string, many: string]>> = {
  review: ["Needs your eye", "Need your eye"],
  error: ["To fix", "To fix"],
};

/** How many people the main button brings in: rows in review wait, rows with a fault stay out, and further rows are about somebody who is counted. */
export function broughtIn(counts: ImportCounts): number {
  return counts.new + counts.match - counts.further;
}

/** "All 16 are taken, and 4 people more would come." */
export function noRoomWords({ capacity, taken, wanted }: Omit<ImportNoRoom, "cohort">): string {
  const seats = taken >= capacity ? (capacity === 1 ? "Its one seat is taken" : `All ${number(capacity)} are taken`) : `${number(taken)} of ${number(capacity)} are taken`;
  return `${seats}, and ${people(wanted)} more would come. Nobody is brought in until there is room.`;
}

/** How many rows the plan has. */
export function allOf(counts: ImportCounts): number {
  return DECISIONS.reduce((sum, decision) => sum + counts[decision], 0);
}

/** How many rows are shown. */
export function shownOf(counts: ImportCounts, shown: Shown): number {
  return shown === "all" ? allOf(counts) : counts[shown];
}

/** Where a row stands in the list that is shown, from 0; null where it is not in it. */
export function indexOf(review: Pick<RowReview, "decision" | "place" | "among">, shown: Shown): number | null {
  if (shown === "all") return review.place;
  return shown === review.decision ? review.among : null;
}

/** What is being compared: "Comparing 38 rows with 1,204 people". */
export function planningWords({ data_rows: rows, known }: Pick<ImportFirst, "data_rows" | "known">): string {
  const all = counted(rows, "row", "rows");
  return known === 0 ? `Laying out ${all}` : `Comparing ${all} with ${people(known)}`;
}

/** "40 %" */
export function percentWords(done: number, total: number): string {
  return total > 0 ? `${Math.floor((Math.min(done, total) / total) * 100)} %` : "";
}

/** The filters above the plan, without those that would be empty; before anything is planned, all rows. */
export function filtersOf(counts: ImportCounts | undefined, rows: number): { shown: Shown; count: number; words: string }[] {
  if (!counts) return [{ shown: "all", count: rows, words: "All" }];
  const some = DECISIONS.filter((decision) => counts[decision] > 0).map((decision) => {
    const words = FILTER_WORDS[decision];
    return { shown: decision, count: counts[decision], words: words ? words[counts[decision] === 1 ? 0 : 1] : DECISION_WORDS[decision] };
  });
  return [{ shown: "all", count: allOf(counts), words: "All" }, ...some];
}

/** "UTF-16, tab separated · 47 rows, 6 of them rejoins folded together, so 41 people · March 12, 2026" */
export function fileLine(preview: Pick<ImportPreview, "data_rows" | "people" | "rejoins" | "day" | "encoding" | "delimiter" | "is_table" | "otherwise">): string {
  const sheet = preview.otherwise.sheets.find((sheet) => sheet.is_read);
  const file = preview.encoding === "ods" ? "OpenDocument spreadsheet" : "Excel workbook";
  const letters = encodingWords(preview.encoding);
  const text = preview.is_table ? `${letters}, ${delimiterWords(preview.delimiter)}` : letters;
  const how = sheet ? `${file}, sheet “${sheet.name}”` : text;
  return [how, rowsWords(preview), preview.day === null ? "" : longDate(preview.day)].filter((part) => part !== "").join(" · ");
}

/** Joins of one person are told as what they are; "so" only where the sum comes out. */
function rowsWords({ data_rows: rows, people: named, rejoins }: Pick<ImportPreview, "data_rows" | "people" | "rejoins">): string {
  const all = counted(rows, "row", "rows");
  if (rejoins === 0) return `${all}, ${people(named)}`;
  const again = rejoins === 1 ? "1 of them a rejoin folded in" : `${number(rejoins)} of them rejoins folded together`;
  return `${all}, ${again}, ${rows - rejoins === named ? "so " : ""}${people(named)}`;
}

function delimiterWords(delimiter: string): string {
  const known = DELIMITERS.find(([character]) => character === delimiter);
  return known ? `${known[1].toLowerCase()} separated` : `separated by ${delimiter}`;
}

export const DELIMITERS: readonly [character: string, words: string][] = [
  [",", "Comma"],
  [";", "Semicolon"],
  ["\t", "Tab"],
  ["|", "Bar"],
];

/** What can stand around cells; where nothing is said Kith finds it. */
export const QUOTES: readonly [character: string, words: string][] = [
  ["", "As Kith found it"],
  ['"', "Double quotes"],
  ["'", "Single quotes"],
  ["none", "Nothing"],
];

/** The orders of dates that a file may not tell. */
export const DATE_ORDERS: Readonly<Record<string, string>> = {
  DMY: "Day first",
  MDY: "Month first",
};

/** "Dates like 03/04/1980", and of which columns where others are written otherwise. */
export function datesWords({ headers, example }: Pick<DatesAsked, "headers" | "example">, isOnly: boolean): string {
  return isOnly ? `Dates like ${example}` : `${headers.join(" and ")}: dates like ${example}`;
}

/** "line 14, Email" */
export function whereWords(warning: Pick<ImportWarning, "line" | "column">, columns: readonly { header: string }[]): string {
  const header = warning.column === null ? undefined : columns[warning.column - 1]?.header;
  const parts = [warning.line === null ? "" : `line ${number(warning.line)}`, header ?? ""];
  return parts.filter((part) => part !== "").join(", ");
}

export type Confidence = "sure" | "likely" | "a guess";

export function confidenceWords(confidence: number): Confidence {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.6 ? "likely" : "a guess";
}

/** How many of the three bars are filled. */
export const CONFIDENCE_BARS: Record<Confidence, number> = { sure: 3, likely: 2, "a guess": 1 };

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

/** The cohort that is meant by these names, if there is one already. */
export function cohortNamed(programs: readonly SidebarProgram[], program: string, cohort: string): { program: string; cohort: string } | null {
  const known = programs.find(({ name }) => name === program.trim());
  const meant = known?.cohorts.find(({ name }) => name === cohort.trim());
  return known && meant ? { program: known.id, cohort: meant.id } : null;
}

/** What waits or stays out, said beside the promise. */
export function restWords(counts: ImportCounts): string {
  const waits = counts.review > 0 ? `${people(counts.review)} ${counts.review === 1 ? "waits" : "wait"} in the tray until you decide.` : "";
  const out = counts.error > 0 ? `${counted(counts.error, "row", "rows")} with a value to fix ${counts.error === 1 ? "stays" : "stay"} out.` : "";
  return [waits, out].filter((part) => part !== "").join(" ");
}
