import { beside } from "./place";

/**
 * Shows what belongs to a cell beside it, and keeps it there when the list is scrolled or the window
 * or the text changes its size. Returns how to put it there anew, and how to stop.
 */
export function float(note: HTMLElement, anchor: () => Element | null): { put: () => void; stop: () => void } {
  const put = (): void => {
    const cell = anchor();
    if (!cell) return;
    const { left, top } = beside(cell.getBoundingClientRect(), note.offsetHeight, { width: window.innerWidth, height: window.innerHeight }, note.offsetWidth);
    note.style.left = `${left}px`;
    note.style.top = `${top}px`;
  };
  note.showPopover();
  put();
  addEventListener("resize", put);
  addEventListener("scroll", put, true);
  const stop = (): void => {
    removeEventListener("resize", put);
    removeEventListener("scroll", put, true);
  };
  return { put, stop };
}
