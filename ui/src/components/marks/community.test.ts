import { expect, test } from "vitest";
import { dotsOf, evidenceOf, PATH, stepsOf } from "./community";

const maturing = {
  stage: "maturing" as const,
  stages: [
    { id: "g1", stage: "potential" as const, on_date: "2022-01-12", evidence: null, audience: "circle" as const },
    { id: "g2", stage: "maturing" as const, on_date: "2024-03-13", evidence: "They run it themselves.", audience: "circle" as const },
  ],
};

test("the_path_shows_what_was_what_is_and_what_may_come", () => {
  const steps = stepsOf(maturing);
  expect(steps.map((step) => step.time), "past, now, ahead").toEqual(["past", "past", "now", "ahead", "ahead"]);
  expect(steps.filter((step) => step.isNext).map((step) => step.stage), "one next step").toEqual(["stewardship"]);
  expect(steps[1]?.on_date, "a stage that was passed over has no date").toBeNull();
});

test("the_stages_of_alumni_show_only_once_they_have_come", () => {
  expect(stepsOf(maturing), "a living circle").toHaveLength(5);
  expect(stepsOf({ stage: "memorable", stages: [] }).at(-1)?.time, "a circle that is remembered").toBe("now");
});

test("the_evidence_is_that_of_the_present_stage", () => {
  expect(evidenceOf(maturing)?.evidence, "what was noted").toBe("They run it themselves.");
  expect(evidenceOf({ ...maturing, stage: "potential" }), "nothing was noted").toBeNull();
});

test("every_dot_lies_inside_its_square", () => {
  for (const stage of PATH) {
    for (const dot of dotsOf(stage)) {
      expect(dot.x - dot.r, `${stage}, left`).toBeGreaterThanOrEqual(0);
      expect(dot.x + dot.r, `${stage}, right`).toBeLessThanOrEqual(24);
      expect(dot.y + dot.r, `${stage}, bottom`).toBeLessThanOrEqual(24);
    }
  }
});
