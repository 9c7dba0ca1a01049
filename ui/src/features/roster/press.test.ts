import { expect, test } from "vitest";
import { intentOf, type KeyPress } from "./press";

const size = { rows: 100, columns: 8, page: 20 };
const here = { row: 5, column: 3 };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("arrows_move_and_with_shift_they_extend", () => {
  expect(intentOf(here, press("ArrowDown"), size), "one down").toEqual({ act: "move", to: { row: 6, column: 3 } });
  expect(intentOf(here, press("ArrowDown", { shiftKey: true }), size), "held").toEqual({ act: "extend", to: { row: 6, column: 3 } });
  expect(intentOf(here, press("End", { ctrlKey: true, shiftKey: true }), size), "to the last cell").toEqual({ act: "extend", to: { row: 100, column: 7 } });
});

test("a_letter_begins_anew_and_enter_goes_on", () => {
  expect(intentOf(here, press("S", { shiftKey: true }), size), "a capital is a letter").toEqual({ act: "type", text: "S" });
  expect(intentOf(here, press("é"), size), "any script").toEqual({ act: "type", text: "é" });
  expect(intentOf(here, press("F2"), size), "goes on").toEqual({ act: "edit" });
  expect(intentOf(here, press("Enter"), size), "goes on, too").toEqual({ act: "edit" });
  expect(intentOf({ row: 0, column: 3 }, press("S"), size), "a head takes no letters").toBeNull();
});

test("tab_goes_through_the_row_and_out_at_its_ends", () => {
  expect(intentOf(here, press("Tab"), size), "to the right").toEqual({ act: "move", to: { row: 5, column: 4 } });
  expect(intentOf(here, press("Tab", { shiftKey: true }), size), "to the left").toEqual({ act: "move", to: { row: 5, column: 2 } });
  expect(intentOf(here, press("Unidentified", { code: "Tab", shiftKey: true }), size), "as WebKitGTK tells of it").toEqual({ act: "move", to: { row: 5, column: 2 } });
  expect(intentOf({ row: 5, column: 7 }, press("Tab"), size), "out").toBeNull();
  expect(intentOf({ row: 5, column: 0 }, press("Tab", { shiftKey: true }), size), "out the other way").toBeNull();
});

test("keys_of_the_window_stay_its_own", () => {
  for (const key of ["z", "k", "c", "v", "f", "l"]) expect(intentOf(here, press(key, { ctrlKey: true }), size), `Ctrl ${key}`).toBeNull();
  expect(intentOf(here, press("ArrowLeft", { altKey: true }), size), "back").toBeNull();
  expect(intentOf(here, press("a", { metaKey: true }), size), "all of them").toEqual({ act: "choose_all" });
});
