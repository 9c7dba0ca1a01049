import { expect, test } from "vitest";
import type { RowReview } from "../../bindings/generated";
import { pressed } from "./keys";

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held });
const alike = (person: string) => ({ person, line: null, since: 2023, facts: [], points: 82, words: "Likely the same", evidence: [] });
const doubt: RowReview = { line: 7, decision: "review", answered: false, reasons: [], nth: 0, place: 5, among: 0, can_answer: true, brings: [], alike: [alike("p1"), alike("p2")] };
const said = (key: string, line: number | null = 7, review: RowReview | null = doubt, chosen = 0) => pressed(press(key), true, line, review, chosen);

test("letters_answer_the_row_they_are_pressed_on", () => {
  expect(said("s")).toEqual({ does: "answer", answer: { says: "same", person: "p1" } });
  expect(said("S", null, doubt, 1), "whom it is held against").toEqual({ does: "answer", answer: { says: "same", person: "p2" } });
  expect(said("d")).toEqual({ does: "answer", answer: { says: "new" } });
  expect([said("l"), said("j"), said("K"), said("x")]).toEqual([{ does: "step", by: 1 }, { does: "step", by: 1 }, { does: "step", by: -1 }, null]);
});

test("a_row_that_the_panel_does_not_show_yet_is_shown_and_not_answered", () => {
  expect([said("s", 9), said("d", 9), said("s", 9, null)]).toEqual([{ does: "show" }, { does: "show" }, { does: "show" }]);
});

test("where_there_is_nothing_to_say_a_letter_says_nothing", () => {
  expect(said("s", 7, { ...doubt, answered: true }), "decided").toBeNull();
  expect(said("d", 7, { ...doubt, decision: "new", alike: [] }), "new already").toBeNull();
  expect(said("s", 7, { ...doubt, decision: "new", alike: [] }), "like nobody").toBeNull();
  expect(said("d", 7, { ...doubt, decision: "error", can_answer: false }), "it stays out").toBeNull();
});

test("a_letter_with_another_key_held_down_or_off_asks_for_nothing_here", () => {
  expect(pressed(press("s", { ctrlKey: true }), true, 7, doubt, 0)).toBeNull();
  expect(pressed(press("s"), false, 7, doubt, 0), "letters are off").toBeNull();
  expect(pressed(press("s", { repeat: true }), true, 7, doubt, 0), "held down it answers no row that was not looked at").toBeNull();
});
