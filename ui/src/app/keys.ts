export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * Whether a key press is the given chord, such as `Mod+Shift+L`.
 * Mod is Control, and Command on macOS; letters are compared without regard to case.
 * A sign that is no letter says by itself whether Shift was held: `?`.
 */
export function isChord(event: Pressed, chord: string): boolean {
  const parts = chord.split("+");
  const last = parts.at(-1) ?? "";
  const key = last === "Plus" ? "+" : last;
  const isSign = /^[^\p{L}\d\s]$/u.test(key);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes("Mod") &&
    (isSign || event.shiftKey === parts.includes("Shift")) &&
    event.altKey === parts.includes("Alt")
  );
}
