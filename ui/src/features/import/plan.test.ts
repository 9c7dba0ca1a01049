import { expect, test } from "vitest";
import type { SidebarProgram } from "../../bindings/generated";
import { broughtIn, cohortNamed, confidenceWords, datesWords, DELIMITERS, fileLine, filtersOf, indexOf, nameFromFile, noRoomWords, percentWords, planningWords, proposedProgram, QUOTES, restWords, shownOf, whereWords } from "./plan";

const counts = { new: 24, match: 7, review: 1, skip: 0, error: 3, further: 0 };

test("the_main_button_counts_who_comes_in_and_not_who_waits", () => {
  expect(broughtIn(counts), "new and known").toBe(31);
  expect(restWords(counts), "the others are said").toBe("1 person waits in the tray until you decide. 3 rows with a value to fix stay out.");
  expect(restWords({ ...counts, review: 0, error: 0 }), "nobody is left").toBe("");
});

test("a_full_cohort_says_so_before_anything_is_pressed", () => {
  expect(noRoomWords({ capacity: 16, taken: 16, wanted: 4 })).toBe("All 16 are taken, and 4 people more would come. Nobody is brought in until there is room.");
  expect(noRoomWords({ capacity: 16, taken: 15, wanted: 2 })).toBe("15 of 16 are taken, and 2 people more would come. Nobody is brought in until there is room.");
});

test("only_decisions_that_occur_can_be_looked_at", () => {
  expect(filtersOf(counts, 35).map((filter) => filter.shown), "no empty filter").toEqual(["all", "new", "match", "review", "error"]);
  expect(filtersOf(counts, 35)[3]?.words, "one row needs it").toBe("Needs your eye");
  expect([shownOf(counts, "all"), shownOf(counts, "error")], "rows behind a filter").toEqual([35, 3]);
  expect(filtersOf(undefined, 41), "nothing is decided yet").toEqual([{ shown: "all", count: 41, words: "All" }]);
});

test("what_is_compared_and_how_far_it_is_are_told", () => {
  expect(planningWords({ data_rows: 38, known: 100_000 })).toBe("Comparing 38 rows with 100,000 people");
  expect(planningWords({ data_rows: 1, known: 0 }), "nobody is known").toBe("Laying out 1 row");
  expect([percentWords(0, 0), percentWords(4096, 10_000), percentWords(7, 7)]).toEqual(["", "40 %", "100 %"]);
});

test("a_file_is_told_by_how_it_was_read_its_rows_and_its_people", () => {
  const otherwise = { sheets: [], runner_up: null, doubled: null, repaired: false, tables: [], attendance: false, who_came: false };
  const plain = { data_rows: 2, people: 2, rejoins: 0, day: null, encoding: "utf-8", delimiter: ",", is_table: true, otherwise };
  expect(fileLine({ ...plain, data_rows: 47, people: 41, encoding: "utf-16-le", delimiter: "\t" }), "some people stand in it twice").toBe("UTF-16, tab separated · 47 rows, 41 people");
  expect(fileLine({ ...plain, data_rows: 1, people: 1, delimiter: "^" }), "an odd delimiter is shown").toBe("UTF-8, separated by ^ · 1 row, 1 person");
  const sheets = [{ name: "People", hidden: false, is_read: true }];
  expect(fileLine({ ...plain, encoding: "xlsx", otherwise: { ...otherwise, sheets } }), "a workbook by its sheet").toBe("Excel workbook, sheet “People” · 2 rows, 2 people");
  expect(fileLine({ ...plain, encoding: "ods", otherwise: { ...otherwise, sheets } }), "of either kind").toBe("OpenDocument spreadsheet, sheet “People” · 2 rows, 2 people");
  expect(fileLine({ ...plain, is_table: false }), "cards have no separator").toBe("UTF-8 · 2 rows, 2 people");
});

test("of_a_meeting_its_day_and_those_who_came_back_are_told", () => {
  const otherwise = { sheets: [], runner_up: null, doubled: null, repaired: false, tables: [], attendance: true, who_came: false };
  const meeting = { data_rows: 47, people: 41, rejoins: 6, day: "2026-03-12", encoding: "utf-16-le", delimiter: "\t", is_table: true, otherwise };
  expect(fileLine(meeting)).toBe("UTF-16, tab separated · 47 rows, 6 of them rejoins folded together, so 41 people · March 12, 2026");
  expect(fileLine({ ...meeting, rejoins: 1, day: null }), "where the sum does not come out").toBe("UTF-16, tab separated · 47 rows, 1 of them a rejoin folded in, 41 people");
});

test("dates_are_asked_about_by_one_of_them", () => {
  expect(datesWords({ headers: ["Birthday"], example: "03/04/1980" }, true)).toBe("Dates like 03/04/1980");
  expect(datesWords({ headers: ["Birthday", "Born"], example: "03/04/1980" }, false), "beside others").toBe("Birthday and Born: dates like 03/04/1980");
});

test("a_row_is_found_in_the_list_that_is_shown", () => {
  const row = { decision: "match" as const, place: 12, among: 3 };
  expect([indexOf(row, "all"), indexOf(row, "match"), indexOf(row, "new")]).toEqual([12, 3, null]);
});

test("a_warning_names_its_line_and_column", () => {
  const columns = [{ header: "Name" }, { header: "Email" }];
  expect(whereWords({ line: 1014, column: 2 }, columns), "both").toBe("line 1,014, Email");
  expect(whereWords({ line: null, column: null }, columns), "neither").toBe("");
});

test("names_are_proposed_only_where_there_is_no_choice_to_make", () => {
  expect(nameFromFile("autumn_registrations-2025.csv"), "from the file").toBe("Autumn registrations 2025");
  expect(proposedProgram([{ name: "One" }]), "the only program").toBe("One");
  expect(proposedProgram([{ name: "One" }, { name: "Two" }]), "among several one chooses").toBe("");
});

test("how_sure_kith_is_is_a_word", () => {
  expect([1, 0.7, 0.2].map(confidenceWords), "three words").toEqual(["sure", "likely", "a guess"]);
});

test("a_cohort_is_known_by_its_name_within_its_program", () => {
  const program = (id: string, name: string, cohort: string) => ({ id, name, kind: "fellowship", cohorts: [{ id: cohort, name: "Spring", people: 3 }] }) as unknown as SidebarProgram;
  const programs = [program("p1", "Growers", "c1"), program("p2", "Cooks", "c2")];
  expect(cohortNamed(programs, "Cooks ", "Spring"), "blanks do not matter").toEqual({ program: "p2", cohort: "c2" });
  expect(cohortNamed(programs, "Bakers", "Spring"), "it is made with them").toBeNull();
});

test("whatever_stands_around_cells_is_one_plain_character_that_parts_none", () => {
  const characters = QUOTES.map(([character]) => character).filter((character) => character !== "" && character !== "none");
  expect(characters.every((character) => character.length === 1 && character < "\u0080" && !DELIMITERS.some(([between]) => between === character)), "as the reading takes it").toBe(true);
});
