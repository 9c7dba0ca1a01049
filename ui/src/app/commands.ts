import type { Glyph } from "../components/glyph";
import { isLetter } from "../components/keys";
import { isChord, type Pressed } from "./keys";

/**
 * Something that can be done in the window.
 * The keys that work everywhere, the palette and the sheet of keys are all made of the same list.
 */
export interface Command {
  /** Stable: `lens.circle`. What was done lately is remembered by it. */
  id: string;
  words: string;
  /** Its words in the menu of what it is about, which need not name that again. */
  brief?: string;
  /** The names that its words hold, as they stand there. Whoever types one of them means what is called so first. */
  about?: readonly string[];
  /** Other words by which people look for it. They are not shown. */
  also?: string;
  group: Group;
  icon?: Glyph;
  /** A chord such as `Mod+Shift+L`, or one after another: `Mod+L 3`. */
  keys?: string;
  /** Its chord counts while one types, too. */
  inText?: boolean;
  /** It changes the workspace, and is therefore offered under Me alone. */
  writes?: boolean;
  /** Whether it can be done now; always, where nothing is said. */
  available?: () => boolean;
  run: () => void;
}

/** In the order in which they are listed. */
export const GROUPS = ["Go to", "Do", "See as", "Window", "Workspace", "Programs"] as const;
export type Group = (typeof GROUPS)[number];

/** Keys that belong to one part of a screen and stand for no command: `["H", "here"]`. */
export interface PartKeys {
  part: string;
  keys: readonly (readonly [keys: string, words: string])[];
}

/**
 * The commands that can be done now, in the order of their groups.
 * Of those with one name the first stands: what a screen offers stands in for what can be done from anywhere.
 */
export function usable(commands: readonly Command[], mayWrite: boolean): Command[] {
  const now = commands.filter((command) => (mayWrite || !command.writes) && (command.available?.() ?? true));
  const first = new Map(now.map((command) => [command.id, command] as const).reverse());
  return GROUPS.flatMap((group) => now.filter((command) => command.group === group && first.get(command.id) === command));
}

/** The command that a key press asks for. Chords in two parts are finished where the first part leads; letters alone can be off. */
export function commandFor(press: Pressed, commands: readonly Command[], typing: boolean, letters: boolean): Command | undefined {
  return commands.find(({ keys, inText }) => keys !== undefined && (inText || !typing) && (letters || !isLetter(keys)) && isChord(press, keys));
}
