import { expect, test } from "vitest";
import { alike, matching, otherwise } from "./fuzzy";
import { piecesOf, type Result } from "./results";

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

test("an_act_is_found_by_other_words_that_people_have_for_it", () => {
  const acts: Result[] = [{ ...row("Draw everything larger"), also: "text font size zoom in bigger" }, { ...row("Draw everything in its usual size"), also: "zoom reset" }];
  expect(titles("zoom", matching), "not by its own words").toEqual([]);
  expect(otherwise(acts, "size").map(({ title }) => title), "what is found by its own words stands elsewhere").toEqual(["Draw everything larger"]);
  expect(otherwise(acts, "bigger text").map(({ title }) => title), "in any order").toEqual(["Draw everything larger"]);
  expect(alike(acts, "biger").map(({ title }) => title), "with a slip").toEqual(["Draw everything larger"]);
  const [larger] = otherwise(acts, "larger zoom");
  expect(piecesOf(larger?.title ?? "", larger?.marks ?? []).filter(({ marked }) => marked), "marked as far as it is shown").toEqual([{ words: "larger", marked: true }]);
});
