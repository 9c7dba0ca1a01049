import type { AttendanceFileCounts, AttendeeAnswer, AttendeeDecision, AttendeeRow, MeetingTold } from "../../bindings/generated";
import { localDate, timeOfDay, weekdayAndDate } from "../../components/dates";
import { counted, number, people } from "../../components/words";
import { MARK } from "../session/words";

/** What to show of everybody who came: all, or those of one sort. */
export type Shown = "all" | "mark" | "look" | "walk_in" | "stays" | "left_out";

/** The sorts of the filters, each with its decisions. */
const SORTS: readonly (readonly [shown: Exclude<Shown, "all">, decisions: readonly AttendeeDecision[], one: string, many: string])[] = [
  ["mark", ["mark", "guest", "enroll"], "To mark", "To mark"],
  ["look", ["look"], "Needs your eye", "Need your eye"],
  ["walk_in", ["walk_in"], "Walk-in", "Walk-ins"],
  ["stays", ["same", "kept", "beside"], "As it is", "As they are"],
  ["left_out", ["left_out"], "Left out", "Left out"],
];

/** The sort that a decision belongs to. */
export function sortOf(decision: AttendeeDecision): Exclude<Shown, "all"> {
  return SORTS.find(([, decisions]) => decisions.includes(decision))?.[0] ?? "left_out";
}

/** The filters above the list, without those that would be empty. */
export function filtersOf(rows: readonly Pick<AttendeeRow, "decision">[]): { shown: Shown; count: number; words: string }[] {
  const some = SORTS.map(([shown, decisions, one, many]) => {
    const count = rows.filter((row) => decisions.includes(row.decision)).length;
    return { shown, count, words: count === 1 ? one : many };
  });
  return [{ shown: "all" as const, count: rows.length, words: "All" }, ...some.filter(({ count }) => count > 0)];
}

/** The filter that is wanted; everybody, where an answer emptied it. */
export function stillShown(filters: readonly { shown: Shown }[], wanted: Shown): Shown {
  return filters.some(({ shown }) => shown === wanted) ? wanted : "all";
}

/** Those of one sort, or all. */
export function thoseShown<R extends Pick<AttendeeRow, "decision">>(rows: readonly R[], shown: Shown): R[] {
  return rows.filter(({ decision }) => shown === "all" || sortOf(decision) === shown);
}

/** Whom the panel asks about: the line one stands on, else the first in doubt, else the first walk-in. */
export function inQuestion<R extends Pick<AttendeeRow, "decision" | "line">>(rows: readonly R[], line: number): R | undefined {
  return rows.find((row) => row.line === line) ?? rows.find(({ decision }) => decision === "look") ?? rows.find(({ decision }) => decision === "walk_in");
}

/** How somebody came, or what becomes of them, in a word or two. */
export function decisionWords(row: Pick<AttendeeRow, "decision" | "status" | "before">): string {
  switch (row.decision) {
    case "mark":
    case "same":
      return MARK[row.status];
    case "guest":
    case "enroll":
      return `${MARK[row.status]}, ${row.decision === "guest" ? "as a guest" : "new in the cohort"}`;
    case "kept":
      return row.before === null ? "Stays" : `Stays ${MARK[row.before].toLowerCase()}`;
    case "beside":
      return "Counted above";
    case "look":
      return "Who is it?";
    case "walk_in":
      return "Walk-in, stays out";
    case "left_out":
      return "Left out";
  }
}

/** "6:00 pm to 7:31 pm", or the one that is known. */
export function stayWords(row: Pick<AttendeeRow, "arrived" | "left">): string {
  const time = (clock: string) => timeOfDay(`2000-01-01T${clock}`);
  if (row.arrived && row.left) return `${time(row.arrived)} to ${time(row.left)}`;
  if (row.arrived) return `from ${time(row.arrived)}`;
  return row.left ? `until ${time(row.left)}` : "";
}

/** "Spring circle, Thursday, March 12, 2026, 6:00 pm" */
export function meetingWords(meeting: Pick<MeetingTold, "title" | "day" | "starts_local">): string {
  const day = meeting.day !== null && localDate(meeting.day) ? weekdayAndDate(meeting.day) : "no day told";
  const time = meeting.starts_local === null ? "" : timeOfDay(meeting.starts_local);
  return [meeting.title ?? "No title", day, time].filter((part) => part !== "").join(", ");
}

/** "6 rejoins folded together" */
export function rejoinWords(rejoins: number): string {
  if (rejoins === 0) return "";
  return rejoins === 1 ? "1 rejoin folded in" : `${number(rejoins)} rejoins folded together`;
}

/** The answers with one more, in place of an earlier one about that line; `null` takes it back. */
export function answered(answers: readonly AttendeeAnswer[], line: number, answer: Omit<AttendeeAnswer, "line"> | null): AttendeeAnswer[] {
  const others = answers.filter((one) => one.line !== line);
  return answer ? [...others, { ...answer, line }] : others;
}

/** Whom the main button marks: those the file tells for sure, and whoever was away where that was asked for. */
export function marked(counts: AttendanceFileCounts, away: boolean): number {
  return counts.mark + (away ? counts.away : 0);
}

/** Minutes as they were typed, from none to 999; what is none of these leaves them as they were. */
export function minutes(typed: string, before: number): number {
  const told = Number.parseInt(typed, 10);
  return Number.isInteger(told) && told >= 0 && told < 1000 ? told : before;
}

/** What stays out, said beside the promise. */
export function restWords(counts: AttendanceFileCounts): string {
  const parts = [
    counts.look > 0 ? `${people(counts.look)} ${counts.look === 1 ? "stays" : "stay"} out until you say who it is.` : "",
    counts.walk_in > 0 ? `${counted(counts.walk_in, "walk-in stays", "walk-ins stay")} out.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** What was done, line by line, most important first. */
export function doneWords(counts: AttendanceFileCounts, away: boolean): string[] {
  const lines: [number, string][] = [
    [counts.mark, `${people(counts.mark)} marked as the file tells`],
    [away ? counts.away : 0, `${people(counts.away)} marked away`],
    [counts.same, `${people(counts.same)} marked so before`],
    [counts.kept, `${counted(counts.kept, "mark", "marks")} by hand left as ${counts.kept === 1 ? "it was" : "they were"}`],
    [counts.look, `${people(counts.look)} nobody has decided yet: bring the file in again to go on`],
    [counts.walk_in, `${counted(counts.walk_in, "walk-in", "walk-ins")} left out`],
    [counts.left_out, `${counted(counts.left_out, "line", "lines")} left out`],
  ];
  return lines.filter(([count]) => count > 0).map(([, words]) => words);
}
