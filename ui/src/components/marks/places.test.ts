import { expect, test } from "vitest";
import { pathsOf } from "./places";
import { SEAT_ORDER } from "./seats";

test("every_seat_is_drawn_and_no_two_look_alike", () => {
  const drawn = SEAT_ORDER.map((seat) => JSON.stringify(pathsOf([{ seat, x: 4, y: 4 }])));
  expect(new Set(drawn).size, "nine different drawings").toBe(SEAT_ORDER.length);
});

test("seats_of_one_kind_share_one_path", () => {
  const paths = pathsOf([4, 15].map((x) => ({ seat: "here" as const, x, y: 4 })));
  expect(paths.fill.match(/M/g), "two dots in it").toHaveLength(2);
  expect(paths.open, "nothing else is drawn").toBe("");
});
