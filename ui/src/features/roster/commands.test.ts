import { expect, test } from "vitest";
import { LIST_KEYS } from "./commands";
import { intentOf } from "./press";

/** The clipboard comes as its own event, and the window finds. */
const ELSEWHERE = new Set(["Mod+C", "Mod+V", "Mod+F"]);
const NAMES: Record<string, string> = { Esc: "Escape", Space: " " };

test("every_key_that_is_told_of_does_something_in_the_grid", () => {
  const chords = LIST_KEYS.keys.flatMap(([keys]) => keys.split(" ")).filter((chord) => !ELSEWHERE.has(chord));
  for (const chord of chords) {
    const parts = chord.split("+");
    const last = parts.at(-1) ?? "";
    const press = { key: NAMES[last] ?? last, code: last, ctrlKey: parts.includes("Mod"), metaKey: false, altKey: false, shiftKey: parts.includes("Shift") };
    expect(intentOf({ row: 5, column: 3 }, press, { rows: 100, columns: 8, page: 20 }), chord).not.toBeNull();
  }
});
