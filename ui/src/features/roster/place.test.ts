import { expect, test } from "vitest";
import { beside } from "./place";

const cell = (left: number, top: number) => ({ left, top, bottom: top + 30, right: left + 100 }) as DOMRect;
const window = { width: 1000, height: 700 };

test("what_belongs_to_a_cell_floats_under_it", () => {
  expect(beside(cell(200, 100), 120, window, 240), "below, at its left edge").toEqual({ left: 200, top: 134 });
});

test("it_stays_within_the_window", () => {
  expect(beside(cell(200, 640), 120, window, 240), "over a cell at the foot").toEqual({ left: 200, top: 516 });
  expect(beside(cell(900, 100), 120, window, 240).left, "at the right edge").toBe(752);
});
