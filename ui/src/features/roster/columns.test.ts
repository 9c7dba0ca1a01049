import { expect, test } from "vitest";
import { copied, meant, ownColumn, PEOPLE_COLUMNS, ROSTER_COLUMNS, textOf, withTyped, type Entry } from "./columns";

const rosa: Entry = {
  id: "e1", person: "p1", name: "Rosa Begay", given_name: "Rosa", family_name: "Begay", preferred_name: null, pronouns: null,
  role: "fellow", stage: "withdrawn", since: "2026-06-01", participation: null, organization: null, title: null,
  city: "Taos", region: null, country: null, email: null, phone: null, attended: null, last_seats: [],
};

test("a_cell_reads_a_kind_label_and_takes_it_back_as_its_code", () => {
  expect(textOf(rosa, "stage"), "as people read it").toBe("Moved on");
  expect(meant("stage", " moved ON "), "as the store keeps it").toBe("withdrawn");
  expect(meant("stage", "nonsense"), "what is none of them stays, to be told as a fault").toBe("nonsense");
  expect(meant("city", " Taos "), "without the blanks around it").toBe("Taos");
});

test("a_date_goes_to_another_program_so_that_it_sorts", () => {
  expect(textOf(rosa, "since"), "on the screen").toBe("Jun 1, 2026");
  expect(copied(rosa, "since"), "on the clipboard").toBe("2026-06-01");
});

test("an_emptied_cell_reads_empty_and_a_name_never_does", () => {
  expect(textOf(withTyped(rosa, "city", ""), "city"), "gone").toBe("");
  expect(textOf(withTyped(rosa, "name", ""), "name"), "still there until the store has said why").toBe("Rosa Begay");
  expect(textOf(withTyped(rosa, "role", "mentor"), "role"), "by its label").toBe("Mentor");
});

test("each_column_stands_once_and_the_name_comes_first", () => {
  for (const columns of [ROSTER_COLUMNS, PEOPLE_COLUMNS]) {
    const keys = columns.map((column) => column.key);
    expect(new Set(keys).size, "no column twice").toBe(keys.length);
    expect(keys[0], "the name").toBe("name");
  }
});

test("a_field_of_the_program_is_a_column_that_is_typed_into_and_sorted_by", () => {
  const column = ownColumn({ id: "f1", name: "Shirt size", kind: "choice" });
  expect([column.key, column.by, column.typed, column.head]).toEqual(["own:f1", "own:f1", "text", "Shirt size"]);
  expect(textOf(rosa, column.key), "nothing yet").toBe("");
  const typed = withTyped({ ...rosa, own: { f2: "Yes" } }, column.key, "M");
  expect(textOf(typed, column.key), "as typed").toBe("M");
  expect(typed.own, "and the other fields as they were").toEqual({ f1: "M", f2: "Yes" });
  expect(meant(column.key, " M "), "the store knows what can be chosen").toBe("M");
});
