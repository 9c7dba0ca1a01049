import { expect, test } from "vitest";
import { ofBackup, ofFile } from "./restoring";

test("a_backup_is_told_by_when_it_was_made_and_who_is_in_it", () => {
  const known = ofBackup({ place: "p1", holds: { people: 11, cohorts: 1, sessions: 4 } }, "today at 9:05 am");
  expect([known.title, known.follows, known.isForeign]).toEqual(["Go back to the backup of today at 9:05 am?", "The workspace becomes as it was then, with 11 people in it", false]);
  expect(ofBackup({ place: "p2", holds: null }, "yesterday").isForeign, "what does not open with this passphrase is asked for another").toBe(true);
});

test("a_copy_kept_elsewhere_is_told_by_its_name_and_asked_for_no_passphrase_before_it_needs_one", () => {
  const copy = ofFile({ place: "p3", name: "Circle" });
  expect([copy.title, copy.done, copy.isForeign]).toEqual(["Go back to “Circle”?", "The workspace is as it is in “Circle”", false]);
});
