import { expect, test } from "vitest";
import { beginning, cohortsOf, draftOf, editOf, lacking, moved, newSession } from "./draft";

const preset = { session_kind: "circle", rule: "chatham_house", minutes: 150 } as const;

test("a_first_session_starts_as_its_kind_of_program_says", () => {
  const draft = beginning({ preset, zone: "America/Denver", today: "2026-03-10", cohort: "c", last: null });
  expect([draft.kind, draft.rule, draft.from, draft.to], "kind, rule, and two and a half hours").toEqual(["circle", "chatham_house", "18:00", "20:30"]);
  expect(newSession({ ...draft, title: "First table" }, "p").ends_local, "on the same day").toBe("2026-03-10T20:30");
});

test("the_next_session_leads_on_from_the_last", () => {
  const last = { starts_local: "2026-02-10T19:00", ends_local: "2026-02-10T21:00", place: "Grange hall", number: 4, zone: "America/Chicago" };
  const draft = beginning({ preset, zone: "America/Denver", today: "2026-03-10", cohort: "c", last });
  expect([draft.from, draft.to, draft.place, draft.number, draft.zone], "time, place, number and zone").toEqual(["19:00", "21:00", "Grange hall", "5", "America/Chicago"]);
});

test("an_edit_names_only_what_is_different", () => {
  const before = draftOf({ id: "s", program: "p", title: "Table", kind: "circle", starts_local: "2026-03-10T18:00", zone: "UTC", number: null, status: "scheduled", ends_local: null, place: "Hall", purpose: null, is_optional: false, counts: true, minutes: null, rule: "none" }, ["c"]);
  expect(editOf(before, { ...before }), "nothing").toEqual({});
  expect(editOf(before, { ...before, place: " ", to: "20:00" }), "an emptied place is cleared").toEqual({ place: null, ends_local: "2026-03-10T20:00" });
  expect(editOf(before, { ...before, optional: true }), "whom it expects can change later").toEqual({ is_optional: true });
});

test("a_session_that_is_moved_keeps_its_length", () => {
  const draft = { ...beginning({ preset, zone: "UTC", today: "2026-02-27", cohort: "c", last: null }), until: "2026-03-01" };
  expect(moved(draft, "2026-04-30").until, "two days later, over the end of a month").toBe("2026-05-02");
});

test("a_session_can_be_for_several_cohorts_and_for_one_at_least", () => {
  const draft = beginning({ preset, zone: "UTC", today: "2026-03-10", cohort: "c", last: null });
  expect(cohortsOf(draft, { ...draft, cohorts: ["c"] }), "the same").toBeNull();
  expect(cohortsOf(draft, { ...draft, cohorts: ["c", "d"] }), "another besides").toEqual(["c", "d"]);
  expect(lacking({ ...draft, cohorts: [] })?.[0], "nobody").toBe("cohorts");
});
