import { expect, test } from "vitest";
import type { StepTold } from "../../bindings/generated";
import { linesOf } from "./lines";

const on = (step: string, day: number): StepTold => ({ step, at: new Date(2026, 9, day, 9, 0).toISOString(), kind: "person_added", form: "step", words: step, undone: false, can_undo: true, why_not: null, file_of: null });

test("steps_stand_under_the_day_they_fell_on", () => {
  const lines = linesOf([on("c", 16), on("b", 16), on("a", 14)], new Date(2026, 9, 16, 12, 0));
  expect(lines.map((line) => ("day" in line ? line.day : line.step.step)), "a head for each day").toEqual(["Today", "c", "b", "Wednesday, October 14", "a"]);
});

test("an_empty_history_has_no_lines", () => {
  expect(linesOf([], new Date()), "nothing").toEqual([]);
});
