import { expect, test } from "vitest";
import type { Command } from "./commands";
import { keyGroups } from "./keysheet";

const command = (words: string, group: Command["group"], keys?: string): Command => ({ id: words, words, group, keys, run: () => undefined });

test("the_keys_of_the_screen_come_before_those_of_the_window", () => {
  const groups = keyGroups([command("Undo", "Do", "Mod+Z"), command("Lock", "Workspace")], [{ part: "Roll call", keys: [["H", "here"]] }], true);
  expect(groups.map(({ part }) => part), "a group without keys is not there").toEqual(["Roll call", "Do", "Window"]);
  expect(groups[1]?.keys, "a command stands with its words").toEqual([["Mod+Z", "Undo"]]);
});
