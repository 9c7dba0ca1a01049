/** How long nobody has had a hand on the window. The clock is an argument. */
export class Idle {
  #last: number;

  /** `limit` is in minutes; 0 is never. */
  constructor(
    private readonly now: () => number,
    private readonly limit: () => number,
  ) {
    this.#last = now();
  }

  /** Nobody was here for as long as the limit: after a night asleep, too, before the first touch counts. */
  get isOver(): boolean {
    const minutes = this.limit();
    return minutes > 0 && this.now() - this.#last >= minutes * 60_000;
  }

  /** Somebody, or a command that is still at work, is here. */
  touch(): void {
    this.#last = this.now();
  }
}
