import { expect, test } from "vitest";
import { settled } from "./order";

test("nobody_changes_place_while_one_types", () => {
  const drawn = ["a", "b", "c"];
  expect(settled(drawn, ["c", "a", "b"], true), "an edited name moves nobody").toBe(drawn);
  expect(settled(drawn, ["c", "a", "b"], false), "another order was asked for").toEqual(["c", "a", "b"]);
});

test("whoever_came_or_left_is_seen_at_once", () => {
  expect(settled(["a", "b"], ["a", "x", "b"], true), "somebody new").toEqual(["a", "x", "b"]);
  expect(settled(["a", "b"], ["a", "x"], true), "one for another").toEqual(["a", "x"]);
});
