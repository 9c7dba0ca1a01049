import type { RowReview } from "../../bindings/generated";
import { whileLoading } from "../../ipc/loading";

/** Where rows in doubt are found: one by its line, and which line the nth of them has. */
export interface Doubtful {
  review: (line: number) => Promise<RowReview>;
  lineOf: (nth: number) => Promise<number | undefined>;
}

/** The rows in doubt, looked at one after the other. */
export class Doubts {
  review = $state.raw<RowReview | null>(null);
  #nth = 0;
  #turn = 0;

  constructor(private readonly source: Doubtful) {}

  /** Shows the row on this line, in doubt or decided. */
  async show(line: number): Promise<void> {
    const turn = ++this.#turn;
    try {
      const review = await whileLoading(this.source.review(line));
      if (turn !== this.#turn) return;
      this.review = review;
      this.#nth = review.nth;
    } catch {
      // The row is gone with the plan that had it; the next plan shows another.
      if (turn === this.#turn) this.review = null;
    }
  }

  /** Another plan: goes on with the row that took the decided one's place, or with the one before it. */
  async renew(count: number): Promise<void> {
    if (count === 0) {
      this.#turn += 1;
      this.review = null;
      return;
    }
    await this.#showNth(Math.min(this.#nth, count - 1));
  }

  async step(by: number, count: number): Promise<void> {
    const nth = this.#nth + by;
    if (nth >= 0 && nth < count) await this.#showNth(nth);
  }

  async #showNth(nth: number): Promise<void> {
    const turn = ++this.#turn;
    const line = await whileLoading(this.source.lineOf(nth)).catch(() => undefined);
    if (turn === this.#turn && line !== undefined) await this.show(line);
  }
}
