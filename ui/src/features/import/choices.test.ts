import { expect, test } from "vitest";
import { answered, datesSaid, encodingsWith, fixed, isLaidOutAs, isReadAs, isUnreadable, meaning, putBack, readAs, toBeRead } from "./choices";

test("one_field_goes_to_one_column_and_the_later_word_wins", () => {
  const once = meaning({}, 2, "email");
  expect(meaning(once, 5, "email").columns, "the second column takes it over").toEqual([[5, "email"]]);
  expect(meaning(meaning(once, 3, null), 4, null).columns, "several may be left out").toEqual([[2, "email"], [3, null], [4, null]]);
});

test("another_reading_forgets_what_was_said_of_its_columns", () => {
  const told = fixed(meaning({ date_order: "DMY" }, 1, "city"), 4, 1, "Taos");
  expect(readAs(told, { delimiter: ";" }), "columns may be others now").toEqual({ date_order: "DMY", delimiter: ";", columns: [], fixes: [], date_orders: [] });
});

test("dates_that_are_written_otherwise_are_answered_apart", () => {
  const born = { headers: ["Birthday", "Born"] };
  expect(datesSaid({}, born, true, "DMY"), "one question is about the file").toEqual({ date_order: "DMY", date_orders: [] });
  const both = datesSaid(datesSaid({}, born, false, "DMY"), { headers: ["Joined"] }, false, "MDY");
  expect(both.date_orders).toEqual([["Birthday", "DMY"], ["Born", "DMY"], ["Joined", "MDY"]]);
  expect(datesSaid(both, born, false, null).date_orders, "asked again").toEqual([["Joined", "MDY"]]);
});

test("what_was_chosen_stands_in_the_place_of_what_was_found", () => {
  const found = { encoding: "utf-8", delimiter: ",", header_line: 1, rows: 3 };
  expect(toBeRead(found, { delimiter: "|" }), "the rest as it was found").toEqual({ ...found, delimiter: "|" });
  expect(toBeRead(found, { header_line: 0, encoding: null }), "no header was said, too").toEqual({ ...found, header_line: 0 });
});

test("a_reading_that_failed_is_told_from_a_plan_that_did", () => {
  expect(isUnreadable({ code: "not_a_table", details: {} }), "no table at all").toBe(true);
  expect(isUnreadable({ code: "invalid", details: { field: "delimiter" } }), "nothing separates so").toBe(true);
  expect(isUnreadable({ code: "invalid", details: { field: "capacity" } }), "about the cohort").toBe(false);
  expect(isUnreadable({ code: "needs_decision", details: {} }), "about where it goes").toBe(false);
});

test("another_sheet_has_another_header", () => {
  expect(readAs({ header_line: 4, repair: true }, { sheet: "Staff" })).toEqual({ header_line: null, repair: true, sheet: "Staff", columns: [], fixes: [], date_orders: [] });
});

test("a_cell_is_put_right_once_and_can_be_put_back", () => {
  const twice = fixed(fixed({}, 4, 2, "a@x.org"), 4, 2, "b@x.org");
  expect(twice.fixes, "the later value").toEqual([{ line: 4, column: 2, value: "b@x.org" }]);
  expect(putBack(twice, 4, 2).fixes, "as in the file").toEqual([]);
});

test("an_answer_can_be_changed_and_taken_back", () => {
  const once = answered([], 7, { says: "same", person: "p1" });
  expect(answered(once, 7, { says: "new" }), "the later answer").toEqual([{ line: 7, says: "new" }]);
  expect(answered(once, 7, null), "taken back").toEqual([]);
});

test("the_found_encoding_can_always_be_chosen_again", () => {
  expect(encodingsWith("iso-2022-jp")[0], "even a rare one").toEqual(["iso-2022-jp", "ISO-2022-JP"]);
  expect(encodingsWith("utf-8")[0], "the usual ones stand once").toEqual(["utf-8", "UTF-8"]);
});

test("two_readings_are_one_only_where_sheet_and_dialect_are", () => {
  const sheets = (read: string) => ({ sheets: ["People", "Staff"].map((name) => ({ name, is_read: name === read })) });
  const one = { encoding: "utf-8", delimiter: ",", header_line: 1, data_rows: 3, columns: [{ header: "Name" }], otherwise: sheets("People") };
  expect(isLaidOutAs(one, { ...one, columns: [{ header: "Name" }] })).toBe(true);
  expect(isLaidOutAs(one, { ...one, otherwise: sheets("Staff") }), "the same head on another sheet").toBe(false);
  expect(isLaidOutAs(one, { ...one, delimiter: ";" })).toBe(false);
  expect(isReadAs({}, { sheet: null, header_line: null }), "nothing is said by either").toBe(true);
  expect([{ sheet: "Staff" }, { quote: "'" }, { header_line: 0 }, { repair: false }].filter((how) => isReadAs({}, how))).toEqual([]);
});
