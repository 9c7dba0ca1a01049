import type { Command } from "../../app/commands";
import type { HitKind } from "../../bindings/commands";
import type { SearchHit as Hit, SidebarProgram } from "../../bindings/generated";
import type { Glyph } from "../../components/glyph";
import { named, people } from "../../components/words";

/** A row of the palette. Each can be chosen. */
export interface Result {
  /** What was chosen lately is remembered by it. */
  key: string;
  /** What it stands for; the tint of a person comes from it. */
  id: string;
  title: string;
  /** Other words by which it is found. */
  also?: string;
  /** The names in its title of what it is about. */
  about?: readonly string[];
  detail: string;
  marks: readonly Mark[];
  kind: HitKind | "act";
  icon?: Glyph;
  chord?: string;
  run: () => void;
  /** The palette stays open when this is chosen. */
  stays?: boolean;
}

export type Mark = readonly [from: number, to: number];

export interface Group {
  title: string;
  results: Result[];
}

export const KIND_WORDS: Record<HitKind, string> = {
  person: "People",
  cohort: "Cohorts",
  program: "Programs",
  session: "Sessions",
  organization: "Organizations",
};

/** What a hit is remembered by. */
export function hitKey({ kind, id }: Pick<Hit, "kind" | "id">): string {
  return `${kind}.${id}`;
}

/** Hits gathered by kind, in the order in which people look for them. */
export function groupsOf(hits: readonly Hit[], open: (hit: Hit) => void): Group[] {
  const kinds = Object.keys(KIND_WORDS) as HitKind[];
  return kinds.flatMap((kind) => {
    const results = hits
      .filter((hit) => hit.kind === kind)
      .map((hit): Result => ({ key: hitKey(hit), id: hit.id, title: hit.title, detail: hit.detail, marks: hit.marks, kind, run: () => open(hit) }));
    return results.length === 0 ? [] : [{ title: KIND_WORDS[kind], results }];
  });
}

/** Every cohort, as far as it is known to the sidebar. */
export function cohortResults(programs: readonly SidebarProgram[], open: (cohort: string) => void): Result[] {
  return programs.flatMap((program) =>
    program.cohorts.map((cohort): Result => ({
      key: `cohort.${cohort.id}`,
      id: cohort.id,
      title: cohort.name,
      detail: cohort.people === null ? program.name : `${named(program.name)} · ${people(cohort.people)}`,
      marks: [],
      kind: "cohort",
      run: () => open(cohort.id),
    })),
  );
}

/** Commands as rows, in their order. */
export function commandResults(commands: readonly Command[]): Result[] {
  return commands.map(({ id, words, also, about, icon, keys, run }): Result => ({ key: `do.${id}`, id, title: words, also, about, detail: "", marks: [], kind: "act", icon, chord: keys, run }));
}

/** Whether a row was met by nothing but the name of what it is about. */
export function isByName({ title, about = [], marks }: Pick<Result, "title" | "about" | "marks">): boolean {
  const names = about.map((name) => [title.indexOf(name), title.indexOf(name) + name.length] as const);
  return marks.length > 0 && marks.every(([from, to]) => names.some(([start, end]) => start >= 0 && from >= start && to <= end));
}

/** The rows that were chosen lately, the latest first. */
export function recentOnes(results: readonly Result[], recency: (key: string) => number, most: number): Result[] {
  return results
    .filter(({ key }) => Number.isFinite(recency(key)))
    .sort((a, b) => recency(a.key) - recency(b.key))
    .slice(0, most);
}

/** The same rows, with those that were chosen lately first. */
export function recentFirst(results: readonly Result[], recency: (key: string) => number): Result[] {
  const lately = recentOnes(results, recency, results.length);
  return [...lately, ...results.filter((result) => !lately.includes(result))];
}

export interface Piece {
  words: string;
  marked: boolean;
}

/** A title cut at its marks. Marks count UTF-16 units as JavaScript does, may touch, and never reach past the end. */
export function piecesOf(title: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, next);
    const end = Math.min(to, title.length);
    if (end <= start) continue;
    if (start > next) pieces.push({ words: title.slice(next, start), marked: false });
    pieces.push({ words: title.slice(start, end), marked: true });
    next = end;
  }
  if (next < title.length) pieces.push({ words: title.slice(next), marked: false });
  return pieces;
}

/** The next of so many rows, going round at the ends. */
export function step(count: number, from: number, by: 1 | -1): number {
  return count === 0 ? 0 : (from + by + count) % count;
}
