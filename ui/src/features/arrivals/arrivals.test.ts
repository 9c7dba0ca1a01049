import { expect, test } from "vitest";
import type { AttendanceFileCounts, AttendeeDecision } from "../../bindings/generated";
import { answered, decisionWords, doneWords, filtersOf, inQuestion, marked, meetingWords, minutes, rejoinWords, restWords, stayWords, stillShown, thoseShown } from "./arrivals";

const NONE: AttendanceFileCounts = { mark: 0, same: 0, kept: 0, look: 0, walk_in: 0, left_out: 0, away: 0, signed_up: 0 };

test("filters_hold_what_there_is_and_guests_count_as_marked", () => {
  const rows = (["mark", "guest", "look", "same", "kept"] as const).map((decision) => ({ decision }));
  expect(filtersOf(rows).map(({ count, words }) => `${count} ${words}`)).toEqual(["5 All", "2 To mark", "1 Needs your eye", "2 As they are"]);
});

test("what_becomes_of_somebody_is_said_in_a_word_or_two", () => {
  expect(decisionWords({ decision: "mark", status: "late", before: null })).toBe("Late");
  expect(decisionWords({ decision: "guest", status: "present", before: null })).toBe("Here, as a guest");
  expect(decisionWords({ decision: "kept", status: "present", before: "excused" }), "by hand").toBe("Stays excused");
});

test("a_stay_is_told_as_far_as_it_is_known", () => {
  expect(stayWords({ arrived: "18:00", left: "19:31" })).toBe("6:00 pm to 7:31 pm");
  expect(stayWords({ arrived: "18:00", left: null })).toBe("from 6:00 pm");
  expect(stayWords({ arrived: null, left: null }), "minutes alone").toBe("");
});

test("a_meeting_without_a_day_says_so", () => {
  expect(meetingWords({ title: "Spring circle", day: "2026-03-12", starts_local: "2026-03-12T18:00" })).toBe("Spring circle, Thursday, March 12, 2026, 6:00 pm");
  expect(meetingWords({ title: null, day: null, starts_local: null })).toBe("No title, no day told");
  expect([rejoinWords(0), rejoinWords(1), rejoinWords(6)], "who came back").toEqual(["", "1 rejoin folded in", "6 rejoins folded together"]);
});

test("an_answer_takes_the_place_of_an_earlier_one_and_can_be_taken_back", () => {
  const once = answered([], 7, { says: "guest" });
  expect(answered(once, 7, { says: "same", person: "p" })).toEqual([{ line: 7, says: "same", person: "p" }]);
  expect(answered(once, 7, null)).toEqual([]);
});

test("whoever_was_away_counts_where_that_was_asked_for", () => {
  const counts = { ...NONE, mark: 3, away: 2, look: 1 };
  expect([marked(counts, false), marked(counts, true)]).toEqual([3, 5]);
  expect(restWords(counts)).toBe("1 person stays out until you say who it is.");
  expect(doneWords(counts, false)).toHaveLength(2);
  expect(doneWords(counts, true)[1]).toBe("2 people marked away");
});

test("what_cannot_be_minutes_leaves_them_as_they_were", () => {
  expect(["15", "0", "", "-5", "5000"].map((typed) => minutes(typed, 10))).toEqual([15, 0, 10, 10, 10]);
});

test("a_line_left_out_need_not_be_nobody", () => {
  expect(doneWords({ ...NONE, left_out: 2 }, false), "people left out by hand are counted with note-takers").toEqual(["2 lines left out"]);
});

test("an_answer_under_a_filter_leaves_the_next_one_in_its_place_and_everybody_at_last", () => {
  const ines = { line: 2, decision: "look" as AttendeeDecision };
  const sam = { line: 3, decision: "look" as AttendeeDecision };
  const [once, twice] = [[{ ...ines, decision: "mark" as const }, sam], [{ ...ines, decision: "mark" as const }, { ...sam, decision: "mark" as const }]];
  const shown = stillShown(filtersOf(once), "look");
  expect(thoseShown(once, shown), "the next in doubt comes into the first place").toEqual([sam]);
  expect(inQuestion(once, 0), "and is who is asked about").toBe(sam);
  expect(thoseShown(twice, stillShown(filtersOf(twice), "look")), "the list is never empty").toEqual(twice);
});
