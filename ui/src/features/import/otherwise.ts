import type { ImportPreview } from "../../bindings/commands";
import type { SheetOffered } from "../../bindings/generated";
import { counted, number } from "../../components/words";
import type { How } from "./choices";
import { encodingWords } from "./choices";

/** A way to read the file otherwise: why, what the button says, and what it does. */
export interface OtherReading {
  id: string;
  words: string;
  act: string;
  how: How;
  /** Whether what is read now looks wrong. */
  isOdd: boolean;
}

/** Codes of warnings that stand as something to click instead. */
export const CLICKED: ReadonlySet<string> = new Set(["double_encoded", "other_table", "other_sheets", "hidden_sheets"]);

/** The other readings that come into question, each one click away. */
export function otherReadings({ otherwise, encoding }: Pick<ImportPreview, "otherwise" | "encoding">): OtherReading[] {
  return [...letters(otherwise), ...nextEncoding(otherwise, encoding), ...tables(otherwise)];
}

function letters({ doubled, repaired }: ImportPreview["otherwise"]): OtherReading[] {
  if (repaired) return [{ id: "letters", words: "Letters that were encoded twice are put right.", act: "Leave them as they stand", how: { repair: false }, isOdd: false }];
  if (doubled === null) return [];
  return [{ id: "letters", words: `Letters were encoded twice: “${doubled.before}” would read “${doubled.after}”.`, act: "Put them right", how: { repair: true }, isOdd: true }];
}

function nextEncoding({ runner_up: next }: ImportPreview["otherwise"], encoding: string): OtherReading[] {
  if (next === null) return [];
  const quoted = (place: 0 | 1) => next.examples.map((pair) => `“${pair[place]}”`).join(", ");
  const other = encodingWords(next.encoding);
  return [{ id: "encoding", words: `${encodingWords(encoding)} reads ${quoted(0)}. ${other} would read ${quoted(1)}.`, act: `Read as ${other}`, how: { encoding: next.encoding }, isOdd: false }];
}

function tables({ tables }: ImportPreview["otherwise"]): OtherReading[] {
  return tables.map(({ title, header_line, rows }) => {
    const called = title === null ? "" : `, “${title}”,`;
    return { id: `table-${header_line}`, words: `Another table${called} starts on line ${number(header_line)}, with ${counted(rows, "row", "rows")}.`, act: "Read it instead", how: { header_line }, isOdd: false };
  });
}

/** The sheet that is asked for, else the one that was read; empty where the file is no workbook. */
export function sheetRead(sheets: readonly SheetOffered[], asked: string | null | undefined): string {
  return asked ?? sheets.find((sheet) => sheet.is_read)?.name ?? "";
}

/** "Lists" is hidden in the workbook. */
export function hiddenWords(sheets: readonly SheetOffered[]): string {
  const names = sheets.filter((sheet) => sheet.hidden).map((sheet) => `“${sheet.name}”`);
  return names.length === 0 ? "" : `${names.join(", ")} ${names.length === 1 ? "is" : "are"} hidden in the workbook.`;
}
