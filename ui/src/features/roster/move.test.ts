import { expect, test } from "vitest";
import { move, type Press } from "./move";

const size = { rows: 100, columns: 8, page: 20 };
const key = (name: string, far = false): Press => ({ key: name, ctrlKey: far, metaKey: false });

test("arrows_move_one_cell_and_stop_at_the_edges", () => {
  expect(move({ row: 1, column: 0 }, key("ArrowUp"), size), "from the first person into the head").toEqual({ row: 0, column: 0 });
  expect(move({ row: 0, column: 0 }, key("ArrowUp"), size), "the head is the top").toEqual({ row: 0, column: 0 });
  expect(move({ row: 100, column: 7 }, key("ArrowDown"), size), "the last row is the bottom").toEqual({ row: 100, column: 7 });
  expect(move({ row: 3, column: 7 }, key("ArrowRight"), size), "the last column is the edge").toEqual({ row: 3, column: 7 });
});

test("home_and_end_stay_in_the_row_and_with_control_reach_the_corners", () => {
  expect(move({ row: 5, column: 3 }, key("Home"), size), "row start").toEqual({ row: 5, column: 0 });
  expect(move({ row: 5, column: 3 }, key("End"), size), "row end").toEqual({ row: 5, column: 7 });
  expect(move({ row: 5, column: 3 }, key("End", true), size), "last cell of all").toEqual({ row: 100, column: 7 });
  expect(move({ row: 5, column: 3 }, key("Home", true), size), "first cell of all").toEqual({ row: 0, column: 0 });
});

test("a_page_down_moves_by_what_is_in_sight", () => {
  expect(move({ row: 5, column: 3 }, key("PageDown"), size), "twenty rows on").toEqual({ row: 25, column: 3 });
  expect(move({ row: 5, column: 3 }, key("PageUp"), size), "never into the head").toEqual({ row: 1, column: 3 });
});

test("other_keys_and_an_empty_list_do_not_move", () => {
  expect(move({ row: 5, column: 3 }, key("a"), size), "a letter").toBeNull();
  expect(move({ row: 0, column: 0 }, key("ArrowDown"), { ...size, rows: 0 }), "nobody is there").toEqual({ row: 0, column: 0 });
});
