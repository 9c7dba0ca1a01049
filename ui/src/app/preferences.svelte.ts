import type { Preferences } from "../bindings/generated";
import { letters } from "../components/letters.svelte";
import { call } from "../ipc/call";
import { whileLoading } from "../ipc/loading";
import { nextSize, USUAL_SIZE } from "./sizes";

/** What this person likes: the theme, the size of everything, the sidebar open or as a rail, and when to lock. */
export class Liking {
  #kept = $state.raw<Preferences>({ theme: "system", sidebar: "open", text_size: USUAL_SIZE, idle_minutes: 15, letter_keys: true });
  #systemIsDark = $state(false);

  constructor() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    this.#systemIsDark = dark.matches;
    dark.addEventListener("change", (event) => (this.#systemIsDark = event.matches));
  }

  get theme(): Preferences["theme"] {
    return this.#kept.theme;
  }

  get sidebar(): Preferences["sidebar"] {
    return this.#kept.sidebar;
  }

  /** In percent. */
  get textSize(): number {
    return this.#kept.text_size;
  }

  /** 0 is never. */
  get idleMinutes(): number {
    return this.#kept.idle_minutes;
  }

  /** The theme that is drawn. */
  get drawn(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return this.#systemIsDark ? "dark" : "light";
  }

  async load(): Promise<void> {
    this.#kept = await whileLoading(call("preferences", {}));
    letters.on = this.#kept.letter_keys;
  }

  setTheme(theme: Preferences["theme"]): void {
    this.#keep({ theme });
  }

  setSidebar(sidebar: Preferences["sidebar"]): void {
    this.#keep({ sidebar });
  }

  setIdleMinutes(minutes: number): void {
    this.#keep({ idle_minutes: minutes });
  }

  setLetterKeys(on: boolean): void {
    letters.on = on;
    this.#keep({ letter_keys: on });
  }

  /** The window's own zoom: everything grows, so that nothing overlaps. */
  setTextSize(percent: number): void {
    this.#keep({ text_size: percent });
  }

  resize(by: 1 | -1): void {
    this.setTextSize(nextSize(this.textSize, by));
  }

  /** A preference that could not be kept is not worth a word: it holds until Kith is closed. */
  #keep(changed: Partial<Preferences>): void {
    this.#kept = { ...this.#kept, ...changed };
    call("preferences_set", this.#kept).catch(() => undefined);
  }
}

export const liking = new Liking();
