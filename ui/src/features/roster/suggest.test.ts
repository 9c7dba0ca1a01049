import { expect, test } from "vitest";
import { chosen, parted, suggested } from "./suggest";

const used = [{ value: "Silverton", people: 2 }, { value: "Silver City", people: 1 }, { value: "Española", people: 4 }, { value: "North Silver", people: 1 }];

test("values_of_this_list_are_suggested_as_one_types", () => {
  expect(suggested(used, "silver").map((one) => one.value), "by their beginning, then by a word").toEqual(["Silverton", "Silver City", "North Silver"]);
  expect(suggested(used, "espan").map((one) => one.value), "accents aside").toEqual(["Española"]);
  expect(suggested(used, "Silver City"), "what is typed out needs no help").toEqual([]);
  expect(suggested(used, ""), "nothing typed, nothing suggested").toEqual([]);
});

test("one_of_a_few_is_found_by_a_beginning_and_all_are_there_otherwise", () => {
  const labels = ["Fellow", "Guest expert", "Mentor"];
  expect(chosen(labels, "exp").map((one) => one.value), "the second word").toEqual(["Guest expert"]);
  expect(chosen(labels, "").length, "all").toBe(3);
  expect(chosen(labels, "zzz").length, "nothing matches, so all are offered").toBe(3);
});

test("what_is_typed_already_stands_out", () => {
  expect(parted("Silver City", "silv"), "as written").toEqual(["Silv", "er City"]);
  expect(parted("North Silver", "silv"), "not at the beginning").toEqual(["", "North Silver"]);
});
