import { expect, test } from "vitest";
import type { AttendeeDecision } from "../../bindings/generated";
import { answerOf, saidBy } from "./keys";

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

test("letters_answer_alone_and_only_while_they_are_on", () => {
  expect(["s", "G", "e", "l", "x"].map((key) => saidBy(press(key), true))).toEqual(["same", "guest", "enroll", "leave", null]);
  expect(saidBy(press("s"), false), "off").toBeNull();
  expect(saidBy(press("s", { ctrlKey: true }), true), "with Control").toBeNull();
});

test("a_key_held_down_answers_nobody_a_second_time", () => {
  expect(saidBy(press("s", { repeat: true }), true), "the next person was not looked at yet").toBeNull();
});

const row = (decision: AttendeeDecision, more = {}) => ({ decision, answered: false, flag: null, alike: [{ person: "ines" }, { person: "inez" }], ...more });
const may = (of: ReturnType<typeof row>) => (["same", "guest", "enroll", "leave"] as const).filter((says) => answerOf(of, says, 0) !== null);

test("a_key_says_no_more_than_the_buttons_beside", () => {
  expect(may(row("look")), "in doubt").toEqual(["same", "guest", "enroll", "leave"]);
  expect(may(row("walk_in", { alike: [] })), "a walk-in is like nobody").toEqual(["guest", "enroll", "leave"]);
  expect(may(row("mark")), "a member is no guest of their own cohort").toEqual(["same", "leave"]);
  expect(may(row("left_out", { alike: [] })), "left out already").toEqual([]);
  expect(may(row("beside")), "counted above").toEqual([]);
  expect(may(row("mark", { answered: true })), "decided, until it is decided again").toEqual([]);
});

test("somebody_is_the_same_as_whom_they_were_held_against", () => {
  expect(answerOf(row("look"), "same", 1)).toEqual({ says: "same", person: "inez" });
  expect(answerOf(row("look"), "same", 7), "there are not so many").toEqual({ says: "same", person: "ines" });
});
