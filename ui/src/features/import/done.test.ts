import { expect, test } from "vitest";
import { doneWords } from "./done";

test("what_an_import_did_is_said_without_what_it_did_not", () => {
  expect(doneWords({ new: 4, match: 1, review: 1, skip: 0, error: 2 }), "in words").toEqual([
    "4 people new to Kith",
    "1 person known before, completed and enrolled",
    "1 row waits in the tray",
    "2 rows with a value to fix, left out",
  ]);
});
