/** From where to where something reaches, in pixels from the left. */
export interface Stretch {
  left: number;
  right: number;
}

/** How far a pane scrolls to the right, just so that a cell is in sight; its beginning first, where it is wider than the pane. */
export function sideways(cell: Stretch, pane: Stretch): number {
  const before = cell.left - pane.left;
  if (before < 0) return before;
  return Math.max(0, Math.min(before, cell.right - pane.right));
}

/** Scrolls to a cell of a grid whose first columns stay where they are. */
export function bringIntoSight(cell: HTMLElement, scroller: HTMLElement): void {
  const own = cell.closest("td, th");
  if (!own || own.classList.contains("c-name")) return;
  const pane = scroller.getBoundingClientRect();
  const left = scroller.querySelector("thead .c-name")?.getBoundingClientRect().right ?? pane.left;
  scroller.scrollLeft += sideways(own.getBoundingClientRect(), { left, right: pane.left + scroller.clientWidth });
}
