import { expect, test } from "vitest";
import { chipWords, drawn, EVERYONE, filterOf, isFiltered, offered, peopleFilterOf, PEOPLE_NARROWINGS, rosterNarrowings, toggled, within, without, type Choice, type Narrowing, type Wanted } from "./filter";

const choice = (value: string | null, words = value ?? "None said", more: string | null = null): Choice => ({ value, words, more, people: 1 });
const narrowing = (key: Narrowing["key"]) => [...rosterNarrowings([]), ...PEOPLE_NARROWINGS].find((one) => one.key === key) as Narrowing;
const taos: Wanted = toggled(EVERYONE, "city", choice("Taos"));

test("nothing_chosen_is_no_condition", () => {
  expect(filterOf(EVERYONE), "no empty list reaches the store").toEqual({ text: null, role: null, stage: null, organization: null, city: null, own: null });
  expect(peopleFilterOf(EVERYONE), "nor of everybody").toEqual({ text: null, cohort: null, organization: null, city: null });
  expect(isFiltered({ ...EVERYONE, text: "  " }), "spaces look for nobody").toBe(false);
  expect(isFiltered(taos), "a city does").toBe(true);
});

test("what_is_chosen_reaches_the_store_by_column", () => {
  const wanted = toggled(toggled(toggled(taos, "city", choice(null)), "stage", choice("active", "Active")), "own:f1", choice("Large"));
  expect(filterOf(wanted), "each under its column, none said among them").toEqual({ text: null, role: null, stage: ["active"], organization: null, city: ["Taos", null], own: { f1: ["Large"] } });
  expect(peopleFilterOf(toggled(EVERYONE, "cohort", choice("c1", "Circle"))), "a cohort by its key").toEqual({ text: null, cohort: ["c1"], organization: null, city: null });
});

test("choosing_twice_takes_back", () => {
  expect(toggled(taos, "city", choice("Taos")), "there and back").toEqual(EVERYONE);
  expect(without(toggled(taos, "city", choice("Chama")), "city"), "all of a column").toEqual(EVERYONE);
});

test("a_column_that_is_not_there_narrows_nothing", () => {
  const fields = [{ id: "f1", name: "Shirt size", kind: "choice" }, { id: "f2", name: "Vegan", kind: "yes_no" }, { id: "f3", name: "Trade", kind: "text" }] as const;
  const shown = rosterNarrowings(fields);
  expect(shown.map(({ label }) => label), "of the program's own those of a few").toEqual(["Role", "Stage", "Organization", "Home", "Shirt size", "Vegan"]);
  const wanted = toggled(taos, "own:f1", choice("Large"));
  expect(within(wanted, shown), "while it is there").toEqual(wanted);
  expect(within(wanted, rosterNarrowings([])), "and once the lens does not see it").toEqual(taos);
});

test("a_filter_reads_as_a_sentence", () => {
  const said = (key: Narrowing["key"], ...picked: Choice[]) => chipWords(narrowing(key), picked);
  expect(said("role", choice("fellow", "Fellow")), "one").toBe("fellow");
  expect(said("role", choice("fellow", "Fellow"), choice("alum", "Alum")), "two").toBe("fellow or alum");
  expect(said("organization", choice(null), choice("Shade Line")), "as it is written, none last").toBe("Shade Line or not said");
  expect(said("cohort", choice(null, "In none")), "in none").toBe("none");
  const many = ["Taos", "Chama", "Mora", "Zuni", "Gallup"].map((city) => choice(city));
  expect(said("city", ...many.slice(0, 4)), "four are named").toBe("Taos, Chama, Mora or Zuni");
  expect(said("city", ...many), "of more the rest is counted").toBe("Taos, Chama, Mora or 2 more");
});

test("whoever_has_nothing_there_can_be_chosen_first", () => {
  const values = [{ value: "c1", name: "Circle", program: "Growers", people: 4 }];
  expect(offered({ values, none: 0 }, "In none"), "nobody is in none").toEqual([{ value: "c1", words: "Circle", more: "Growers", people: 4 }]);
  expect(offered({ values, none: 2 }, "In none")[0], "two are").toEqual({ value: null, words: "In none", more: null, people: 2 });
});

test("choices_are_found_by_how_their_words_begin", () => {
  const choices = [choice("Española"), choice("Las Vegas, N. M."), choice("c1", "Circle", "Growers"), choice(null)];
  const found = (typed: string, picked: Choice[] = []) => drawn(choices, picked, typed).shown.map(({ words }) => words);
  expect(found(""), "all").toEqual(["Española", "Las Vegas, N. M.", "Circle", "None said"]);
  expect(found("espan"), "accents aside").toEqual(["Española"]);
  expect(found("veg las"), "in any order").toEqual(["Las Vegas, N. M."]);
  expect(found("grow"), "by the program").toEqual(["Circle"]);
  expect(found("egas"), "not in the middle of a word").toEqual([]);
  expect(found("", [choice("Taos")])[0], "what is gone can be taken back").toBe("Taos");
  const lots = Array.from({ length: 100 }, (_, nth) => choice(`Town ${nth}`));
  expect(drawn(lots, [], "").more, "the rest is told").toBe(40);
});
