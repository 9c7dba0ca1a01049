import { expect, test } from "vitest";
import { AS_USUAL, saidOf, withSaid } from "./known";

test("a_narrower_word_is_said_and_taken_back", () => {
  const row = withSaid(AS_USUAL, "rows", 14, "update");
  expect(saidOf(row, "rows", 14), "of that row").toBe("update");
  expect(saidOf(row, "columns", 14), "of no column").toBeNull();
  expect(withSaid(row, "rows", 14, "skip").rows, "the later word alone").toEqual([[14, "skip"]]);
  expect(saidOf(withSaid(row, "rows", 14, null), "rows", 14), "the file's word again").toBeNull();
});
