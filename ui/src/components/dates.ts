const LOCALE = "en-US";

/** Making a formatter costs far more than using it, and a roster shows hundreds of dates. */
const style = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options);
const LONG = style({ month: "long", day: "numeric", year: "numeric" });
const SHORT = style({ month: "short", day: "numeric", year: "numeric" });
const MONTH_AND_YEAR = style({ month: "short", year: "numeric" });
const LONG_MONTH = style({ month: "long", year: "numeric" });
const MONTH = style({ month: "short" });
const DAY = style({ day: "numeric" });
const SHORT_WEEKDAY = style({ weekday: "short" });
const WEEKDAY_AND_DAY = style({ weekday: "long", month: "long", day: "numeric" });
const WEEKDAY = style({ weekday: "long" });
const WEEKDAY_AND_DATE = style({ weekday: "long", month: "long", day: "numeric", year: "numeric" });
const TIME = style({ hour: "numeric", minute: "2-digit" });
const TIME_AND_SECOND = style({ hour: "numeric", minute: "2-digit", second: "2-digit" });

/** A local date or local date and time from its ISO text, never moved by a zone. Null where the text is neither. */
export function localDate(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  return date.getMonth() === (month ?? 1) - 1 ? date : null;
}

/** The day of a moment on this computer's calendar: "2026-10-22". */
export function isoDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * A day as people type it: "1980-02-28", "February 28, 1980" or "28 Feb 1980". Empty stays empty;
 * null is none that the calendar has, or one that could be two.
 */
export function dayTyped(text: string): string | null {
  const typed = text.trim();
  if (typed === "") return "";
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  if (year && month && day) return dayThatIs(Number(year), Number(month), Number(day));
  const words = /^(?:(\p{L}{3,})\.? (\d{1,2}),?|(\d{1,2})\.? (\p{L}{3,})\.?,?) (\d{4})$/u.exec(typed);
  if (!words) return null;
  const named = (words[1] ?? words[4] ?? "").toLowerCase();
  const nth = MONTHS.findIndex((name) => name.startsWith(named));
  return nth < 0 ? null : dayThatIs(Number(words[5]), nth + 1, Number(words[2] ?? words[3]));
}

const MONTHS = Array.from({ length: 12 }, (_, nth) => new Intl.DateTimeFormat("en-US", { month: "long" }).format(new Date(2000, nth, 1)).toLowerCase());

function dayThatIs(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? isoDay(date) : null;
}

/** "October 22, 2026" */
export function longDate(text: string): string {
  return said(text, LONG);
}

/** "Oct 22, 2026" */
export function shortDate(text: string): string {
  return said(text, SHORT);
}

/** "Thursday, October 16, 2025" */
export function weekdayAndDate(text: string): string {
  return said(text, WEEKDAY_AND_DATE);
}

/** "Mar 2024" */
export function monthAndYear(text: string): string {
  return said(text, MONTH_AND_YEAR);
}

/** "January 2022" */
export function longMonth(text: string): string {
  return said(text, LONG_MONTH);
}

/** "1:00 pm", from a local date and time; empty where only a date is known. */
export function timeOfDay(text: string): string {
  return text.includes("T") ? lowerHalf(said(text, TIME)) : "";
}

/** "1:00 to 4:00 pm", "11:00 am to 1:00 pm"; the beginning alone where no end on the same day is known. */
export function hours(starts: string, ends: string | null): string {
  const from = timeOfDay(starts);
  if (from === "" || ends === null || ends.slice(0, 10) !== starts.slice(0, 10)) return from;
  const to = timeOfDay(ends);
  const sameHalf = from.slice(-2) === to.slice(-2);
  return `${sameHalf ? from.slice(0, -3) : from} to ${to}`;
}

/** The three lines of a date leaf: "Wed", "22", "Oct". */
export function leaf(text: string): { weekday: string; day: string; month: string } {
  return {
    weekday: said(text, SHORT_WEEKDAY),
    day: said(text, DAY),
    month: said(text, MONTH),
  };
}

