import type { DatesAsked, ImportChoices, RowAnswer } from "../../bindings/generated";
import type { IpcError } from "../../ipc/error";

/** What a column is told to mean; null leaves it out. Of two columns that were told the same, the later word wins. */
export function meaning(choices: ImportChoices, place: number, field: string | null): ImportChoices {
  const others = (choices.columns ?? []).filter(([other, meant]) => other !== place && (field === null || meant !== field));
  return { ...choices, columns: [...others, [place, field]] };
}

/** How a file is read. */
export type How = Pick<ImportChoices, "encoding" | "delimiter" | "quote" | "header_line" | "sheet" | "repair">;

/** The same file read otherwise. Another reading has other columns, so what was said of them is forgotten; another sheet has another header. */
export function readAs(choices: ImportChoices, how: How): ImportChoices {
  const header = how.sheet === undefined ? {} : { header_line: null };
  return { ...choices, ...header, ...how, columns: [], fixes: [], date_orders: [] };
}

/** The order of dates that the file does not tell: of the whole file where that is one question, else of the columns that are asked about. */
export function datesSaid(choices: ImportChoices, asked: Pick<DatesAsked, "headers">, isOnly: boolean, order: string | null): ImportChoices {
  const others = (choices.date_orders ?? []).filter(([header]) => !asked.headers.includes(header));
  if (isOnly) return { ...choices, date_order: order, date_orders: others };
  const said = order === null ? [] : asked.headers.map((header): [string, string] => [header, order]);
  return { ...choices, date_orders: [...others, ...said] };
}

/** Whether both say the same of how a file is read: its lines are the same lines then. */
export function isReadAs(one: How, other: How): boolean {
  const said = ({ encoding, delimiter, quote, header_line, sheet, repair }: How) => [encoding, delimiter, quote, header_line, sheet, repair].map((each) => each ?? null);
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

/** How the file is to be read now: what was found where nothing else was said. A reading that failed found nothing of its own. */
export function toBeRead<P extends Found>(found: P, choices: ImportChoices): P {
  const { encoding, delimiter, header_line } = choices;
  return { ...found, encoding: encoding ?? found.encoding, delimiter: delimiter ?? found.delimiter, header_line: header_line ?? found.header_line };
}

/** Whether a refusal is about how the file is read. */
export function isUnreadable({ code, details }: Pick<IpcError, "code" | "details">): boolean {
  return code === "not_a_table" || (code === "invalid" && ["encoding", "delimiter", "header_line"].includes(String(details.field)));
}

/** Whether two readings of a file have the same rows and columns, so that what was planned of one can stand beside the other. */
export function isLaidOutAs(one: Layout, other: Layout): boolean {
  const headers = ({ columns }: Layout) => columns.map(({ header }) => header).join("\n");
  const sheet = ({ otherwise }: Layout) => otherwise.sheets.find((each) => each.is_read)?.name;
  const isDialect = one.encoding === other.encoding && one.delimiter === other.delimiter;
  return isDialect && sheet(one) === sheet(other) && one.data_rows === other.data_rows && one.header_line === other.header_line && headers(one) === headers(other);
}

interface Layout extends Found {
  data_rows: number;
  otherwise: { sheets: readonly { name: string; is_read: boolean }[] };
  columns: readonly { header: string }[];
}

interface Found {
  encoding: string;
  delimiter: string;
  header_line: number | null;
}

/** A cell put right; the file stays as it was. */
export function fixed(choices: ImportChoices, line: number, column: number, value: string): ImportChoices {
  return { ...choices, fixes: [...unfixed(choices, line, column), { line, column, value }] };
}

/** A cell as it stands in the file again. */
export function putBack(choices: ImportChoices, line: number, column: number): ImportChoices {
  return { ...choices, fixes: unfixed(choices, line, column) };
}

function unfixed(choices: ImportChoices, line: number, column: number) {
  return (choices.fixes ?? []).filter((fix) => fix.line !== line || fix.column !== column);
}

/** Answers with one more; a later answer for a row takes the place of the earlier one, null takes it back. */
export function answered(answers: readonly RowAnswer[], line: number, answer: Omit<RowAnswer, "line"> | null): RowAnswer[] {
  const others = answers.filter((other) => other.line !== line);
  return answer === null ? others : [...others, { line, ...answer }];
}

/** Encodings that rosters come in, by names that people know. */
export const ENCODINGS: readonly [name: string, words: string][] = [
  ["utf-8", "UTF-8"],
  ["utf-16-le", "UTF-16"],
  ["utf-16-be", "UTF-16, big endian"],
  ["windows-1252", "Western European (Windows)"],
  ["windows-1250", "Central European (Windows)"],
  ["windows-1251", "Cyrillic (Windows)"],
  ["windows-1253", "Greek (Windows)"],
  ["windows-1254", "Turkish (Windows)"],
  ["windows-1255", "Hebrew (Windows)"],
  ["windows-1256", "Arabic (Windows)"],
  ["windows-1257", "Baltic (Windows)"],
  ["macintosh", "Western European (Mac)"],
  ["cp437", "English (DOS)"],
  ["cp850", "Western European (DOS)"],
  ["cp852", "Central European (DOS)"],
  ["iso-8859-2", "Central European (ISO)"],
  ["iso-8859-15", "Western European (ISO)"],
  ["ibm866", "Cyrillic (DOS)"],
  ["koi8-r", "Cyrillic (KOI8)"],
  ["shift_jis", "Japanese"],
  ["euc-kr", "Korean"],
  ["gb18030", "Chinese, simplified"],
  ["big5", "Chinese, traditional"],
];

/** An encoding by the name that people know. */
export function encodingWords(name: string): string {
  return ENCODINGS.find(([known]) => known === name)?.[1] ?? name.toUpperCase();
}

/** The list, with the found one in it whatever it is. */
export function encodingsWith(found: string): readonly [string, string][] {
  return ENCODINGS.some(([name]) => name === found) ? ENCODINGS : [[found, encodingWords(found)], ...ENCODINGS];
}
