import { expect, test } from "vitest";
import { asksCommunity, cohortEdit, newCohortDraft, newProgramDraft, programEdit, programOf } from "./draft";

test("a_cohort_begins_as_its_kind_of_program_says", () => {
  const draft = newCohortDraft({ delivery: "hybrid", cadence: "every month" }, "America/Denver", 3);
  expect([draft.delivery, draft.cadence, draft.zone, draft.number], "what is known already").toEqual(["hybrid", "every month", "America/Denver", "3"]);
  expect(newCohortDraft({ delivery: "in_person", cadence: null }, "UTC", 1).cadence, "an intensive meets once").toBe("");
});

test("an_edit_of_a_cohort_names_only_what_is_different", () => {
  const before = newCohortDraft({ delivery: "hybrid", cadence: "every month" }, "UTC", 1);
  expect(cohortEdit(before, { ...before, capacity: "12", cadence: "" }), "one set, one cleared").toEqual({ capacity: 12, cadence: null });
});

test("hours_are_kept_as_minutes", () => {
  const draft = { ...newProgramDraft(), name: " Growers ", hours: "1.5" };
  expect(programOf(draft).expected_minutes, "an hour and a half").toBe(90);
  expect(programOf(draft).name, "without blanks around it").toBe("Growers");
  expect(programEdit(draft, { ...draft, status: "archived" }), "archived").toEqual({ status: "archived" });
});

test("a_community_of_practice_is_asked_for_its_domain_its_community_and_its_practice", () => {
  const draft = { ...newProgramDraft(), kind: "community_of_practice" as const };
  expect(asksCommunity(draft), "the heart of one").toBe(true);
  expect(asksCommunity({ ...draft, kind: "intensive" }), "people of one weekend share none").toBe(false);
  const written = { ...draft, domain: " Seed saving ", practice: "Trying it in the garden" };
  expect(asksCommunity({ ...written, kind: "intensive" }), "what was written is never hidden").toBe(true);
  expect(programOf(written), "as it was meant").toMatchObject({ domain: "Seed saving", community: null, practice: "Trying it in the garden" });
  expect(programEdit(written, { ...written, domain: "", community: "Neighbors" }), "one cleared, one set").toEqual({ domain: null, community: "Neighbors" });
});
