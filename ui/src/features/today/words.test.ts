import { expect, test } from "vitest";
import { comingWords, dayTitle, dayUnder, dayWords, forWhom, rollWords, whenAhead } from "./words";

const session = { session: "s", title: "Milestone readings", starts_local: "2025-10-16T16:00", ends_local: null, place: null, cohorts: [], expected: 14, coming: 12 };

test("a_session_is_told_from_the_day_one_stands_in", () => {
  expect(whenAhead(session, "2025-10-16"), "on the day").toBe("today at 4:00 pm");
  expect(whenAhead(session, "2025-10-15"), "the day before").toBe("tomorrow at 4:00 pm");
  expect(whenAhead(session, "2025-10-02"), "weeks before").toBe("October 16 at 4:00 pm");
});

test("a_day_is_told_apart_from_the_same_day_of_another_month", () => {
  expect(dayUnder("2025-10-16T16:00", "2025-10-16"), "this day").toBe("Today");
  expect(dayUnder("2025-10-18T09:30", "2025-10-16"), "this week").toBe("Sat");
  expect(dayUnder("2026-01-04T18:00", "2025-10-16"), "months ahead").toBe("Jan");
});

test("the_day_says_what_is_next_and_what_waits", () => {
  expect(dayTitle("2025-10-16"), "the day").toBe("Thursday, October 16");
  expect(dayWords([session], 2, "2025-10-16"), "with roll calls").toBe("Next is Milestone readings, today at 4:00 pm. 2 sessions wait for a word from you.");
  expect(dayWords([], 0, "2025-10-16"), "a quiet day").toBe("No session is planned.");
});

test("counts_keep_their_whole", () => {
  expect(comingWords(session), "two told us").toBe("12 of 14 coming");
  expect(comingWords({ expected: 0, coming: 0 }), "nobody").toBe("Nobody is expected yet");
  expect(rollWords({ held: true, is_past: true, expected: 14, unmarked: 14 }), "not begun").toBe("all 14 unmarked");
  expect(rollWords({ held: false, is_past: false, expected: 14, unmarked: 3 }), "begun, while it goes on").toBe("3 of 14 unmarked");
});

test("of_a_session_behind_us_that_nobody_spoke_of_one_asks_whether_it_was_held", () => {
  expect(rollWords({ held: false, is_past: true, expected: 0, unmarked: 0 }), "nobody on its roll").toBe("Was it held?");
  expect(rollWords({ held: false, is_past: true, expected: 14, unmarked: 14 }), "as among the sessions of its cohort").toBe("Was it held?");
});

test("a_session_of_several_cohorts_names_the_first", () => {
  const cohort = (name: string) => ({ cohort: name, name, program: "p" });
  expect(forWhom([cohort("Alumni Circle")]), "one").toBe("Alumni Circle");
  expect(forWhom([cohort("A"), cohort("B"), cohort("C")]), "three").toBe("A and 2 others");
});
