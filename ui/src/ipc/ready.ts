/**
 * `data-ready` on the root element: present while nothing is being loaded and the screen is drawn.
 * Tests and the shell wait for it.
 */
export class Ready {
  #pending = 0;
  #settling = 0;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly root: { dataset: DOMStringMap },
    private readonly afterDrawing: () => Promise<void>,
  ) {}

  /** Says that something is being loaded. Call what it returns, once, when it stands. */
  begin(): () => void {
    this.#pending += 1;
    delete this.root.dataset.ready;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.#pending -= 1;
      if (this.#pending > 0) return;
      for (const go of this.#waiting.splice(0)) go();
      void this.#settle();
    };
  }

  get isPending(): boolean {
    return this.#pending > 0;
  }

  /** Settles once nothing is open any more. */
  settled(): Promise<void> {
    if (!this.isPending) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #settle(): Promise<void> {
    const turn = ++this.#settling;
    await this.afterDrawing();
    if (this.#pending === 0 && turn === this.#settling) this.root.dataset.ready = "true";
  }
}
