import { expect, test } from "vitest";
import { isWord, positionsToAsk, readWords } from "./recovery";

test("recovery_words_are_read_however_they_were_written_down", () => {
  expect(readWords(" 1. Amber  2) BASKET\n3 cedar, dawn"), "numbers, capitals, lines").toEqual(["amber", "basket", "cedar", "dawn"]);
  expect(readWords("  "), "nothing yet").toEqual([]);
});

test("two_different_words_are_asked_back_in_order_whatever_the_chance", () => {
  const chances = [0, 0.01, 0.25, 0.5, 0.75, 0.999];
  for (const first of chances) {
    for (const second of chances) {
      const draws = [first, second];
      const [one, other] = positionsToAsk(24, () => draws.shift() ?? 0);
      expect(one, `with ${first}, ${second}: in order and different`).toBeLessThan(other);
      expect(one, "not before the first").toBeGreaterThanOrEqual(0);
      expect(other, "not past the last").toBeLessThan(24);
    }
  }
});

test("an_answer_may_carry_capitals_and_spaces_but_must_be_the_word", () => {
  expect(isWord("cedar", " Cedar "), "typed with care").toBe(true);
  expect(isWord("cedar", "cedars"), "another word").toBe(false);
  expect(isWord("cedar", ""), "nothing").toBe(false);
});
