import { expect, test } from "vitest";
import type { CohortPage } from "../../bindings/generated";
import { factsOf, figureLines, figureParts, sessionLine, subtitleOf, writtenOf } from "./words";
import { stripOf } from "./strip";

const page: CohortPage = {
  id: "c",
  name: "Cohort of 2022",
  program: { id: "p", name: "Emerging Leaders" },
  kind: "fellowship",
  status: "active",
  starts_on: "2022-01-12",
  ends_on: null,
  delivery: null,
  cadence: null,
  capacity: null,
  agreements: null,
  purpose: null,
  domain: null,
  community: null,
  practice: null,
  zone: null,
  stage: null,
  stages: [],
  people: 11,
  named: true,
  holders: [],
  listed: 11,
  sessions: 20,
  sessions_held: 18,
  next_session: null,
  last_attendance: { count: 9, whole: 11, unmarked: 1, words: "9 of 11 (82%)" },
  attendance: { count: 0, whole: 0, unmarked: 0, words: "0 of 0" },
  commitment: null,
  completion: null,
  strip: [],
};

test("a_cohort_is_introduced_in_one_line", () => {
  expect(subtitleOf(page), "kind, people, sessions").toBe("Fellowship · 11 people · 18 sessions since January 2022");
  expect(subtitleOf({ ...page, sessions_held: 0, status: "planned" }), "before it began").toBe("Fellowship · Planned · 11 people");
  expect(subtitleOf({ ...page, sessions_held: 0, holders: ["Teresa Quintana", "Dan Okafor"] }), "who holds it").toBe("Fellowship · 11 people · held by Teresa Quintana and Dan Okafor");
  expect(subtitleOf({ ...page, sessions_held: 0, listed: 13 }), "two moved on").toBe("Fellowship · 11 people, 2 more on the roster");
  expect(subtitleOf({ ...page, sessions_held: 0, listed: 0, named: false }), "where nobody may be named").toBe("Fellowship · 11 people");
});

test("a_figure_keeps_its_count_its_whole_and_its_unmarked", () => {
  expect(figureParts({ count: 9, whole: 11, unmarked: 0, words: "9 of 11 (82%)" }), "two voices").toEqual({ count: "9 of 11", share: "(82%)" });
  expect(figureParts({ count: 0, whole: 0, unmarked: 0, words: "0 of 0" }), "no share of nothing").toEqual({ count: "0 of 0", share: "" });
  expect(figureLines(page).map((line) => line.words), "a share of nothing is not shown").toEqual(["came to the last session; 1 unmarked"]);
  const completion = { count: 7, whole: 11, unmarked: 0, words: "7 of 11 (64%)" };
  expect(figureLines({ ...page, completion }).map((line) => line.words), "under way nobody saw it through yet").not.toContain("who started saw it through");
  expect(figureLines({ ...page, completion, status: "completed" }).map((line) => line.words), "once it is over").toContain("who started saw it through");
});

test("facts_that_are_not_known_are_left_out", () => {
  expect(factsOf(page).map(([term]) => term), "only what is known").toEqual(["When", "Status"]);
  const session = { starts_local: "2025-10-22T13:00", ends_local: null, place: "Socorro" };
  expect(sessionLine(session), "time and place").toBe("1:00 pm · Socorro");
  expect(sessionLine({ ...session, ends_local: "2025-10-22T16:00" }), "from and to").toBe("1:00 to 4:00 pm · Socorro");
  expect(sessionLine({ ...session, starts_local: "2025-10-22T11:00", ends_local: "2025-10-22T13:00", place: null }), "across noon").toBe("11:00 am to 1:00 pm");
});

test("what_was_written_about_a_cohort_is_read_where_it_is_looked_at", () => {
  expect(writtenOf(page), "nothing was written").toEqual([]);
  const written = { ...page, purpose: "One bold idea each.", agreements: "Stories stay.", practice: "Peer assists." };
  expect(writtenOf(written), "each under its name, and nothing for the rest").toEqual([
    ["Purpose", "One bold idea each."],
    ["What the circle agreed on", "Stories stay."],
    ["Practice", "Peer assists."],
  ]);
});

test("a_large_session_is_drawn_as_a_bar_and_the_latest_eighteen_are_shown", () => {
  const seats = (count: number) => Array.from({ length: count }, () => "present" as const);
  const sessions = Array.from({ length: 20 }, (_, n) => ({ session: `s${n}`, title: `Session ${n}`, date: "2025-10-02", seats: seats(11), attendance: null }));
  expect(stripOf(sessions, true).columns[0]?.session, "the two oldest are left out").toBe("s2");
  expect(stripOf(sessions, true).asBars, "eleven people are dots").toBe(false);
  expect(stripOf([{ session: "s", title: "Intensive", date: "2025-10-02", seats: seats(300), attendance: null }], true).asBars, "three hundred are a bar").toBe(true);
});

test("a_session_that_keeps_who_came_has_a_count_and_no_seats", () => {
  const kept = { session: "s", title: "Open conversation", date: "2025-10-02", seats: [], attendance: { count: 11, whole: 16, unmarked: 0, words: "11 of 16 (69%)" } };
  const [counted, withheld] = stripOf([kept, { ...kept, session: "t", attendance: null }], false).columns;
  expect([counted?.came, counted?.seats.length], "the count alone").toEqual([11, 0]);
  expect(withheld?.came, "not even the count").toBeNull();
  expect(withheld?.words, "and it says so").toContain("how many came is not told");
  const mine = stripOf([{ ...kept, attendance: null }], true);
  expect([mine.keeps, mine.columns[0]?.words], "nothing is kept from Me").toEqual([false, "Open conversation, October 2, 2025: nobody was expected"]);
});
