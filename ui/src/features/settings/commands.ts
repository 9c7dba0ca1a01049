import FolderOutput from "@lucide/svelte/icons/folder-output";
import KeyRound from "@lucide/svelte/icons/key-round";
import Minus from "@lucide/svelte/icons/minus";
import Monitor from "@lucide/svelte/icons/monitor";
import Moon from "@lucide/svelte/icons/moon";
import Plus from "@lucide/svelte/icons/plus";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Sun from "@lucide/svelte/icons/sun";
import type { Command } from "../../app/commands";
import { lens } from "../../app/lens.svelte";
import { liking } from "../../app/preferences.svelte";
import { route } from "../../app/route.svelte";
import { SIZES, USUAL_SIZE } from "../../app/sizes";
import { workspace } from "../workspace/workspace.svelte";
import { backups } from "./backups.svelte";
import { checking } from "./check.svelte";
import { protecting } from "./protecting.svelte";

/** What the settings hold that can be done from anywhere. */
export const settingsCommands = (): Command[] => [...lookCommands(), ...keepingCommands()];

const lookCommands = (): Command[] => [
  ...THEMES.map(
    ([theme, words, icon]): Command => ({ id: `theme.${theme}`, words, also: "color mode appearance night day", group: "Window", icon, available: () => liking.theme !== theme, run: () => liking.setTheme(theme) }),
  ),
  { id: "size.larger", words: "Draw everything larger", also: "text font size zoom in bigger", group: "Window", icon: Plus, keys: "Mod+=", inText: true, available: () => liking.textSize < Math.max(...SIZES), run: () => liking.resize(1) },
  { id: "size.smaller", words: "Draw everything smaller", also: "text font size zoom out", group: "Window", icon: Minus, keys: "Mod+-", inText: true, available: () => liking.textSize > Math.min(...SIZES), run: () => liking.resize(-1) },
  { id: "size.usual", words: "Draw everything in its usual size", also: "text font zoom reset 100% normal", group: "Window", icon: RotateCcw, keys: "Mod+0", inText: true, available: () => liking.textSize !== USUAL_SIZE, run: () => liking.setTextSize(USUAL_SIZE) },
];

const THEMES = [
  ["light", "Use the light theme", Sun],
  ["dark", "Use the dark theme", Moon],
  ["system", "Use the theme of the system", Monitor],
] as const;

const keepingCommands = (): Command[] => [
  { id: "workspace.copy", words: "Keep a copy elsewhere", also: "export backup save as duplicate", group: "Workspace", icon: FolderOutput, available: () => lens.isMe, run: () => void backups.keepCopy() },
  { id: "workspace.check", words: "Check the workspace", also: "verify repair integrity damage", group: "Workspace", icon: ShieldCheck, available: () => lens.isMe && !checking.busy, run: check },
  { id: "workspace.passphrase", words: workspace.state?.protected === false ? "Give the workspace a passphrase" : "Change the passphrase", also: "password protect encrypt security", group: "Workspace", icon: KeyRound, available: () => lens.isMe, run: askPassphrase },
];

/** What is found stands in the settings. */
function check(): void {
  showSettings();
  void checking.run();
}

function askPassphrase(): void {
  showSettings();
  protecting.now = "change";
}

function showSettings(): void {
  if (route.here.at !== "settings") route.go({ at: "settings" });
}
