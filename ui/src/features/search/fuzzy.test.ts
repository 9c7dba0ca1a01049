import { expect, test } from "vitest";
import { alike, matching } from "./fuzzy";
import type { Result } from "./results";

const row = (title: string): Result => ({ key: title, id: title, title, detail: "", marks: [], kind: "act", run: () => undefined });
const rows = ["Lock the workspace", "Open another workspace", "Undo the last change", "Bring in a roster", "Cohorte de Doña Ana"].map(row);
const titles = (text: string, like = alike) => like(rows, text).map(({ title }) => title);

test("words_are_found_by_their_beginnings_in_any_order_and_without_regard_to_case", () => {
  expect(titles("WORK lock", matching), "the other way round").toEqual(["Lock the workspace"]);
  expect(titles("pace", matching), "not by what stands within a word").toEqual([]);
  expect(titles("roster", matching), "one word").toEqual(["Bring in a roster"]);
});

test("one_slip_in_a_word_is_forgiven", () => {
  expect(titles("workspce"), "a letter is missing").toHaveLength(2);
  expect(titles("rotser"), "two letters are swapped").toEqual(["Bring in a roster"]);
  expect(titles("workspce", matching), "and is a slip").toEqual([]);
  expect(titles("zebra"), "another word altogether").toEqual([]);
});

test("accents_need_not_be_typed_and_the_place_is_marked", () => {
  expect(titles("dona ana"), "without the tilde").toEqual(["Cohorte de Doña Ana"]);
  const [lock] = alike(rows, "lock");
  expect(lock?.marks, "the first word").toEqual([[0, 4]]);
});
