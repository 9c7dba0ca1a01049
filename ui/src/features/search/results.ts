import type { HitKind } from "../../bindings/commands";
import type { SearchHit as Hit, SidebarProgram } from "../../bindings/generated";
import { people } from "../../components/words";

/** A row of the palette. Those that lead nowhere yet are read, not chosen. */
export interface Result {
  key: string;
  /** What it stands for; the tint of a person comes from it. */
  id: string;
  title: string;
  detail: string;
  marks: readonly [from: number, to: number][];
  kind: HitKind | "act";
  chord?: string;
  run: (() => void) | null;
}

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

/** Hits gathered by kind, in the order in which people look for them. */
export function groupsOf(hits: readonly Hit[], open: (hit: Hit) => void): Group[] {
  const kinds = Object.keys(KIND_WORDS) as HitKind[];
  return kinds.flatMap((kind) => {
    const results = hits
      .filter((hit) => hit.kind === kind)
      .map((hit, index): Result => ({ key: `${kind}-${index}`, id: hit.id, title: hit.title, detail: hit.detail, marks: hit.marks, kind, run: hit.cohort === null ? null : () => open(hit) }));
    return results.length === 0 ? [] : [{ title: KIND_WORDS[kind], results }];
  });
}

/** Where one can go before a word is typed: every cohort. */
export function cohortResults(programs: readonly SidebarProgram[], open: (cohort: string) => void): Result[] {
  return programs.flatMap((program) =>
    program.cohorts.map((cohort): Result => ({
      key: `go-${cohort.id}`,
      id: cohort.id,
      title: cohort.name,
      detail: `${program.name} · ${people(cohort.people)}`,
      marks: [],
      kind: "cohort",
      run: () => open(cohort.id),
    })),
  );
}

/** The acts whose words hold what was typed, with the place of it. */
export function matching(acts: readonly Result[], text: string): Result[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [...acts];
  return acts.flatMap((act) => {
    const at = act.title.toLowerCase().indexOf(wanted);
    return at < 0 ? [] : [{ ...act, marks: [[at, at + wanted.length]] as [number, number][] }];
  });
}

export interface Piece {
  words: string;
  marked: boolean;
}

/** A title cut at its marks. Marks count UTF-16 units as JavaScript does, may touch, and never reach past the end. */
export function piecesOf(title: string, marks: readonly [from: number, to: number][]): Piece[] {
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

/** The next row that can be chosen, going round at the ends. */
export function step(results: readonly Result[], from: number, by: 1 | -1): number {
  for (let moved = 1; moved <= results.length; moved += 1) {
    const index = (from + by * moved + results.length * moved) % results.length;
    if (results[index]?.run) return index;
  }
  return from;
}
