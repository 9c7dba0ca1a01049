import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import BookOpen from "@lucide/svelte/icons/book-open";
import ClipboardPaste from "@lucide/svelte/icons/clipboard-paste";
import FileDown from "@lucide/svelte/icons/file-down";
import FilePlus from "@lucide/svelte/icons/file-plus";
import FolderPlus from "@lucide/svelte/icons/folder-plus";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import Inbox from "@lucide/svelte/icons/inbox";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Keyboard from "@lucide/svelte/icons/keyboard";
import LockKeyhole from "@lucide/svelte/icons/lock-keyhole";
import PanelLeft from "@lucide/svelte/icons/panel-left";
import Save from "@lucide/svelte/icons/save";
import Search from "@lucide/svelte/icons/search";
import type { SidebarProgram } from "../bindings/generated";
import { onMac } from "../components/platform";
import { guide } from "../features/guide/guide.svelte";
import { historyCommands } from "../features/history/commands";
import { reportCommands } from "../features/report/commands";
import { personCommand } from "../features/person/commands";
import { dialogs } from "../features/person/dialogs.svelte";
import { asking } from "../features/program/asking.svelte";
import { keepProgram, programCommands } from "../features/program/commands";
import { backups } from "../features/settings/backups.svelte";
import { planCommand } from "../features/session/commands";
import { anyMeets } from "../features/session/plannable";
import { planning } from "../features/session/planning.svelte";
import { settingsCommands } from "../features/settings/commands";
import type { FrameActs } from "./acts";
import { presentOf } from "./archived";
import type { Command } from "./commands";
import { frame } from "./frame.svelte";
import { lens } from "./lens.svelte";
import { LENSES } from "./lenses";
import { FOOT_PLACES, PLACES, programOf } from "./places";
import { route } from "./route.svelte";

/** Everything that can be done from anywhere. Features give their lists; a screen adds its own while it stands, see `offer`. */
export function everyCommand(acts: FrameActs): Command[] {
  return [...placeCommands(), ...importCommands(acts), ...newCommands(acts), ...reportCommands, ...historyCommands, ...lensCommands(acts), ...windowCommands(acts), ...settingsCommands(), ...programsInView(acts.programs())];
}

const placeCommands = (): Command[] => [
  ...[...PLACES, ...FOOT_PLACES].map(
    ({ id, words, icon, keys, place, shared, holds }): Command => ({ id: `go.${id}`, words: `Go to ${words}`, group: "Go to", icon, keys, available: () => (lens.isMe || shared === true) && !holds(route.here), run: () => route.go(place) }),
  ),
  // On macOS Option with an arrow belongs to the text.
  { id: "go.back", words: "Back", group: "Go to", icon: ArrowLeft, keys: "Alt+ArrowLeft", inText: !onMac, available: () => route.canGoBack, run: () => route.back() },
  { id: "go.forward", words: "Forward", group: "Go to", icon: ArrowRight, keys: "Alt+ArrowRight", inText: !onMac, available: () => route.canGoForward, run: () => route.forward() },
];

const newCommands = (acts: FrameActs): Command[] => [
  { ...planCommand(() => planning.anywhere(), false), available: () => anyMeets(acts.programs()) },
  personCommand("Add a person", () => dialogs.ask({ about: "add", cohort: null }), false),
  { id: "cohort.new", words: "New cohort", also: "add create circle group class", group: "Do", icon: ListPlus, writes: true, run: () => (asking.now = presentOf(acts.programs()).length > 0 ? { about: "new_cohort", program: null } : { about: "new_program" }) },
  { id: "program.new", words: "New program", also: "create add fellowship", group: "Do", icon: FolderPlus, writes: true, run: () => (asking.now = { about: "new_program" }) },
];

/** About the program of the cohort in view, which has its own for a cohort beside it; where none is in view, about each. */
function programsInView(programs: readonly SidebarProgram[]): Command[] {
  const here = programOf(route.here, programs);
  return here ? keepProgram(here) : programs.flatMap(programCommands);
}

const importCommands = (acts: FrameActs): Command[] => [
  { id: "import.roster", words: "Bring in a roster", also: "import csv excel file spreadsheet upload", group: "Do", icon: FileDown, writes: true, run: () => void acts.bringIn() },
  { id: "import.paste", words: "Paste a table or addresses", also: "import clipboard mail", group: "Do", icon: ClipboardPaste, keys: "Mod+Shift+V", writes: true, run: () => acts.paste() },
  { id: "go.tray", words: "Go to the tray", also: "waiting rows inbox", group: "Go to", icon: Inbox, available: () => lens.isMe && route.here.at !== "tray", run: () => route.go({ at: "tray" }) },
];

const lensCommands = (acts: FrameActs): Command[] => [
  { id: "lens", words: "Choose who looks", also: "view audience privacy share screen", group: "See as", keys: "Mod+L", inText: true, run: () => (frame.choosingLens = true) },
  ...LENSES.map(
    ({ lens: one, words, icon }, index): Command => ({
      id: `lens.${one}`,
      words: `See as ${words}`,
      group: "See as",
      icon,
      keys: `Mod+L ${index + 1}`,
      available: () => lens.current !== one && lens.current !== "projector",
      run: () => acts.lookAs(one),
    }),
  ),
  { id: "lens.leave", words: "Leave the projector", group: "See as", keys: "Esc Esc", available: () => lens.current === "projector", run: () => lens.leave() },
];

const windowCommands = (acts: FrameActs): Command[] => [
  { id: "find", words: "Find or do anything", group: "Window", icon: Search, keys: "Mod+K", inText: true, run: () => acts.find() },
  { id: "keys", words: "Keys for this screen", also: "shortcuts hotkeys keyboard", group: "Window", icon: Keyboard, keys: "?", run: () => (frame.showingKeys = true) },
  { id: "guide", words: "Read the guide", also: "help manual documentation tutorial how to", group: "Window", icon: BookOpen, keys: "F1", inText: true, run: () => (guide.open = true) },
  { id: "sidebar", words: "Show or hide the sidebar", also: "menu panel rail navigation", group: "Window", icon: PanelLeft, keys: "Mod+\\", inText: true, run: () => frame.toggleSidebar() },
  { id: "workspace.new", words: "Start a new workspace", also: "create file", group: "Workspace", icon: FilePlus, keys: "Mod+N", inText: true, available: () => lens.isMe, run: () => void acts.startAnother() },
  { id: "workspace.open", words: "Open another workspace", also: "switch file", group: "Workspace", icon: FolderOpen, keys: "Mod+O", inText: true, available: () => lens.isMe, run: () => void acts.openAnother() },
  { id: "workspace.backup", words: "Back up now", also: "save copy", group: "Workspace", icon: Save, available: () => lens.isMe, run: () => void backups.backUp() },
  { id: "workspace.lock", words: "Lock the workspace", also: "sign out log out close hide", group: "Workspace", icon: LockKeyhole, keys: "Mod+Shift+L", inText: true, run: () => void acts.lock() },
];
