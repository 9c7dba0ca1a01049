import type { Cell } from "./move";

/** The cell of the grid that holds an element. */
export function cellOf(target: EventTarget | null): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const row = cell?.closest<HTMLElement>("[data-row]")?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.cell) } : null;
}

/** Where something that belongs to a cell floats: under it, or over it where there is no room below. */
export function beside(cell: DOMRect, height: number, within: { width: number; height: number }, width: number): { left: number; top: number } {
  const below = cell.bottom + 4;
  const top = below + height > within.height ? Math.max(4, cell.top - height - 4) : below;
  return { left: Math.max(4, Math.min(cell.left, within.width - width - 8)), top };
}
