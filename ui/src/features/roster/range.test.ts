import { expect, test } from "vitest";
import { filled, isOne, pasted, rangeOf, sizeOf } from "./range";

const size = { rows: 10, columns: 5 };
const cell = (row: number, column: number) => ({ row, column });
const told = (placed: ReturnType<typeof pasted>) => placed.map(({ row, column, text }) => `${row},${column} ${text}`);

test("a_range_spans_both_ends_whichever_comes_first", () => {
  const range = rangeOf(cell(5, 3), cell(2, 1));
  expect(range, "upward and to the left").toEqual({ top: 2, bottom: 5, left: 1, right: 3 });
  expect(sizeOf(range), "four by three").toEqual({ rows: 4, columns: 3 });
  expect(rangeOf(cell(0, 1), cell(2, 1)).top, "the head is not in it").toBe(1);
  expect(isOne(rangeOf(cell(3, 1), cell(3, 1))), "one cell").toBe(true);
});

test("a_paste_goes_from_the_corner_on_and_stops_at_the_edge", () => {
  const clip = [["a", "b"], ["c", "d"]];
  expect(told(pasted(clip, rangeOf(cell(2, 1), cell(2, 1)), size)), "four cells").toEqual(["2,1 a", "2,2 b", "3,1 c", "3,2 d"]);
  expect(told(pasted(clip, rangeOf(cell(10, 4), cell(10, 4)), size)), "one is left of them").toEqual(["10,4 a"]);
});

test("one_cell_fills_a_range_and_a_fitting_one_is_repeated", () => {
  expect(told(filled(rangeOf(cell(1, 0), cell(2, 1)), "x")), "every cell").toEqual(["1,0 x", "1,1 x", "2,0 x", "2,1 x"]);
  expect(told(pasted([["a"], ["b"]], rangeOf(cell(1, 0), cell(4, 0)), size)), "twice").toEqual(["1,0 a", "2,0 b", "3,0 a", "4,0 b"]);
  expect(told(pasted([["a"], ["b"]], rangeOf(cell(1, 0), cell(3, 0)), size)), "three rows do not hold two a whole number of times").toEqual(["1,0 a", "2,0 b"]);
});

test("rows_of_unequal_length_leave_the_missing_cells_alone", () => {
  expect(told(pasted([["a", "b"], ["c"]], rangeOf(cell(1, 0), cell(1, 0)), size)), "three cells").toEqual(["1,0 a", "1,1 b", "2,0 c"]);
});
