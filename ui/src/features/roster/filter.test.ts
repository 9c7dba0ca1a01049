import { expect, test } from "vitest";
import { EVERYONE, filterOf, isFiltered, rolesWords, toggled } from "./filter";

test("nothing_chosen_is_no_condition", () => {
  expect(filterOf(EVERYONE), "no empty list reaches the store").toEqual({ text: null, role: null, stage: null });
  expect(isFiltered({ ...EVERYONE, text: "  " }), "spaces look for nobody").toBe(false);
});

test("a_filter_reads_as_a_sentence", () => {
  expect(rolesWords(["fellow"]), "one").toBe("fellow");
  expect(rolesWords(["fellow", "alum"]), "two").toBe("fellow or alum");
  expect(rolesWords(["fellow", "alum", "guest_expert"]), "three").toBe("fellow, alum or guest expert");
});

test("choosing_twice_takes_back", () => {
  expect(toggled(toggled([] as string[], "a"), "a"), "there and back").toEqual([]);
});
