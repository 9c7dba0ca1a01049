import type { Glyph } from "../components/glyph";

/** One thing that happened, and a way to take it back or go on. */
export interface Toast {
  words: string;
  icon?: Glyph;
  action?: { label: string; keys?: string; run: () => void };
}

const SHOWN_FOR_MS = 8000;

/** The toast at the foot of the window. It stays while it is focused or under the hand. */
export class Toasts {
  current = $state.raw<Toast | null>(null);
  /** How many bars lie at the foot of the screen and are not to be covered. */
  #feet = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #holds = new Set<"hand" | "focus">();

  show(toast: Toast): void {
    this.current = toast;
    this.#count();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#holds.clear();
    this.current = null;
  }

  hold(by: "hand" | "focus"): void {
    this.#holds.add(by);
    clearTimeout(this.#timer);
  }

  release(by: "hand" | "focus"): void {
    this.#holds.delete(by);
    this.#count();
  }

  get isLifted(): boolean {
    return this.#feet > 0;
  }

  /** Keeps clear of a bar at the foot of the screen, until what this gives is called. */
  lift(): () => void {
    this.#feet += 1;
    return () => (this.#feet -= 1);
  }

  #count(): void {
    clearTimeout(this.#timer);
    if (this.#holds.size === 0) this.#timer = setTimeout(() => this.close(), SHOWN_FOR_MS);
  }
}

export const toasts = new Toasts();
