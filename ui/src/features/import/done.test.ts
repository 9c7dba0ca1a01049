import { expect, test } from "vitest";
import { doneWords } from "./done";

test("what_an_import_did_is_said_without_what_it_did_not", () => {
  expect(doneWords({ new: 4, match: 1, review: 1, skip: 0, error: 2, further: 0 }), "in words").toEqual([
    "4 people new to Kith",
    "1 person known before, filled in or brought up to date",
    "1 row waits in the tray",
    "2 rows with a value to fix, left out",
  ]);
  expect(doneWords({ new: 1, match: 2, review: 0, skip: 0, error: 0, further: 2 }), "two rows are about whoever is new").toEqual([
    "1 person new to Kith",
    "2 further rows about them, filled in",
  ]);
});
