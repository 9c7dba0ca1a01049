import type { SearchHit as Hit } from "../../bindings/generated";
import { alike, matching, otherwise } from "./fuzzy";
import { groupsOf, isByName, recentFirst, recentOnes, type Group, type Result } from "./results";

interface Sources {
  text: string;
  acts: readonly Result[];
  cohorts: readonly Result[];
  hits: readonly Hit[];
  /** What was found and opened before. */
  opened: readonly Hit[];
  open: (hit: Hit) => void;
  recency: (key: string) => number;
}

const RECENT = 4;
/** As many acts are enough beside what was found by name. */
const ACTS = 6;

/** What the palette lists: before a word is typed everything there is to do, then what is like the word. Recent ones come first. */
export function listed(sources: Sources): Group[] {
  const groups = sources.text === "" ? before(sources) : found(sources);
  return groups.filter((group) => group.results.length > 0);
}

/** People and sessions stand here alone: there are too many of them to be listed all. */
function before({ acts, cohorts, opened, open, recency }: Sources): Group[] {
  const known = [...acts, ...cohorts];
  const besides = groupsOf(opened, open)
    .flatMap(({ results }) => results)
    .filter(({ key }) => known.every((one) => one.key !== key));
  const lately = recentOnes([...known, ...besides], recency, RECENT);
  const others = (results: readonly Result[]) => results.filter((result) => !lately.includes(result));
  return [
    { title: "Lately", results: lately },
    { title: "Cohorts", results: others(cohorts) },
    { title: "Do", results: others(acts) },
  ];
}

/**
 * Cohorts are known here and found with a slip; what the store found as well stands once.
 * An act that was meant stands first, one that goes by another word or is only like it last: a name is meant more often,
 * and so it is where an act is met by the name of what it is about.
 */
function found({ text, acts, cohorts, hits, open, recency }: Sources): Group[] {
  const groups = groupsOf(hits, open);
  const known = new Set(groups.flatMap(({ results }) => results.map(({ key }) => key)));
  const near = alike(cohorts, text).filter(({ key }) => !known.has(key));
  const met = matching(acts, text);
  const byName = met.filter(isByName);
  const meant = met.filter((act) => !isByName(act));
  const byOthers = otherwise(acts, text);
  return [
    { title: "Do", results: recentFirst(meant.slice(0, ACTS), recency) },
    ...groups.map(({ title, results }) => ({ title, results: recentFirst(results, recency) })),
    { title: "Cohorts by likeness", results: recentFirst(near, recency) },
    { title: "Do, by name", results: recentFirst(byName.slice(0, ACTS), recency) },
    { title: "Do, by another word", results: recentFirst(byOthers.slice(0, ACTS), recency) },
    { title: "Do, by likeness", results: met.length + byOthers.length > 0 ? [] : alike(acts, text).slice(0, ACTS) },
  ];
}
