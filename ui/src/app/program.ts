import type { MenuAction } from "../bindings/shell";
import { takesTyping } from "../components/typing";
import { guide } from "../features/guide/guide.svelte";
import { call } from "../ipc/call";
import { on } from "../ipc/events";
import { committed } from "./acts";
import { isChord } from "./keys";
import { liking } from "./preferences.svelte";
import { USUAL_SIZE } from "./sizes";

const usual = () => liking.setTextSize(USUAL_SIZE);

const showGuide = () => (guide.open = true);

/** The size of everything and the guide are there on every screen, the door as well. */
const EVERYWHERE: [keys: string, run: () => void][] = [
  ["Mod+=", () => liking.resize(1)],
  ["Mod+Plus", () => liking.resize(1)],
  ["Mod+-", () => liking.resize(-1)],
  ["Mod+0", usual],
  ["F1", showGuide],
];

const BY_MENU: Partial<Record<MenuAction, () => void>> = {
  larger: () => liking.resize(1),
  smaller: () => liking.resize(-1),
  usual_size: usual,
  guide: showGuide,
};

const RELOADING = ["F5", "Mod+F5", "Mod+R", "Mod+Shift+R"];

/** Makes the page a program: nothing reloads it, only fields have a menu of the engine, and leaving loses nothing. Returns how to stop. */
export function asProgram(): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    const wanted = EVERYWHERE.find(([keys]) => isChord(event, keys));
    if (!wanted && !RELOADING.some((keys) => isChord(event, keys))) return;
    event.preventDefault();
    wanted?.[1]();
  };
  const oncontextmenu = (event: MouseEvent) => {
    if (!takesTyping(event.target)) event.preventDefault();
  };
  window.addEventListener("keydown", onkeydown);
  window.addEventListener("contextmenu", oncontextmenu);
  const stops = [
    on("kith:menu", ({ action }) => BY_MENU[action]?.()),
    on("kith:leaving", () => void committed().then(() => call("leave", {}))),
    () => window.removeEventListener("keydown", onkeydown),
    () => window.removeEventListener("contextmenu", oncontextmenu),
  ];
  return () => stops.forEach((stop) => stop());
}
