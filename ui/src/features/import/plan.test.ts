import { expect, test } from "vitest";
import { broughtIn, confidenceWords, fieldWords, fileLine, filtersOf, nameFromFile, proposedProgram, restWords, rowsOf, whereWords } from "./plan";

const counts = { new: 24, match: 7, review: 1, skip: 0, error: 3 };

test("the_main_button_counts_who_comes_in_and_not_who_waits", () => {
  expect(broughtIn(counts), "new and known").toBe(31);
  expect(restWords(counts), "the others are said").toBe("1 person waits until you decide. 3 rows with a value to fix stay out.");
  expect(restWords({ ...counts, review: 0, error: 0 }), "nobody is left").toBe("");
});

test("only_decisions_that_occur_can_be_looked_at", () => {
  expect(filtersOf(counts).map((filter) => filter.shown), "no empty filter").toEqual(["all", "new", "match", "review", "error"]);
  const rows = [{ line: 2, decision: "new" as const, name: "A", email: null, person: null, score: 0, reasons: [] }];
  expect(rowsOf(rows, "error"), "none of these").toEqual([]);
  expect(rowsOf(rows, "all"), "all of them").toHaveLength(1);
});

test("a_file_is_told_by_its_rows_and_its_people", () => {
  expect(fileLine({ data_rows: 47, people: 41 }), "some people stand in it twice").toBe("47 rows, 41 people");
});

test("a_warning_names_its_line_and_column", () => {
  const columns = [{ header: "Name", field: null, confidence: 0 }, { header: "Email", field: null, confidence: 0 }];
  expect(whereWords({ code: "x", line: 1014, column: 2, message: "" }, columns), "both").toBe("line 1,014, Email");
  expect(whereWords({ code: "x", line: null, column: null, message: "" }, columns), "neither").toBe("");
});

test("names_are_proposed_only_where_there_is_no_choice_to_make", () => {
  expect(nameFromFile("autumn_registrations-2025.csv"), "from the file").toBe("Autumn registrations 2025");
  expect(proposedProgram([{ name: "One" }]), "the only program").toBe("One");
  expect(proposedProgram([{ name: "One" }, { name: "Two" }]), "among several one chooses").toBe("");
});

test("how_sure_kith_is_is_a_word", () => {
  expect([1, 0.7, 0.2].map(confidenceWords), "three words").toEqual(["sure", "likely", "a guess"]);
  expect(fieldWords("family_name"), "a field code in words").toBe("Family name");
});
