import { expect, test } from "vitest";
import { standingIn } from "./known";

test("whoever_left_a_cohort_can_come_back", () => {
  expect(standingIn([{ person: "sam", stage: "withdrawn" }], "sam"), "moved on").toBe("before");
  expect(standingIn([{ person: "sam", stage: "paused" }], "sam"), "still one of them").toBe("in");
  expect(standingIn([{ person: "ana", stage: "active" }], "sam"), "somebody else").toBeNull();
});

test("of_two_roles_the_one_that_stands_counts", () => {
  expect(standingIn([{ person: "sam", stage: "completed" }, { person: "sam", stage: "active" }], "sam")).toBe("in");
});
