import { untrack } from "svelte";
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";

interface Axis {
  /** Height of a row, or width of a column. */
  size: number;
  horizontal?: boolean;
  /** What lies still over the beginning of what scrolls: a head, or the first column. */
  covered?: number;
  /** The same at its end. */
  coveredEnd?: number;
}

/** Which rows of a long list are in sight, or which columns of a wide one. All are of one size. */
export class Sight {
  inSight = $state.raw<number[]>([]);
  #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #element: HTMLElement | null = null;

  constructor(private readonly axis: Axis) {
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

  /** Scrolls just far enough that it is in sight. */
  reveal(index: number): void {
    if (index >= 0) this.#virtualizer.scrollToIndex(index, { align: "auto" });
  }

  /** How many whole ones fit into sight. */
  get page(): number {
    const { size, horizontal, covered = 0, coveredEnd = 0 } = this.axis;
    const room = (horizontal ? this.#element?.clientWidth : this.#element?.clientHeight) ?? 0;
    return Math.max(1, Math.floor((room - covered - coveredEnd) / size));
  }

  #options(count: number) {
    const { size, horizontal = false, covered = 0, coveredEnd = 0 } = this.axis;
    return {
      count,
      horizontal,
      getScrollElement: () => this.#element,
      estimateSize: () => size,
      overscan: 6,
      scrollMargin: covered,
      scrollPaddingStart: covered,
      scrollPaddingEnd: coveredEnd,
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
