import { expect, test } from "vitest";
import { ofBackup, ofFile } from "./restoring";

test("a_backup_is_told_by_when_it_was_made_and_who_is_in_it", () => {
  const known = ofBackup({ place: "p1", holds: { people: 11, cohorts: 1, sessions: 4 } }, "today at 9:05 am");
  expect([known.title, known.follows, known.isForeign]).toEqual(["Go back to the backup of today at 9:05 am?", "The workspace becomes as it was then, with 11 people in it", false]);
  expect(ofBackup({ place: "p2", holds: null }, "yesterday").isForeign, "what does not open with this passphrase is asked for another").toBe(true);
});

test("a_copy_kept_elsewhere_is_told_by_its_name_and_what_was_found_in_it", () => {
  const inside = { name: "Long table", same: true, changed_at: "2026-11-20T15:00:00Z", holds: { people: 11, cohorts: 1, sessions: 4 } };
  const copy = ofFile({ place: "p3", name: "Circle" }, inside, "on Nov 20");
  expect([copy.title, copy.done, copy.isForeign]).toEqual(["Go back to “Circle”?", "The workspace is as it is in “Circle”", false]);
  expect(copy.follows, "what is in it").toBe("The workspace becomes as it is in that file: 11 people, 1 cohort and 4 sessions, last changed on Nov 20");
  const other = ofFile({ place: "p4", name: "Seeds" }, { ...inside, same: false }, null);
  expect(other.follows, "another one is said to be another").toContain("That file is another workspace, Long table: 11 people");
  expect(ofFile({ place: "p5", name: "Old" }, null, null).isForeign, "what this passphrase does not open").toBe(true);
});
