import uFuzzy from "@leeoniya/ufuzzy";
import type { Mark, Result } from "./results";

/** Words begin as they were typed, and are letters of any alphabet. */
const WORDS: uFuzzy.Options = {
  unicode: true,
  interLft: 1,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};
const exact = new uFuzzy({ ...WORDS, intraMode: 0 });
/** One letter of a word may be wrong, missing, too many or swapped. */
const forgiving = new uFuzzy({ ...WORDS, intraMode: 1 });
/** So many words may stand in another order than in the title. */
const WORDS_IN_ANY_ORDER = 4;

/** The rows whose titles have words that begin as typed, the best first, with the place of them. Accents need not be typed. */
export function matching(results: readonly Result[], text: string): Result[] {
  return searched(exact, results, text, inTitle);
}

/** The rows that are found only where the other words count that they go by. */
export function otherwise(results: readonly Result[], text: string): Result[] {
  const meant = new Set(matching(results, text).map(({ key }) => key));
  return searched(exact, results, text, inAllWords).filter(({ key }) => !meant.has(key));
}

/** Those of either kind, forgiving one slip in each word. */
export function alike(results: readonly Result[], text: string): Result[] {
  return searched(forgiving, results, text, inAllWords);
}

const inTitle = ({ title }: Result) => title;
/** What stands behind the title is never marked: marks reach no further than it. */
const inAllWords = ({ title, also }: Result) => (also === undefined ? title : `${title} ${also}`);

function searched(fuzzy: uFuzzy, results: readonly Result[], text: string, words: (result: Result) => string): Result[] {
  const titles = uFuzzy.latinize(results.map(words));
  const [indexes, info, order] = fuzzy.search(titles, uFuzzy.latinize(text), WORDS_IN_ANY_ORDER);
  if (!info || !order) return (indexes ?? []).flatMap((index) => results[index] ?? []);
  return order.flatMap((place) => {
    const result = results[info.idx[place] ?? -1];
    return result ? [{ ...result, marks: pairs(info.ranges[place] ?? []) }] : [];
  });
}

function pairs(ranges: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) marks.push([ranges[at] ?? 0, ranges[at + 1] ?? 0]);
  return marks;
}
