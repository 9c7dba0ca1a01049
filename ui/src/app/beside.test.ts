import { expect, test } from "vitest";
import { topBeside } from "./beside";

test("a_menu_beside_the_rail_stays_within_the_window", () => {
  expect(topBeside(300, 120, 800), "level with its button").toBe(300);
  expect(topBeside(760, 120, 800), "a low button").toBe(672);
  expect(topBeside(300, 900, 800), "more than fits begins at the top").toBe(8);
});
