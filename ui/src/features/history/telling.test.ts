import { expect, test } from "vitest";
import type { StepTold } from "../../bindings/generated";
import { toastOf, wayBack } from "./telling";

const step = (told: Partial<StepTold> = {}): StepTold => ({
  step: "s1",
  at: "2026-10-15T09:00:00Z",
  kind: "person_added",
  form: "step",
  words: "Added Rosa Begay",
  undone: false,
  can_undo: true,
  why_not: null,
  file_of: null,
  ...told,
});

test("every_step_is_told_with_a_way_to_take_it_back", () => {
  const added = toastOf(step(), () => undefined);
  expect(added?.words, "the step's own words").toBe("Added Rosa Begay");
  expect(added?.action?.label, "the way back").toBe("Undo");
  const undone = toastOf(step({ form: "undo", words: "Undid: Added Rosa Begay" }), () => undefined);
  expect(undone?.action?.label, "an undo can be done again").toBe("Redo");
});

test("what_only_tells_has_no_toast_of_its_own", () => {
  expect(toastOf(step({ form: "entry", kind: "backed_up", can_undo: false }), () => undefined), "a backup is no step").toBeNull();
});

test("a_line_without_a_way_back_offers_none", () => {
  expect(wayBack(step({ can_undo: false })), "taken back already").toBeNull();
  expect(wayBack(step({ form: "redo" })), "done again, it can be undone again").toBe("Undo");
});
