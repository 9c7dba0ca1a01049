/** The words on the key caps of a chord: "Ctrl Shift L", with Command and Option on macOS. */
export function keyWords(chord: string, onMac: boolean): string {
  const names = onMac ? MAC : OTHER;
  return chord
    .split("+")
    .map((key) => names[key] ?? key)
    .join(" ");
}

/** Whether a chord is a letter, a digit or a sign alone, which typing or dictating makes by accident: `H`, `Shift+H`, `?`. */
export function isLetter(chord: string): boolean {
  const parts = chord.split("+");
  return parts.at(-1)?.length === 1 && !parts.includes("Mod") && !parts.includes("Alt");
}

/** Whether it is the Tab key. With Shift held, WebKitGTK gives it no name, only its place on the keyboard. */
export function isTab(press: { key: string; code: string }): boolean {
  return press.key === "Tab" || press.code === "Tab";
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

/** The letter that a press alone asks something with, in lower case. Letters can be off; one held down asks once. */
export function letterOf(press: Press, letters: boolean): string | null {
  const isOther = !letters || press.repeat || press.ctrlKey || press.metaKey || press.altKey;
  return isOther ? null : press.key.toLowerCase();
}

const NAMES: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", PageUp: "Page Up", PageDown: "Page Down" };
const OTHER: Record<string, string> = { ...NAMES, Mod: "Ctrl" };
const MAC: Record<string, string> = { ...NAMES, Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩" };

/** The chord as `aria-keyshortcuts` wants it. */
export function ariaKeys(chord: string, onMac: boolean): string {
  return chord.replace("Mod", onMac ? "Meta" : "Control");
}
