import type { ExportKind, ReportKind } from "../../bindings/generated";
import type { FileFormat } from "../../bindings/shell";
import type { Rules } from "../columns/arrange";

/** One kind of file that can leave: with pages, or a table. */
export interface Kind {
  id: KindId;
  words: string;
  about: string;
  thumb: "lines" | "grid" | "table";
  makes: { pages: ReportKind } | { table: ExportKind };
}

export type KindId = "snapshot" | "register" | "roster" | "people" | "attendance" | "attendance_rows" | "sessions";

/** One way to save a file: its format, and what the button says. */
export interface Way {
  format: FileFormat;
  words: string;
}

const CSV: Way = { format: "csv", words: "Save as CSV" };
const WORKBOOK: Way = { format: "xlsx", words: "Save as an Excel workbook" };
const TABLE_WAYS: Record<ExportKind, readonly Way[]> = {
  roster: [CSV, WORKBOOK, { format: "vcf", words: "Save as contact cards" }],
  people: [CSV, WORKBOOK, { format: "vcf", words: "Save as contact cards" }],
  attendance: [CSV, WORKBOOK],
  attendance_rows: [CSV, WORKBOOK],
  sessions: [CSV, WORKBOOK, { format: "ics", words: "Save as a calendar" }],
};
const PAGE_WAYS: readonly Way[] = [
  { format: "pdf", words: "Save as PDF" },
  { format: "html", words: "Save as a web page" },
];

/** How a kind can be saved, the usual way first. */
export const waysOf = (kind: Kind): readonly Way[] => ("table" in kind.makes ? TABLE_WAYS[kind.makes.table] : PAGE_WAYS);

/** Whether it is about one cohort. */
export const isOfCohort = (kind: Kind): boolean => kind.id !== "people";

/** Whether it lists people, and so can list some of them only. */
export const listsPeople = (kind: Kind): boolean => kind.id === "roster" || kind.id === "people";

/** Formats of cells in columns, which one chooses; cards and calendars are always whole. */
export const takesColumns = (format: FileFormat): boolean => format === "csv" || format === "xlsx";

/** What an import brought along since the columns were chosen leaves too, until somebody hides it. */
export const EXPORT_RULES: Rules = { fixed: null, showsNew: true };

/** The gallery, in its groups. */
export const KINDS: readonly { group: string; kinds: readonly Kind[] }[] = [
  {
    group: "To read",
    kinds: [
      { id: "snapshot", words: "Cohort snapshot", about: "One page: who, how often, what came of it", thumb: "lines", makes: { pages: "snapshot" } },
      { id: "register", words: "Attendance register", about: "People by sessions, with the counts", thumb: "grid", makes: { pages: "register" } },
    ],
  },
  {
    group: "To work with",
    kinds: [
      { id: "roster", words: "Roster", about: "Everybody in it, as a table or as cards", thumb: "table", makes: { table: "roster" } },
      { id: "attendance", words: "Attendance", about: "People by sessions, as a table", thumb: "table", makes: { table: "attendance" } },
      { id: "attendance_rows", words: "Attendance, row by row", about: "A row for each person and session", thumb: "table", makes: { table: "attendance_rows" } },
      { id: "sessions", words: "Sessions", about: "When and where, as a table or a calendar", thumb: "table", makes: { table: "sessions" } },
      { id: "people", words: "All people", about: "Whatever cohorts they are in, for you alone", thumb: "table", makes: { table: "people" } },
    ],
  },
];

export const FIRST_KIND: KindId = "snapshot";

export function kindOf(id: KindId): Kind {
  const all = KINDS.flatMap(({ kinds }) => kinds);
  return all.find((kind) => kind.id === id) ?? (all[0] as Kind);
}

/** How a file is called unless the person says otherwise: "Cohort of 2022, cohort snapshot for the funder". */
export function fileName(kind: Kind, cohort: string, forWhom: string | null): string {
  if (!isOfCohort(kind)) return kind.words;
  const audience = forWhom === null ? "" : ` for the ${forWhom.toLowerCase()}`;
  return `${cohort}, ${kind.words.toLowerCase()}${audience}`;
}

/** "14 names", "one name": a count of what was left out. */
export function leftOutWords({ count, what }: { count: number; what: string }): string {
  return `${count} ${what}`;
}
