import { expect, test } from "vitest";
import { axis, clockOrDay, dayHeading, dayTyped, lately, latelyEach, leaf, localDate, longDate, span, timeOfDay } from "./dates";

test("a_local_date_is_the_same_day_in_every_zone", () => {
  const date = localDate("2026-03-01");
  expect([date?.getFullYear(), date?.getMonth(), date?.getDate()], "never moved to February").toEqual([2026, 2, 1]);
  expect(longDate("2026-03-01"), "in words").toBe("March 1, 2026");
});

test("a_text_that_is_no_date_is_shown_as_it_stands", () => {
  expect(localDate("2026-02-31"), "a day that does not exist").toBeNull();
  expect(longDate("soon"), "shown as it stands").toBe("soon");
});

test("a_time_is_said_in_lower_case_and_only_when_it_is_known", () => {
  expect(timeOfDay("2026-10-22T13:00"), "an afternoon").toBe("1:00 pm");
  expect(timeOfDay("2026-10-22"), "no time").toBe("");
  expect(leaf("2025-10-22T13:00"), "the date leaf").toEqual({ weekday: "Wed", day: "22", month: "Oct" });
});

test("when_something_happened_is_said_as_people_say_it", () => {
  const now = new Date(2026, 9, 16, 8, 0);
  const at = (day: number) => new Date(2026, 9, day, 18, 40).toISOString();
  expect(lately(new Date(2026, 9, 16, 6, 40).toISOString(), now), "this morning").toBe("today at 6:40 am");
  expect(lately(at(15), now), "fewer than 24 hours ago is still yesterday").toBe("yesterday at 6:40 pm");
  expect(lately(at(13), now), "this week").toBe("Tuesday at 6:40 pm");
  expect(lately(at(2), now), "longer ago").toBe("October 2, 2026");
  expect(lately("never", now), "not a time").toBe("");
});

test("moments_that_would_read_alike_are_told_by_their_time_or_second", () => {
  const now = new Date(2026, 9, 16, 20, 0);
  const at = (...time: [number, number, number, number]) => new Date(2026, 9, ...time).toISOString();
  const told = latelyEach([at(16, 18, 40, 31), at(16, 18, 40, 2), at(16, 9, 5, 0), at(2, 18, 40, 0), at(2, 9, 5, 0), at(1, 9, 5, 0)], now);
  expect(told).toEqual(["today at 6:40:31 pm", "today at 6:40:02 pm", "today at 9:05 am", "October 2, 2026 at 6:40 pm", "October 2, 2026 at 9:05 am", "October 1, 2026"]);
});

test("at_the_end_of_a_line_the_clock_says_it_today_and_the_day_later", () => {
  const now = new Date(2026, 9, 16, 12, 0);
  const at = (day: number) => clockOrDay(new Date(2026, 9, day, 9, 12).toISOString(), now);
  expect([at(16), at(15), at(13), at(2)], "shorter the nearer it is").toEqual(["9:12 am", "Yesterday", "Tuesday", "Oct 2, 2026"]);
});

test("a_day_is_headed_by_its_name_and_by_its_year_only_when_that_is_another", () => {
  const now = new Date(2026, 9, 16, 12, 0);
  const day = (year: number, month: number, date: number) => dayHeading(new Date(year, month, date, 9, 12).toISOString(), now);
  expect([day(2026, 9, 16), day(2026, 9, 15), day(2026, 9, 13), day(2025, 9, 2)]).toEqual(["Today", "Yesterday", "Tuesday, October 13", "October 2, 2025"]);
});

test("the_axis_names_each_year_once", () => {
  expect(axis(["2025-10-02", "2025-11-06", "2026-01-08"]), "years are strong").toEqual([
    { words: "2025", strong: true },
    { words: "Nov", strong: false },
    { words: "2026", strong: true },
  ]);
});

test("a_span_says_what_is_known_of_it", () => {
  expect(span("2022-01-12", "2026-12-09"), "both ends").toBe("Jan 2022 to Dec 2026");
  expect(span("2022-01-12", null), "an open end").toBe("since Jan 2022");
  expect(span(null, null), "nothing").toBeNull();
});

test("a_day_is_read_as_it_is_typed_and_never_guessed", () => {
  expect(["1980-02-28", "1980-2-8", "February 28, 1980", "28 Feb 1980", "Sept. 3 1999"].map(dayTyped)).toEqual(["1980-02-28", "1980-02-08", "1980-02-28", "1980-02-28", "1999-09-03"]);
  expect(dayTyped(" "), "an empty field empties").toBe("");
  expect(["1980-02-30", "31/02/1980", "4", "2/3/1980", "Maybe 3, 1980", "today"].map(dayTyped), "no such day, or one of two").toEqual([null, null, null, null, null, null]);
});
