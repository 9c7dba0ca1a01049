import { expect, test } from "vitest";
import { sizeWords } from "./size";

test("sizes_are_said_in_the_unit_that_fits", () => {
  expect([842, 98_304, 3_240_000, 120_400_000, 1_999_999_999].map(sizeWords)).toEqual(["842 bytes", "98 kB", "3.2 MB", "120 MB", "2 GB"]);
});
