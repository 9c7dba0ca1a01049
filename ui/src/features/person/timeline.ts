import type { AttendanceStatus, Moment } from "../../bindings/generated";
import { EXIT_REASON, ROLE } from "../../components/words";
import { localDate, longMonth, shortDate } from "../../components/dates";

/** What a timeline can be narrowed to. */
export type Kind = Moment["kind"];

export const KINDS: readonly [Kind, string][] = [
  ["session", "Sessions"],
  ["stage", "Roles"],
  ["work", "Work"],
];

/** One line: what happened, with the part that leads somewhere, and the small print. */
export interface Line {
  key: string;
  kind: Kind;
  before: string;
  /** A name, and the cohort that it leads to. */
  name: string;
  cohort: string | null;
  meta: string;
  remark: string | null;
  status: AttendanceStatus | null;
}

export interface Month {
  heading: string;
  lines: Line[];
}

/** The kinds that occur, for which there is a filter. */
export function kindsOf(moments: readonly Moment[]): readonly [Kind, string][] {
  return KINDS.filter(([kind]) => moments.some((moment) => moment.kind === kind));
}

/** Latest first, under the name of each month: "October" this year, "October 2025" before. */
export function monthsOf(moments: readonly Moment[], only: Kind | null, today: Date): Month[] {
  const months: Month[] = [];
  moments.forEach((moment, nth) => {
    if (only !== null && moment.kind !== only) return;
    const heading = monthOf(moment.on_date, today);
    if (months.at(-1)?.heading !== heading) months.push({ heading, lines: [] });
    months.at(-1)?.lines.push(lineOf(moment, `${nth}`));
  });
  return months;
}

function monthOf(date: string, today: Date): string {
  const long = longMonth(date);
  return localDate(date)?.getFullYear() === today.getFullYear() ? long.replace(/ \d+$/, "") : long;
}

/** Kind words: nobody missed anything. */
const CAME: Partial<Record<AttendanceStatus, string>> = {
  present: "Came to",
  late: "Came to",
  left_early: "Came to",
  partial: "Came to",
  remote: "Joined online",
  apologies: "Told us before",
  excused: "Was excused from",
  absent: "Was away from",
};

const HOW: Partial<Record<AttendanceStatus, string>> = { late: "came late", left_early: "left early", partial: "in part" };

function lineOf(moment: Moment, key: string): Line {
  const day = shortDate(moment.on_date).replace(/, \d+$/, "");
  const line = { key, kind: moment.kind, status: null, cohort: null, remark: null };
  switch (moment.kind) {
    case "session":
      return { ...line, before: CAME[moment.status] ?? "Was at", name: moment.title, cohort: moment.cohort, meta: joined(day, HOW[moment.status]), remark: moment.remark, status: moment.status };
    case "stage":
      return { ...line, before: stageWords(moment), name: moment.place, cohort: moment.cohort, meta: joined(day, moment.first ? `as ${ROLE[moment.role].toLowerCase()}` : undefined, moment.reason ? EXIT_REASON[moment.reason].toLowerCase() : undefined), remark: moment.remark };
    case "work":
      return { ...line, before: moment.ended ? "Left" : "Began at", name: moment.organization, meta: joined(day, moment.title ?? undefined) };
  }
}

function stageWords(moment: Extract<Moment, { kind: "stage" }>): string {
  switch (moment.stage) {
    case "nominated":
      return "Was nominated for";
    case "applied":
      return "Applied to";
    case "application_denied":
      return "Was not chosen this time for";
    case "waitlisted":
      return "Joined the waiting list of";
    case "accepted":
      return "Was accepted to";
    case "deferred":
      return "Deferred";
    case "declined":
      return "Declined";
    case "enrolled":
      return "Enrolled in";
    case "active":
      return moment.first ? "Joined" : "Became active in";
    case "paused":
      return "Paused in";
    case "completed":
      return "Completed";
    case "withdrawn":
      return "Moved on from";
    case "no_show":
      return "Did not start in";
    case "alumni":
      return "Became an alum of";
  }
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
