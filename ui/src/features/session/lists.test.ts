import { expect, test } from "vitest";
import { listsOf } from "./lists";

test("a_session_whose_time_has_passed_without_a_word_stands_first", () => {
  const sessions = [
    { id: 1, status: "held", is_past: true },
    { id: 2, status: "canceled", is_past: true },
    { id: 3, status: "scheduled", is_past: true },
    { id: 4, status: "scheduled", is_past: false },
    { id: 5, status: "postponed", is_past: false },
    { id: 6, status: "held", is_past: false },
  ] as const;
  const lists = listsOf(sessions).map(({ title, sessions }) => [title, sessions.map(({ id }) => id)]);
  expect(lists, "what waits, what comes, what was with the latest first").toEqual([
    ["Waiting for a word from you", [3]],
    ["To come", [4, 5]],
    ["Behind us", [6, 2, 1]],
  ]);
});

test("a_list_of_nothing_is_not_shown", () => {
  expect(listsOf([]), "no empty headings").toEqual([]);
});
