import { expect, test } from "vitest";
import { indexAfter } from "./roving";

test("arrows_go_round_and_home_and_end_reach_the_ends", () => {
  expect(indexAfter(5, "ArrowDown", 6), "down from the last").toBe(0);
  expect(indexAfter(0, "ArrowUp", 6), "up from the first").toBe(5);
  expect(indexAfter(-1, "ArrowDown", 6), "from nowhere to the first").toBe(0);
  expect(indexAfter(2, "End", 6), "to the end").toBe(5);
  expect(indexAfter(2, "a", 6), "a letter does not move").toBeNull();
  expect(indexAfter(0, "Home", 0), "nothing to move in").toBeNull();
});
