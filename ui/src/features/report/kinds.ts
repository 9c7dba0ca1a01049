import type { ExportKind, ReportKind } from "../../bindings/generated";

/** One kind of file that can leave: with pages, or a table. */
export interface Kind {
  id: KindId;
  words: string;
  about: string;
  thumb: "lines" | "grid" | "table";
  makes: { pages: ReportKind } | { table: ExportKind };
}

export type KindId = "snapshot" | "register" | "roster" | "attendance";

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
      { id: "roster", words: "Roster", about: "A table of everybody, as CSV", thumb: "table", makes: { table: "roster" } },
      { id: "attendance", words: "Attendance", about: "A table of marks, as CSV", thumb: "table", makes: { table: "attendance" } },
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
  const audience = forWhom === null ? "" : ` for the ${forWhom.toLowerCase()}`;
  return `${cohort}, ${kind.words.toLowerCase()}${audience}`;
}

/** "14 names", "one name": a count of what was left out. */
export function leftOutWords({ count, what }: { count: number; what: string }): string {
  return `${count} ${what}`;
}
