import type { CohortPage, Figure, NextSession, WhichFigure } from "../../bindings/generated";
import { hours, longDate, longMonth, span } from "../../components/dates";
import { COHORT_STATUS, counted, DELIVERY, number, people, PROGRAM_KIND } from "../../components/words";
import { COMMUNITY_PARTS } from "../program/words";

/** The line under a cohort's name: "Fellowship · 11 people, 1 more on the roster · 18 sessions since January 2022". */
export function subtitleOf(page: CohortPage): string {
  const since = page.starts_on ? ` since ${longMonth(page.starts_on)}` : "";
  const sessions = page.sessions_held > 0 ? `${counted(page.sessions_held, "session", "sessions")}${since}` : null;
  const status = page.status === "active" ? null : COHORT_STATUS[page.status];
  const holders = page.holders.length > 0 ? `held by ${listed(page.holders)}` : null;
  return [PROGRAM_KIND[page.kind], status, page.people === null ? null : people(page.people) + othersListed(page), sessions, holders].filter((part) => part !== null).join(" · ");
}

/** Who moved on, or has not begun, stands on the roster all the same; so much is said to whoever may look at it. */
function othersListed({ people, listed, named }: CohortPage): string {
  const others = named && people !== null ? listed - people : 0;
  return others > 0 ? `, ${number(others)} more on the roster` : "";
}

/** "Teresa Quintana and Dan Okafor" */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-US").format(names);
}

/** A figure in its two voices: "9 of 11" and "(82%)". */
export function figureParts(figure: Figure): { count: string; share: string } {
  const [, count = figure.words, share = ""] = /^(.*?)(?: (\(.*\)))?$/.exec(figure.words) ?? [];
  return { count, share };
}

export interface FigureLine {
  which: WhichFigure;
  figure: Figure;
  words: string;
}

/** The figures that there are, each with what it says. */
export function figureLines(page: CohortPage): FigureLine[] {
  const lines: [WhichFigure, Figure | null, string][] = [
    ["last_attendance", page.last_attendance, "came to the last session"],
    ["attendance", page.attendance, "seats taken, over all sessions"],
    ["commitment", page.commitment, "came, told us or were excused"],
    ["completion", isOver(page) ? page.completion : null, "who started saw it through"],
  ];
  return lines.flatMap(([which, figure, words]) => (figure && figure.whole > 0 ? [{ which, figure, words: words + unmarkedWords(figure) }] : []));
}

/** The short facts of a cohort, as far as they are known. */
export function factsOf(page: CohortPage): [term: string, words: string][] {
  const facts: [string, string | null][] = [
    ["When", span(page.starts_on, page.ends_on)],
    ["Meets", page.cadence],
    ["Where", page.delivery ? DELIVERY[page.delivery] : null],
    ["Room for", page.capacity === null ? null : number(page.capacity)],
    ["Status", COHORT_STATUS[page.status]],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

/** What was written about a cohort, its program and their community, as far as something was. */
export function writtenOf(page: CohortPage): [term: string, words: string][] {
  const { purpose, agreements } = page;
  const written: [string, string | null][] = [["Purpose", purpose], ["What the circle agreed on", agreements], ...COMMUNITY_PARTS.map(([part, words]): [string, string | null] => [words, page[part]])];
  return written.filter((one): one is [string, string] => one[1] !== null);
}

/** "1:00 to 4:00 pm · Socorro" */
export function sessionLine({ starts_local, ends_local, place }: Pick<NextSession, "starts_local" | "ends_local" | "place">): string {
  return [hours(starts_local, ends_local), place].filter(Boolean).join(" · ") || longDate(starts_local);
}

/** Nobody sees a cohort through before it ends. */
function isOver(page: CohortPage): boolean {
  return page.status === "completed" || page.status === "archived";
}

function unmarkedWords(figure: Figure): string {
  return figure.unmarked > 0 ? `; ${number(figure.unmarked)} unmarked` : "";
}
