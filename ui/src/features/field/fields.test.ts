import { expect, test } from "vitest";
import { choicesIn, fieldDraft, fieldEdit, fieldNew, NEW_FIELD, ownWords } from "./fields";

const SIZE = { id: "f1", program: "p1", name: "Shirt size", kind: "choice" as const, choices: ["S", "M"], audience: ["me" as const], heard_as: null, people: 3 };

test("a_new_field_is_for_whoever_makes_it_alone", () => {
  expect(fieldNew("p1", { ...NEW_FIELD, name: " Years " }), "text, and nothing to choose from").toEqual({ program: "p1", name: "Years", kind: "text", choices: [], audience: ["me"] });
});

test("only_what_was_changed_of_a_field_is_sent", () => {
  const before = fieldDraft(SIZE);
  expect(fieldEdit(before, { ...before }), "nothing").toEqual({});
  expect(fieldEdit(before, { ...before, choices: "S\nM\n\n L \nS", audience: "circle" }), "each line once, and for whom").toEqual({ choices: ["S", "M", "L"], audience: ["me", "team", "circle"] });
  expect(fieldEdit(before, { ...before, kind: "text" }), "of another kind there is nothing to choose from").toEqual({ kind: "text", choices: [] });
});

test("what_can_be_chosen_stands_a_line_each", () => {
  expect(choicesIn({ kind: "choice", choices: "a\n\nb\na" })).toEqual(["a", "b"]);
  expect(choicesIn({ kind: "number", choices: "a" }), "of a number nothing").toEqual([]);
});

test("a_column_says_what_it_becomes_and_for_whom", () => {
  const own = { field: null, name: "Years", kind: "number" as const, audience: ["me" as const], misfits: 0 };
  expect(ownWords(own)).toBe("becomes a field: number, for you alone");
  expect(ownWords({ ...own, field: "f1", misfits: 2 }), "and what does not fit").toBe("field Years: number, for you alone, 2 cells do not fit and stay with the row");
});
