import { expect, test } from "vitest";
import { sideways } from "./sideways";

const pane = { left: 268, right: 1000 };

test("a_cell_beyond_an_edge_is_scrolled_to_just_so_far", () => {
  expect(sideways({ left: 1100, right: 1236 }, pane), "beyond the right edge").toBe(236);
  expect(sideways({ left: 950, right: 1058 }, pane), "cut by it").toBe(58);
  expect(sideways({ left: 200, right: 312 }, pane), "behind the name that stays").toBe(-68);
  expect(sideways({ left: 300, right: 412 }, pane), "in sight already").toBe(0);
});

test("of_a_cell_wider_than_the_pane_its_beginning_is_shown", () => {
  expect(sideways({ left: 400, right: 1400 }, pane)).toBe(132);
});
