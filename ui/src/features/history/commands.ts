import Redo2 from "@lucide/svelte/icons/redo-2";
import Undo2 from "@lucide/svelte/icons/undo-2";
import type { Command } from "../../app/commands";
import { history } from "./history.svelte";

export const historyCommands: readonly Command[] = [
  { id: "history.undo", words: "Undo the last change", also: "revert take back mistake", group: "Do", icon: Undo2, keys: "Mod+Z", writes: true, run: () => void history.undo() },
  { id: "history.redo", words: "Redo", also: "do again repeat", group: "Do", icon: Redo2, keys: "Mod+Shift+Z", writes: true, run: () => void history.redo() },
];
