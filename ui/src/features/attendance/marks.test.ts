import { expect, test } from "vitest";
import { MARK_KEYS, markOf, partsOf, rollSays, stillUnmarked, takesMinutes } from "./marks";

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("every_letter_of_the_roll_call_makes_its_mark_and_no_two_share_one", () => {
  for (const [letter, status] of MARK_KEYS) expect(markOf(press(letter.toLowerCase()), true), letter).toBe(status);
  expect(new Set(MARK_KEYS.map(([letter]) => letter)).size, "nine letters").toBe(9);
});

test("a_letter_with_a_held_key_is_no_mark", () => {
  expect(markOf(press("a", { ctrlKey: true }), true), "Ctrl A chooses everybody").toBeNull();
  expect(markOf(press("H", { shiftKey: true }), true), "Shift H is everyone here").toBeNull();
  expect(markOf(press("z"), true), "no mark has that letter").toBeNull();
  expect(markOf(press("Delete"), true), "deleting a mark takes it back").toBe("unmarked");
  expect(markOf(press("h"), false), "letters are off").toBeNull();
});

test("everyone_here_leaves_alone_who_told_us_and_who_is_not_expected", () => {
  const roll = [
    { person: "a", expectation: "expected", status: "unmarked" },
    { person: "b", expectation: "expected", status: "apologies" },
    { person: "c", expectation: "not_expected", status: "unmarked" },
  ] as const;
  expect(stillUnmarked(roll).map(({ person }) => person), "the one without a word").toEqual(["a"]);
  expect(partsOf(roll).others.map(({ person }) => person), "who may come all the same").toEqual(["c"]);
});

const seats = (expectation: "expected" | "guest", ...statuses: ("present" | "late" | "absent" | "unmarked" | "not_applicable")[]) => statuses.map((status) => ({ expectation, status }));

test("the_head_of_a_roll_says_the_share_once_it_was_held_and_what_is_marked_before", () => {
  const roll = [...seats("expected", "present", "late", "absent", "unmarked", "not_applicable"), ...seats("guest", "present")];
  const figure = { count: 2, whole: 3, unmarked: 1, words: "2 of 3 (67%)" };
  const says = (...asked: Parameters<typeof rollSays>) => Object.values(rollSays(...asked)).join("");
  expect(says(figure, roll), "as everywhere").toBe("2 of 3 (67%), 1 unmarked");
  expect(says({ count: 5, whole: 0, unmarked: 0, words: "5 came" }, []), "where nobody was expected").toBe("5 came");
  expect(says(null, roll), "of those expected and marked").toBe("2 of 3 so far, 1 unmarked");
  expect(says(null, seats("expected", "unmarked", "unmarked")), "before the first mark").toBe("2 people expected, 2 unmarked");
  expect(says(null, seats("guest", "present", "absent")), "where whoever likes may come").toBe("1 person so far");
  expect(says(null, []), "nothing of a roll that stays in the room").toBe("");
});

test("only_who_came_has_minutes", () => {
  expect(takesMinutes("partial"), "in part").toBe(true);
  expect(takesMinutes("apologies"), "told us").toBe(false);
});
