import { expect, test } from "vitest";
import { ariaKeys, keyWords } from "../components/keys";
import { isChord, type Pressed } from "./keys";

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test("a_chord_is_met_by_control_and_by_command", () => {
  expect(isChord(pressed("k", { ctrlKey: true }), "Mod+K"), "Ctrl K").toBe(true);
  expect(isChord(pressed("k", { metaKey: true }), "Mod+K"), "Command K").toBe(true);
  expect(isChord(pressed("k"), "Mod+K"), "the letter alone").toBe(false);
});

test("undo_is_not_redo", () => {
  const redo = pressed("Z", { ctrlKey: true, shiftKey: true });
  expect(isChord(redo, "Mod+Shift+Z"), "with Shift").toBe(true);
  expect(isChord(redo, "Mod+Z"), "Shift was not asked for").toBe(false);
});

test("key_caps_have_the_names_of_their_platform", () => {
  expect(keyWords("Mod+Shift+L", false), "Linux and Windows").toBe("Ctrl Shift L");
  expect(keyWords("Mod+Shift+L", true), "macOS").toBe("⌘ ⇧ L");
  expect(ariaKeys("Mod+K", false), "for screen readers").toBe("Control+K");
});
