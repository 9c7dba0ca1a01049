import { expect, test } from "vitest";
import { initials, named, people, programLetters, tintOf } from "./words";

test("initials_come_from_the_first_and_the_last_name", () => {
  expect(initials("Rosa Begay"), "two names").toBe("RB");
  expect(initials("Łucja van der Đặng"), "letters of other alphabets").toBe("ŁĐ");
  expect(initials("Cher"), "one name").toBe("C");
});

test("a_program_is_known_by_its_weighty_words", () => {
  expect(programLetters("Emerging Leaders in the Social Sector"), "fellowship").toBe("EL");
  expect(programLetters("Real Cost of Farming"), "dialogue").toBe("RC");
  expect(programLetters("fellows"), "one small word").toBe("FE");
});

test("a_tint_is_the_same_every_time_and_one_of_six", () => {
  for (const id of ["", "p1", "0000000000001", "zzzzzzzzzzzzz"]) {
    expect(tintOf(id), id).toBe(tintOf(id));
    expect([1, 2, 3, 4, 5, 6], id).toContain(tintOf(id));
  }
});

test("counts_agree_with_their_noun", () => {
  expect(people(1), "one").toBe("1 person");
  expect(people(10_000), "many").toBe("10,000 people");
});

test("a_name_from_right_to_left_turns_nothing_around_it", () => {
  expect(named("نور الهاشمي"), "set apart").toBe("\u2068نور الهاشمي\u2069");
  expect(named("Zoë Žižek"), "others stand as they are").toBe("Zoë Žižek");
});
