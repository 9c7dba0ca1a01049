import { expect, test } from "vitest";
import { hasBefore, hasNext, questionOf } from "./question";

test("the_panel_asks_of_rows_in_doubt_and_says_what_becomes_of_the_others", () => {
  const row = { answered: false, alike: [] };
  expect(questionOf({ ...row, decision: "new" }, false)).toBe("Somebody new");
  expect(questionOf({ ...row, decision: "review" }, true), "held against nobody").toBe("Who is this?");
  expect(questionOf({ ...row, decision: "match", answered: true }, false)).toBe("You have decided this one");
});

test("the_way_to_the_next_in_doubt_starts_from_any_row", () => {
  expect([hasBefore({ nth: 0 }), hasNext({ nth: 0 }, 1, true), hasNext({ nth: 0 }, 1, false)], "the only one in doubt, and a row above it").toEqual([false, false, true]);
});
