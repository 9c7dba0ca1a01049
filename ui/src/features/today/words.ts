import type { CohortOf, RollWaiting, SessionAhead } from "../../bindings/generated";
import { leaf, longDate, shortDate, timeOfDay } from "../../components/dates";
import { counted, named } from "../../components/words";

/** When a session is, as one says it on that day: "today at 4:00 pm", "tomorrow at 9:30 am", "October 22". */
export function whenAhead(session: Pick<SessionAhead, "starts_local">, today: string): string {
  const time = timeOfDay(session.starts_local);
  const at = time === "" ? "" : ` at ${time}`;
  const days = daysBetween(today, session.starts_local);
  if (days === 0) return `today${at}`;
  if (days === 1) return `tomorrow${at}`;
  return longDate(session.starts_local).replace(/, \d{4}$/, "") + at;
}

/** What stands under the day's number: "Today", the weekday of the coming week, else the month. */
export function dayUnder(starts: string, today: string): string {
  const days = daysBetween(today, starts);
  if (days === 0) return "Today";
  return days < 7 ? leaf(starts).weekday : leaf(starts).month;
}

/** For whom a session is: "Alumni Circle", "Cohort of 2022 and 1 other". */
export function forWhom(cohorts: readonly CohortOf[]): string {
  const [first, ...others] = cohorts;
  if (first === undefined) return "";
  return others.length === 0 ? first.name : `${named(first.name)} and ${counted(others.length, "other", "others")}`;
}

/** Who comes, as far as people said: "12 of 14 coming". */
export function comingWords({ expected, coming }: Pick<SessionAhead, "expected" | "coming">): string {
  return expected === 0 ? "Nobody is expected yet" : `${coming} of ${expected} coming`;
}

/** What a session still lacks: "Was it held?", and of one that was, or is going on, "all 14 unmarked", "3 of 14 unmarked". */
export function rollWords({ held, is_past, expected, unmarked }: Pick<RollWaiting, "held" | "is_past" | "expected" | "unmarked">): string {
  if (!held && is_past) return "Was it held?";
  return unmarked === expected ? `all ${expected} unmarked` : `${unmarked} of ${expected} unmarked`;
}

/** The line under the day. */
export function dayWords(next: readonly SessionAhead[], rolls: number, today: string): string {
  const [first] = next;
  const session = first ? `Next is ${first.title}, ${whenAhead(first, today)}.` : "No session is planned.";
  const waits = rolls === 0 ? "" : ` ${rolls === 1 ? "One session waits" : `${rolls} sessions wait`} for a word from you.`;
  return session + waits;
}

/** "Oct 2, 2026" for a session that lies behind. */
export function whenHeld({ starts_local }: Pick<RollWaiting, "starts_local">): string {
  return shortDate(starts_local);
}

/** "Thursday, October 16" */
export function dayTitle(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return DAY.format(new Date(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

const DAY = new Intl.DateTimeFormat("en-US", { weekday: "long", month: "long", day: "numeric" });

function daysBetween(from: string, to: string): number {
  const utc = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}
