import type { ImportCounts } from "../../bindings/commands";
import { counted, people } from "../../components/words";

/** What an import did, line by line, most important first. */
export function doneWords(counts: ImportCounts): string[] {
  const lines: [number, string][] = [
    [counts.new, `${people(counts.new)} new to Kith`],
    [counts.match - counts.further, `${people(counts.match - counts.further)} known before, filled in or brought up to date`],
    [counts.further, `${counted(counts.further, "further row", "further rows")} about them, filled in`],
    [counts.skip, `${counted(counts.skip, "row", "rows")} with nothing left to do`],
    [counts.review, `${counted(counts.review, "row waits", "rows wait")} in the tray`],
    [counts.error, `${counted(counts.error, "row", "rows")} with a value to fix, left out`],
  ];
  return lines.filter(([count]) => count > 0).map(([, words]) => words);
}
