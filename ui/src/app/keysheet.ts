import { isLetter } from "../components/keys";
import { GROUPS, type Command, type PartKeys } from "./commands";

/** Keys that go with no command. */
const EVERYWHERE: PartKeys["keys"] = [
  ["F6", "Next part of the window"],
  ["Shift+F6", "The part before"],
];

/** Every key that works now: those of the screen first, then those of the window by their groups. */
export function keyGroups(commands: readonly Command[], parts: readonly PartKeys[], letters: boolean): PartKeys[] {
  const groups = GROUPS.map((group): PartKeys => {
    const keys = commands.flatMap((command) => (command.group === group && command.keys ? [[command.keys, command.words] as const] : []));
    return { part: group, keys: group === "Window" ? [...keys, ...EVERYWHERE] : keys };
  });
  const works = ({ part, keys }: PartKeys): PartKeys => ({ part, keys: keys.filter(([chord]) => letters || !isLetter(chord)) });
  return [...parts, ...groups].map(works).filter(({ keys }) => keys.length > 0);
}
