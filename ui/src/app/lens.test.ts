import { expect, test } from "vitest";
import { LensState } from "./lens.svelte";
import { LENSES } from "./lenses";

test("one_program_is_looked_at_until_one_is_back_at_me", () => {
  const lens = new LensState();
  lens.choose("circle", "p");
  lens.choose("funder", "another");
  expect(lens.program, "a change of lens shows no other program").toBe("p");
  lens.choose("me", null);
  expect(lens.program, "under Me all programs are there").toBeNull();
});

test("the_projector_is_left_in_two_steps_with_nothing_between", () => {
  const lens = new LensState();
  lens.choose("projector", "p");
  lens.choose("me", "p");
  expect(lens.current, "a choice alone does not leave it").toBe("projector");
  lens.leave();
  lens.stay();
  lens.leave();
  expect(lens.current, "something came between").toBe("projector");
  lens.leave();
  expect(lens.current, "two steps in a row").toBe("me");
});

test("there_are_six_lenses_and_me_is_the_first", () => {
  expect(LENSES.map(({ lens }) => lens), "in the order of their keys").toEqual(["me", "team", "circle", "client", "funder", "projector"]);
});
