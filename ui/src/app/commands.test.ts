import { expect, test } from "vitest";
import { commandFor, usable, type Command } from "./commands";

const command = (id: string, rest: Partial<Command> = {}): Command => ({ id, words: id, group: "Do", run: () => undefined, ...rest });
const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("through_another_lens_nothing_that_writes_is_offered", () => {
  const list = [command("find"), command("import", { writes: true })];
  expect(usable(list, true).map(({ id }) => id), "under Me").toEqual(["find", "import"]);
  expect(usable(list, false).map(({ id }) => id), "while one only looks").toEqual(["find"]);
});

test("what_cannot_be_done_now_is_not_offered_and_groups_stand_in_order", () => {
  const list = [command("lock", { group: "Workspace" }), command("back", { available: () => false }), command("home", { group: "Go to" })];
  expect(usable(list, true).map(({ id }) => id), "places first, the workspace last").toEqual(["home", "lock"]);
});

test("what_a_screen_offers_stands_in_for_what_can_be_done_from_anywhere", () => {
  const here = command("plan", { words: "Plan for this cohort" });
  const anywhere = command("plan", { words: "Plan for any" });
  expect(usable([here, anywhere], true).map(({ words }) => words), "once").toEqual(["Plan for this cohort"]);
  expect(usable([{ ...here, available: () => false }, anywhere], true).map(({ words }) => words), "unless it cannot be done").toEqual(["Plan for any"]);
});

test("a_chord_finds_its_command_and_leaves_typing_alone", () => {
  const list = [command("undo", { keys: "Mod+Z" }), command("find", { keys: "Mod+K", inText: true })];
  const undo = press("z", { ctrlKey: true });
  expect(commandFor(undo, list, false, true)?.id, "outside a field").toBe("undo");
  expect(commandFor(undo, list, true, true), "in a field the key is the field's").toBeUndefined();
  expect(commandFor(press("k", { metaKey: true }), list, true, true)?.id, "find works everywhere").toBe("find");
});

test("the_second_half_of_a_chord_is_no_key_of_its_own", () => {
  const list = [command("circle", { keys: "Mod+L 3" })];
  expect(commandFor(press("3"), list, false, true), "a 3 alone").toBeUndefined();
  expect(commandFor(press("l", { ctrlKey: true }), list, false, true), "the first half alone").toBeUndefined();
});

test("a_question_mark_is_met_however_the_keyboard_makes_it", () => {
  const list = [command("keys", { keys: "?" })];
  expect(commandFor(press("?", { shiftKey: true }), list, false, true)?.id, "with Shift, as on most keyboards").toBe("keys");
  expect(commandFor(press("?"), list, true, true), "not while one types").toBeUndefined();
});

test("letters_alone_can_be_turned_off_and_chords_stay", () => {
  const list = [command("everyone", { keys: "Shift+H" }), command("keys", { keys: "?" }), command("undo", { keys: "Mod+Z" })];
  expect(commandFor(press("H", { shiftKey: true }), list, false, false), "a capital").toBeUndefined();
  expect(commandFor(press("?"), list, false, false), "a sign").toBeUndefined();
  expect(commandFor(press("z", { ctrlKey: true }), list, false, false)?.id, "a chord").toBe("undo");
});
