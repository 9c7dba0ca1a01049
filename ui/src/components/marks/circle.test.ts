import { expect, test } from "vitest";
import { CIRCLE_UP_TO, circleOf } from "./circle";

test("every_seat_of_a_circle_lies_inside_its_square_and_apart_from_the_next", () => {
  for (const count of [1, 5, 15, CIRCLE_UP_TO]) {
    const { places, side } = circleOf(Array.from({ length: count }, () => "here" as const));
    expect(places, "one place each").toHaveLength(count);
    for (const { x, y } of places) expect(Math.min(x, y, side - x, side - y), `${count} people`).toBeGreaterThan(4.2);
    const [a, b] = places;
    if (a && b) expect(Math.hypot(a.x - b.x, a.y - b.y), `${count} people`).toBeGreaterThan(11);
  }
});
