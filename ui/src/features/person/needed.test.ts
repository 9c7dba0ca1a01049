import { expect, test } from "vitest";
import { needed } from "./needed";

test("what_is_lacking_is_said_beside_its_field", () => {
  expect(needed(" 2026 ", "cohort", "Choose a cohort."), "it is there").toBe("2026");
  expect(() => needed(" ", "cohort", "Choose a cohort."), "a blank is nothing").toThrow(expect.objectContaining({ code: "invalid", message: "Choose a cohort.", details: { field: "cohort" } }));
});
