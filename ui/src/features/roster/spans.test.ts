import { expect, test } from "vitest";
import { layOut, pagesOf } from "./spans";

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
