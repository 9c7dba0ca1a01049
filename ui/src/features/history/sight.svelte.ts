import { untrack } from "svelte";
import { elementScroll, measureElement, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from "@tanstack/virtual-core";

/** What one line takes until it has been measured. */
const USUAL_HEIGHT = 40;

/** Which lines of a long list are in sight. A line is as high as its words need. */
export class Sight {
  inSight = $state.raw<readonly VirtualItem[]>([]);
  height = $state(0);
  #virtualizer: Virtualizer<HTMLElement, Element>;
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

  /** Learns how high the line is that was drawn. */
  readonly measure = (line: HTMLLIElement): void => untrack(() => this.#virtualizer.measureElement(line));

  setCount(count: number): void {
    this.#virtualizer.setOptions(this.#options(count));
    this.#virtualizer._willUpdate();
    this.#read();
  }

  scrollToTop(): void {
    this.#element?.scrollTo({ top: 0 });
  }

  #options(count: number) {
    return {
      count,
      getScrollElement: () => this.#element,
      estimateSize: () => USUAL_HEIGHT,
      overscan: 12,
      measureElement,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll<HTMLElement>,
      onChange: () => this.#read(),
    };
  }

  #read(): void {
    this.inSight = this.#virtualizer.getVirtualItems();
    this.height = this.#virtualizer.getTotalSize();
  }
}
