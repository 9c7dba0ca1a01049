import { expect, test } from "vitest";
import { cohortPlace } from "./route.svelte";
import { firstSide, screenOf } from "./screens";

test("a roster starts beside the rail, the cohort's overview beside the sidebar", () => {
  expect(firstSide(screenOf(cohortPlace("c", "roster")))).toBe("rail");
  expect(firstSide(screenOf(cohortPlace("c", "overview")))).toBe("open");
  expect(firstSide(screenOf({ at: "home" }))).toBe("open");
});
