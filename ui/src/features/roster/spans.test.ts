import { expect, test } from "vitest";
import { layOut, pagesOf, Places } from "./spans";

const height = (layout: ReturnType<typeof layOut>, row: number) => layout.rows.reduce((sum, drawn) => sum + drawn.before + row, layout.after);

test("gaps_and_rows_together_are_as_tall_as_the_whole_list", () => {
  const cases = [layOut([0, 1, 2], 0, 10_000, 30), layOut([500, 501], 3, 10_000, 30), layOut([9_998, 9_999], null, 10_000, 30), layOut([], null, 10_000, 30)];
  for (const layout of cases) expect(height(layout, 30), "the scrollbar never jumps").toBe(300_000);
});

test("the_focused_row_stays_drawn_far_out_of_sight", () => {
  const layout = layOut([500, 501], 3, 10_000, 30);
  expect(layout.rows, "the focused row, a gap, the rows in sight").toEqual([
    { index: 3, before: 90 },
    { index: 500, before: 496 * 30 },
    { index: 501, before: 0 },
  ]);
});

test("rows_past_a_list_that_grew_shorter_are_not_drawn", () => {
  expect(layOut([8, 9, 10], 9, 9, 30).rows.map((row) => row.index), "only what still is").toEqual([8]);
});

test("each_page_is_asked_for_once", () => {
  expect(pagesOf([98, 99, 100, 101, 350], 100), "three pages").toEqual([0, 1, 3]);
});

test("a_row_that_stays_keeps_its_place_and_a_new_one_takes_one_that_is_free", () => {
  const places = new Places();
  expect(places.of(["a", "b", "c"]), "the first").toEqual([0, 1, 2]);
  expect(places.of(["c", "d", "e"]), "scrolled by two").toEqual([2, 0, 1]);
  expect(places.of(["e", "d"]), "turned around").toEqual([1, 0]);
  places.of(["p", "q", "r", "e"]);
  expect(new Set(places.of(["e", "d", "x"])).size, "after the list grew shorter").toBe(3);
  expect(new Set(places.of(["x", "e", "y", "d", "z"])).size, "none is given twice").toBe(5);
});
