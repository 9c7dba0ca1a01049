import { expect, test } from "vitest";
import { ownColumn, ROSTER_COLUMNS, ROSTER_RULES } from "../roster/columns";
import { arranged, moved, placesOf, withShown, type Rules } from "./arrange";

const usual = arranged(ROSTER_COLUMNS, [], ROSTER_RULES);
const keys = (placed: typeof usual) => placed.map((one) => one.column.key);
const shown = (placed: typeof usual) => placed.filter((one) => one.shown).map((one) => one.column.key);

test("a_list_nobody_arranged_is_as_usual", () => {
  expect(shown(usual), "eight of them").toEqual(["name", "role", "stage", "since", "organization", "city", "email", "attendance"]);
});

test("an_arrangement_survives_being_kept_and_columns_it_does_not_know", () => {
  const hidden = withShown(moved(usual, "city", -20, ROSTER_RULES), "email", false, ROSTER_RULES);
  expect(arranged(ROSTER_COLUMNS, placesOf(hidden, []), ROSTER_RULES), "there and back").toEqual(hidden);
  const old = [{ column: "name", shown: true }, { column: "shoe_size", shown: true }, { column: "city", shown: true }];
  expect(keys(arranged(ROSTER_COLUMNS, old, ROSTER_RULES)).slice(0, 2), "a column that is no more is left out").toEqual(["name", "city"]);
  expect(shown(arranged(ROSTER_COLUMNS, old, ROSTER_RULES)), "what is new since then stays hidden").toEqual(["name", "city"]);
});

test("the_name_stays_in_front_and_in_sight", () => {
  expect(keys(moved(usual, "name", 3, ROSTER_RULES)), "it does not move").toEqual(keys(usual));
  expect(keys(moved(usual, "phone", -99, ROSTER_RULES))[0], "nothing goes before it").toBe("name");
  expect(withShown(usual, "name", false, ROSTER_RULES)[0]?.shown, "it cannot be hidden").toBe(true);
});

test("what_is_not_there_today_keeps_its_place", () => {
  const rules: Rules = { fixed: null, showsNew: true };
  const [id, name, email] = ["id", "name", "email"].map((key) => ({ key, head: key, usual: true }));
  if (!id || !name || !email) throw new Error("three columns");
  const before = [{ column: "id", shown: true }, { column: "email", shown: false }, { column: "name", shown: true }];
  const seen = arranged([id, name], before, rules);
  const after = placesOf(moved(seen, "id", 1, rules), before);
  expect(after, "the two that are there change places").toEqual([{ column: "name", shown: true }, { column: "email", shown: false }, { column: "id", shown: true }]);
  expect(arranged([id, name, email], after, rules)[1]?.shown, "and the third is hidden as it was").toBe(false);
  expect(arranged([id, name], [{ column: "id", shown: false }], rules).map((one) => one.shown), "what is new is shown where the list says so").toEqual([false, true]);
});

test("the_last_column_in_sight_cannot_be_hidden", () => {
  const rules: Rules = { fixed: null, showsNew: true };
  const only = arranged([{ key: "id", head: "ID", usual: true }], [], rules);
  expect(withShown(only, "id", false, rules), "a table has a column").toEqual(only);
});

test("a_field_that_was_made_since_then_is_shown_at_once", () => {
  const columns = [...ROSTER_COLUMNS, ownColumn({ id: "f1", name: "Shirt size", kind: "text" })];
  const old = [{ column: "name", shown: true }, { column: "city", shown: true }];
  expect(shown(arranged(columns, old, ROSTER_RULES)), "beside what was chosen").toEqual(["name", "city", "own:f1"]);
  const hidden = [...old, { column: "own:f1", shown: false }];
  expect(shown(arranged(columns, hidden, ROSTER_RULES)), "until it is put away").toEqual(["name", "city"]);
});
