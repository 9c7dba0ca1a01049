import { call } from "../ipc/call";
import { editor } from "./editors";

/** Typing rests so long before it is kept. */
const REST_MS = 400;

/** What is kept and what is asked for goes one after the other: an answer never comes from before a word. */
let last: Promise<unknown> = Promise.resolve();

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work);
  last = done;
  return done;
}

/** What somebody began under this name and has not sent; none where it cannot be read. */
export async function begun(name: string): Promise<string | null> {
  try {
    return (await inOrder(() => call("unfinished", { name }))).words;
  } catch {
    return null;
  }
}

/**
 * Keeps in the workspace what is being typed or decided, until it is sent or let go. Where it
 * cannot be kept nothing is said: sending it is what has to succeed. A lock and an end wait until
 * it is kept.
 */
export class Unfinished {
  #noted: string | null = null;
  #kept: string | null;
  readonly #stop: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `kept` is what was begun before. */
  constructor(
    readonly name: string,
    kept: string | null,
  ) {
    this.#kept = this.#noted = kept;
    this.#stop = editor(() => this.settle());
  }

  /** Notes how far it went, none where nothing is to be kept. */
  note(words: string | null): void {
    this.#noted = words;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.settle(), REST_MS);
  }

  /** Keeps what was noted last, at once. What could not be kept is tried again with the next word. */
  settle(): Promise<void> {
    clearTimeout(this.#resting);
    return inOrder(async () => {
      const words = this.#noted;
      if (words === this.#kept) return;
      await call("unfinished_keep", { name: this.name, words });
      this.#kept = words;
    }).catch(() => undefined);
  }

  /** Keeps what was noted last, and has a lock and an end wait for it no longer. */
  leave(): Promise<void> {
    this.#stop();
    return this.settle();
  }

  /** Sent or let go, nothing of it is kept. */
  forget(): Promise<void> {
    this.#noted = null;
    return this.leave();
  }
}