/** A span in words: "Jan 2022 to Dec 2026", "since Jan 2022", "until Dec 2026". */
export function span(from: string | null, to: string | null): string | null {
  if (from && to) return `${monthAndYear(from)} to ${monthAndYear(to)}`;
  if (from) return `since ${monthAndYear(from)}`;
  if (to) return `until ${monthAndYear(to)}`;
  return null;
}

/** When something happened, as one would say it: "today at 6:40 pm", "Tuesday at 6:40 pm", "October 3, 2026". */
export function lately(instant: string, now: Date): string {
  const then = new Date(instant);
  const days = daysBetween(then, now);
  return days >= 0 && days < 7 ? dayAndTime(instant, now, TIME) : dayWords(then, now);
}

/** The same of several moments, with the time or the second only where two of them would read alike. */
export function latelyEach(instants: readonly string[], now: Date): string[] {
  const ways = [(one: string) => lately(one, now), (one: string) => dayAndTime(one, now, TIME), (one: string) => dayAndTime(one, now, TIME_AND_SECOND)];
  const told = ways.map((say) => instants.map(say));
  return instants.map((_, at) => {
    const alone = told.find((words) => words.indexOf(words[at] ?? "") === words.lastIndexOf(words[at] ?? ""));
    return (alone ?? told[2])?.[at] ?? "";
  });
}

/** When something happened, at the end of a line: "9:12 am" today, "Yesterday", "Tuesday", "Oct 3, 2026". */
export function clockOrDay(instant: string, now: Date): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return "";
  const days = daysBetween(then, now);
  if (days === 0) return lowerHalf(TIME.format(then));
  if (days === 1) return "Yesterday";
  if (days > 1 && days < 7) return WEEKDAY.format(then);
  return SHORT.format(then);
}

/** The day of a moment as a heading: "Today", "Yesterday", "Tuesday, October 13", "October 2, 2025". */
export function dayHeading(instant: string, now: Date): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return "";
  const days = daysBetween(then, now);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return then.getFullYear() === now.getFullYear() ? WEEKDAY_AND_DAY.format(then) : LONG.format(then);
}

/** "9:12 am", on this computer's clock. */
export function clock(instant: string): string {
  const then = new Date(instant);
  return Number.isNaN(then.getTime()) ? "" : lowerHalf(TIME.format(then));
}

export interface AxisLabel {
  words: string;
  strong: boolean;
}

/** Labels under a row of dated columns: the year where it begins, else the month. */
export function axis(dates: readonly string[]): AxisLabel[] {
  return dates.map((date, index) => {
    const year = date.slice(0, 4);
    const begins = index === 0 || dates[index - 1]?.slice(0, 4) !== year;
    return { words: begins ? year : said(date, MONTH), strong: begins };
  });
}

function said(text: string, format: Intl.DateTimeFormat): string {
  const date = localDate(text);
  return date === null ? text : format.format(date);
}

function lowerHalf(time: string): string {
  return time.replace(/\s?([AP])M$/, (_, half: string) => ` ${half.toLowerCase()}m`);
}

/** "today at 6:40:12 pm", "October 3, 2026 at 6:40 pm" */
function dayAndTime(instant: string, now: Date, time: Intl.DateTimeFormat): string {
  const then = new Date(instant);
  const day = dayWords(then, now);
  return day === "" ? "" : `${day} at ${lowerHalf(time.format(then))}`;
}

/** "today", "yesterday", "Tuesday", "October 3, 2026"; empty where it is no day. */
function dayWords(then: Date, now: Date): string {
  if (Number.isNaN(then.getTime())) return "";
  const days = daysBetween(then, now);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  return days > 1 && days < 7 ? WEEKDAY.format(then) : LONG.format(then);
}

function daysBetween(then: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(then)) / 86_400_000);
}
