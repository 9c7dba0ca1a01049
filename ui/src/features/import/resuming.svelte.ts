import { begun, Unfinished } from "../../app/unfinished";

/**
 * What was decided about a file, kept under the sum of its bytes until it is brought in: a lock, an
 * end or a look elsewhere loses none of it. Make it while a component is set up.
 */
export class Resuming<T extends object> {
  /** What was decided before is here again. */
  isAgain = $state(false);
  readonly #first: string;
  #asked = false;
  #isGone = false;
  #unfinished: Unfinished | undefined;

  /** `kind` sets apart what is decided of one file in different ways; `decided` is what is decided now. */
  constructor(
    private readonly kind: string,
    private readonly decided: () => T,
    private readonly put: (decided: T) => void,
  ) {
    this.#first = JSON.stringify(decided());
    $effect(() => {
      const now = JSON.stringify(this.decided());
      this.#unfinished?.note(now === this.#first ? null : now);
    });
    $effect(() => () => {
      this.#isGone = true;
      void this.#unfinished?.leave();
    });
  }

  /** Puts back what was decided about this file before. Says whether that changed anything. */
  async resume(sha256: string): Promise<boolean> {
    if (this.#asked) return false;
    this.#asked = true;
    const name = `${this.kind}: ${sha256}`;
    const words = await begun(name);
    if (this.#isGone) return false;
    this.#unfinished = new Unfinished(name, words);
    const now = JSON.stringify(this.decided());
    // Whatever was decided while it was read is what counts.
    if (words === null || words === now || now !== this.#first) {
      this.#unfinished.note(now === this.#first ? null : now);
      return false;
    }
    this.put(JSON.parse(words) as T);
    this.isAgain = true;
    return true;
  }

  /** Everything as it was at first. */
  startOver(): void {
    this.isAgain = false;
    this.put(JSON.parse(this.#first) as T);
  }

  /** It was brought in: nothing of it is kept. */
  sent(): void {
    void this.#unfinished?.forget();
    this.#unfinished = undefined;
  }
}
