import { untrack } from "svelte";
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";

export const ROW_HEIGHT = 30;
/** The sticky head lies over the top of the scrolled rows. */
export const HEAD_HEIGHT = 30;

/** Which rows of a long list are in sight. */
export class RowWindow {
  inSight = $state.raw<number[]>([]);
  #virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>;
  #element: HTMLElement | null = null;

  constructor() {
    this.#virtualizer = new Virtualizer(this.#options(0));
  }

  /** Watches the element that scrolls. Returns how to stop. */
  readonly watch = (element: HTMLElement): (() => void) =>
    untrack(() => {
      this.#element = element;
      const stop = this.#virtualizer._didMount();
      this.#virtualizer._willUpdate();
      this.#read();
      return () => {
        stop();
        this.#element = null;
      };
    });

  setCount(count: number): void {
    this.#virtualizer.setOptions(this.#options(count));
    this.#virtualizer._willUpdate();
    this.#read();
  }

  /** Scrolls just far enough that the row is in sight. */
  reveal(index: number): void {
    this.#virtualizer.options.scrollPaddingEnd = this.#foot;
    if (index >= 0) this.#virtualizer.scrollToIndex(index, { align: "auto" });
  }

  scrollToTop(): void {
    this.#element?.scrollTo({ top: 0 });
  }

  /** How many whole rows fit into sight, one kept; of the last the line beneath it may lie outside. */
  get page(): number {
    const height = (this.#element?.clientHeight ?? 0) - HEAD_HEIGHT - this.#foot + 1;
    return Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
  }

  /** How much of the pane's foot something lies over, in pixels, as the style has it. */
  get #foot(): number {
    return (this.#element && Number.parseFloat(getComputedStyle(this.#element).scrollPaddingBottom)) || 0;
  }

  #options(count: number) {
    return {
      count,
      getScrollElement: () => this.#element,
      estimateSize: () => ROW_HEIGHT,
      // Rows are drawn before the frame that they come into sight in.
      overscan: 2,
      paddingStart: HEAD_HEIGHT,
      scrollPaddingStart: HEAD_HEIGHT,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll<HTMLElement>,
      onChange: () => this.#read(),
    };
  }

  #read(): void {
    const next = this.#virtualizer.getVirtualItems().map((item) => item.index);
    if (next.length !== this.inSight.length || next[0] !== this.inSight[0]) this.inSight = next;
  }
}
