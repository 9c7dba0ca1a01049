import { expect, test } from "vitest";
import { answerOf } from "./keys";

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held });

test("three_letters_answer_a_row_in_doubt", () => {
  expect(["S", "d", "L", "x"].map((key) => answerOf(press(key), true)), "same, two people, later").toEqual(["same", "new", "later", null]);
  expect(answerOf(press("s", { ctrlKey: true }), true), "with a held key it asks for something else").toBeNull();
  expect(answerOf(press("s"), false), "letters are off").toBeNull();
});

test("a_key_held_down_answers_no_row_that_was_not_looked_at", () => {
  expect(answerOf(press("s", { repeat: true }), true)).toBeNull();
});
