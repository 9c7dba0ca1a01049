import { expect, test } from "vitest";
import { nextSize } from "./sizes";

test("sizes_go_up_and_down_in_steps_and_end_at_80_and_200", () => {
  expect(nextSize(100, 1), "one larger").toBe(110);
  expect(nextSize(100, -1), "one smaller").toBe(90);
  expect(nextSize(200, 1), "the largest").toBe(200);
  expect(nextSize(80, -1), "the smallest").toBe(80);
  expect(nextSize(133, 1), "from a size between").toBe(150);
});
