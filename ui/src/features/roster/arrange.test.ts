import { expect, test } from "vitest";
import { arranged, moved, placesOf, withShown } from "./arrange";
import { ROSTER_COLUMNS } from "./columns";

const usual = arranged(ROSTER_COLUMNS, []);
const keys = (placed: typeof usual) => placed.map((one) => one.column.key);
const shown = (placed: typeof usual) => placed.filter((one) => one.shown).map((one) => one.column.key);

test("a_list_nobody_arranged_is_as_usual", () => {
  expect(shown(usual), "eight of them").toEqual(["name", "role", "stage", "since", "organization", "city", "email", "attendance"]);
});

test("an_arrangement_survives_being_kept_and_columns_it_does_not_know", () => {
  const hidden = withShown(moved(usual, "city", -20), "email", false);
  expect(arranged(ROSTER_COLUMNS, placesOf(hidden)), "there and back").toEqual(hidden);
  const old = [{ column: "name", shown: true }, { column: "shoe_size", shown: true }, { column: "city", shown: true }];
  expect(keys(arranged(ROSTER_COLUMNS, old)).slice(0, 2), "a column that is no more is left out").toEqual(["name", "city"]);
  expect(shown(arranged(ROSTER_COLUMNS, old)), "what is new since then stays hidden").toEqual(["name", "city"]);
});

test("the_name_stays_in_front_and_in_sight", () => {
  expect(keys(moved(usual, "name", 3)), "it does not move").toEqual(keys(usual));
  expect(keys(moved(usual, "phone", -99))[0], "nothing goes before it").toBe("name");
  expect(withShown(usual, "name", false)[0]?.shown, "it cannot be hidden").toBe(true);
});
