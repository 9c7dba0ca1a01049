import type { CommandName, ResponseOf } from "../bindings/commands";

type Told = { [N in CommandName]?: ResponseOf<N> };

declare global {
  interface Window {
    /** Answers that the shell gives along with the page. */
    __KITH_TOLD__?: Told;
  }
}

/** What the shell told before the page asked, so that the first screen need not wait for it. */
export class ToldAlong {
  #told: Told;

  /** A page that is loaded again has to ask: what it was told is what was so at first. */
  constructor(told: Told | undefined, isFirstLoad: boolean) {
    this.#told = isFirstLoad ? { ...told } : {};
  }

  /** Each answer once; none where it has to be asked for. */
  take<N extends CommandName>(name: N): ResponseOf<N> | undefined {
    const told = this.#told[name];
    delete this.#told[name];
    return told;
  }
}
