import { GROUPS, type Command, type PartKeys } from "./commands";

/** Keys that go with no command. */
const EVERYWHERE: PartKeys["keys"] = [
  ["F6", "Next part of the window"],
  ["Shift+F6", "The part before"],
];

/** Every key there is now: those of the screen first, then those of the window by their groups. */
export function keyGroups(commands: readonly Command[], parts: readonly PartKeys[]): PartKeys[] {
  const groups = GROUPS.map((group): PartKeys => {
    const keys = commands.flatMap((command) => (command.group === group && command.keys ? [[command.keys, command.words] as const] : []));
    return { part: group, keys: group === "Window" ? [...keys, ...EVERYWHERE] : keys };
  });
  return [...parts, ...groups].filter(({ keys }) => keys.length > 0);
}
