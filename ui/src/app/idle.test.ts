import { expect, test } from "vitest";
import { Idle } from "./idle";

function standing(minutes: number) {
  const clock = { minute: 0 };
  return { clock, idle: new Idle(() => clock.minute * 60_000, () => minutes) };
}

test("nobody_here_for_the_limit_is_idle_and_a_touch_begins_anew", () => {
  const { clock, idle } = standing(15);
  clock.minute = 14;
  expect(idle.isOver, "a minute is left").toBe(false);
  idle.touch();
  clock.minute = 28;
  expect(idle.isOver, "counted from the touch").toBe(false);
  clock.minute = 29;
  expect(idle.isOver, "fifteen minutes since").toBe(true);
});

test("a_night_asleep_is_idle_before_the_first_touch", () => {
  const { clock, idle } = standing(15);
  clock.minute = 480;
  expect(idle.isOver, "asked before the touch counts").toBe(true);
});

test("zero_is_never", () => {
  const { clock, idle } = standing(0);
  clock.minute = 100_000;
  expect(idle.isOver, "it was turned off").toBe(false);
});
