import type { RowReview } from "../../bindings/generated";
import { whileLoading } from "../../ipc/loading";

/** Where rows are found: one by its line, and which line the nth of those in doubt has. */
export interface Doubtful {
  review: (line: number) => Promise<RowReview>;
  lineOf: (nth: number) => Promise<number | undefined>;
}

/** The row that is looked at, and the way from one in doubt to the next. */
export class Doubts {
  review = $state.raw<RowReview | null>(null);
  #nth = 0;
  #turn = 0;
  /** The line that was asked for last. */
  #line: number | undefined;
  /** A row in doubt was answered: the next plan goes on with the one that takes its place. */
  #goesOn = true;

  /** `allWait` says that every row here is to be decided, whatever Kith makes of it. */
  constructor(
    private readonly source: Doubtful,
    private readonly allWait = false,
  ) {}

  /** Shows the row on this line, whatever would be done with it. */
  async show(line: number): Promise<void> {
    this.#goesOn = false;
    await this.#show(line, ++this.#turn);
  }

  /** The row that is shown is being answered; where it was in doubt the next one is shown then. */
  answered(): void {
    this.#goesOn = this.#isInDoubt;
  }

  /** Another plan: the row that was looked at stays, unless it was in doubt and is decided now. */
  async renew(count: number): Promise<void> {
    const line = this.#line;
    const goesOn = this.#goesOn && count > 0;
    this.#goesOn = line === undefined;
    if (!goesOn && line !== undefined && (await this.#show(line, ++this.#turn))) return;
    if (count > 0) await this.#showNth(Math.min(this.#nth, count - 1));
  }

  /** Nothing is planned any more: what comes next is looked at from its beginning. */
  forget(): void {
    this.#turn += 1;
    this.review = null;
    this.#nth = 0;
    this.#line = undefined;
    this.#goesOn = true;
  }

  /** Another row in doubt: so many further, or the nearest at either end. */
  async step(by: number, count: number): Promise<void> {
    const stands = this.#isInDoubt || by < 0;
    const nth = this.#nth + (stands ? by : by - 1);
    if (nth >= 0 && nth < count) await this.#showNth(nth);
  }

  get #isInDoubt(): boolean {
    return this.allWait || this.review?.decision === "review";
  }

  /** Whether it is shown; another was asked for meanwhile, or it went with the plan that had it. */
  async #show(line: number, turn: number): Promise<boolean> {
    this.#line = line;
    const review = await whileLoading(this.source.review(line)).catch(() => null);
    if (turn !== this.#turn) return true;
    this.review = review;
    if (review) this.#nth = review.nth;
    return review !== null;
  }

  async #showNth(nth: number): Promise<void> {
    const turn = ++this.#turn;
    const line = await whileLoading(this.source.lineOf(nth)).catch(() => undefined);
    if (turn === this.#turn && line !== undefined) await this.#show(line, turn);
  }
}
