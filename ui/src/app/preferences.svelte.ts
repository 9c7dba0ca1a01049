import type { Preferences, Side } from "../bindings/generated";
import { letters } from "../components/letters.svelte";
import { call } from "../ipc/call";
import { whileLoading } from "../ipc/loading";
import { firstSide, type Screen } from "./screens";
import { nextSize, USUAL_SIZE } from "./sizes";

/** What this person likes: the theme, the size of everything, the sidebar open or as a rail on each screen, and when to lock. */
export class Liking {
  #kept = $state.raw<Preferences>({ theme: "system", sides: {}, text_size: USUAL_SIZE, idle_minutes: 15, letter_keys: true });
  #systemIsDark = $state(false);

  constructor() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    this.#systemIsDark = dark.matches;
    dark.addEventListener("change", (event) => (this.#systemIsDark = event.matches));
  }

  get theme(): Preferences["theme"] {
    return this.#kept.theme;
  }

  /** The sidebar or its rail on a screen. */
  sideOn(screen: Screen): Side {
    return this.#kept.sides[screen] ?? firstSide(screen);
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

  setSide(screen: Screen, side: Side): void {
    this.#keep({ sides: { ...this.#kept.sides, [screen]: side } });
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
