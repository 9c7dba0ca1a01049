import { expect, test } from "vitest";
import { ALWAYS, asked, faultOf, withSide } from "./period";

test("an_emptied_day_opens_its_side_of_the_period", () => {
  const spring = withSide(withSide(ALWAYS, "from", "2026-01-01"), "to", "2026-03-31");
  expect(asked(spring), "both days").toEqual({ from: "2026-01-01", to: "2026-03-31" });
  expect(asked(withSide(spring, "to", "")), "until today").toEqual({ from: "2026-01-01", to: null });
  expect(asked(ALWAYS), "all of it asks for nothing").toBeUndefined();
});

test("a_period_that_ends_before_it_begins_is_told_and_not_asked_for", () => {
  const back = { from: "2026-03-31", to: "2026-01-01" };
  expect(faultOf(back), "beside the field").toBe("It ends before it begins.");
  expect(asked(back), "the report stays as it was").toBeUndefined();
});
