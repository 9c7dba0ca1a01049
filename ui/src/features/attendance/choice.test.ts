import { expect, test } from "vitest";
import { afterMark, moveChoice, rowsOf, START, type Choice } from "./choice";

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });
const after = (keys: ReturnType<typeof press>[], count = 15): Choice => keys.reduce((choice, key) => moveChoice(choice, key, count, 5) ?? choice, START);

test("arrows_stay_within_the_list", () => {
  expect(after([press("ArrowUp")]).at, "at the first").toBe(0);
  expect(after([press("End"), press("ArrowDown")]).at, "at the last").toBe(14);
  expect(after([press("PageDown"), press("PageDown")]).at, "two pages on").toBe(10);
});

test("shift_with_arrows_chooses_a_stretch_in_either_direction", () => {
  const shift = { shiftKey: true };
  expect(rowsOf(after([press("PageDown"), press("ArrowDown", shift), press("ArrowDown", shift)])), "downward").toEqual([5, 6, 7]);
  expect(rowsOf(after([press("PageDown"), press("ArrowUp", shift)])), "upward").toEqual([4, 5]);
});

test("space_chooses_one_by_one_and_control_a_everybody", () => {
  expect(rowsOf(after([press(" "), press("a", { ctrlKey: true })])), "everybody").toHaveLength(15);
  expect(after([press(" "), press("Escape")]).chosen.size, "nobody again").toBe(0);
});

test("a_mark_for_one_leads_to_the_next_and_a_mark_for_many_keeps_them", () => {
  expect(afterMark(START, 15).at, "on to the next").toBe(1);
  expect(afterMark({ ...START, at: 14 }, 15).at, "the last stays").toBe(14);
  const many = after([press("ArrowDown", { shiftKey: true })]);
  expect(rowsOf(afterMark(many, 15)), "both stay chosen").toEqual([0, 1]);
});

test("a_key_that_leads_nowhere_is_left_to_others", () => {
  expect(moveChoice(START, press("q"), 15, 5), "no move").toBeNull();
  expect(moveChoice(START, press("Escape"), 15, 5), "nothing was chosen").toBeNull();
});
