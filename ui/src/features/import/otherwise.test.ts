import { expect, test } from "vitest";
import type { ImportPreview } from "../../bindings/commands";
import { hiddenWords, otherReadings, sheetRead } from "./otherwise";

const PLAIN: ImportPreview["otherwise"] = { sheets: [], runner_up: null, doubled: null, repaired: false, tables: [], attendance: false, who_came: false };
const SHEETS = [
  { name: "People", hidden: false, is_read: true },
  { name: "Lists", hidden: true, is_read: false },
  { name: "Codes", hidden: true, is_read: false },
];

const offered = (otherwise: Partial<ImportPreview["otherwise"]>) => otherReadings({ encoding: "windows-1252", otherwise: { ...PLAIN, ...otherwise } });

test("a_file_that_can_be_read_one_way_alone_offers_nothing", () => {
  expect(offered({})).toEqual([]);
});

test("the_next_encoding_is_shown_by_what_it_would_make_of_names", () => {
  const [next] = offered({ runner_up: { encoding: "windows-1250", examples: [["Åsa", "Ĺsa"], ["Bør", "Břr"]] } });
  expect(next?.words).toBe("Western European (Windows) reads “Åsa”, “Bør”. Central European (Windows) would read “Ĺsa”, “Břr”.");
  expect(next?.how).toEqual({ encoding: "windows-1250" });
});

test("letters_encoded_twice_can_be_put_right_and_left_again", () => {
  const [odd] = offered({ doubled: { before: "JosÃ©", after: "José" } });
  expect([odd?.isOdd, odd?.how], "looks wrong").toEqual([true, { repair: true }]);
  expect(offered({ repaired: true })[0]?.how, "and back").toEqual({ repair: false });
});

test("another_table_is_told_by_its_title_and_place", () => {
  const tables = [{ title: "Committee", header_line: 24, rows: 1 }, { title: null, header_line: 40, rows: 3 }];
  expect(offered({ tables }).map(({ words }) => words)).toEqual(["Another table, “Committee”, starts on line 24, with 1 row.", "Another table starts on line 40, with 3 rows."]);
});

test("the_sheet_asked_for_stays_chosen_even_if_it_could_not_be_read", () => {
  expect(sheetRead(SHEETS, null)).toBe("People");
  expect(sheetRead(SHEETS, "Codes")).toBe("Codes");
});

test("hidden_sheets_are_named", () => {
  expect(hiddenWords(SHEETS)).toBe("“Lists”, “Codes” are hidden in the workbook.");
  expect(hiddenWords(SHEETS.slice(0, 1))).toBe("");
});
