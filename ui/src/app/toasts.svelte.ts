/** One thing that happened, and a way to take it back or go on. */
export interface Toast {
  words: string;
  action?: { label: string; keys?: string; run: () => void };
}

const SHOWN_FOR_MS = 8000;

/** The toast at the foot of the window. It stays while it is focused or under the hand. */
export class Toasts {
  current = $state.raw<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(toast: Toast): void {
    this.current = toast;
    this.release();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }

  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), SHOWN_FOR_MS);
  }
}

export const toasts = new Toasts();
