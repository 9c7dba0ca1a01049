import UserPlus from "@lucide/svelte/icons/user-plus";
import type { Command } from "../../app/commands";

/** Adds somebody; by its own key where that is the main action of a screen. */
export const personCommand = (words: string, run: () => void, main: boolean): Command => ({
  id: "person.add",
  words,
  also: "new somebody participant member create enroll",
  group: "Do",
  icon: UserPlus,
  keys: main ? "Mod+Enter" : undefined,
  writes: true,
  run,
});
