import type { Grid } from "./grid.svelte";
import { cellOf } from "./place";

/** What a hand does to a grid: a press takes the focus, with Shift or dragged it makes a range, twice it begins to type. */
export function pointing(grid: Grid, focusCell: () => unknown) {
  const { selection, typing } = grid;
  const isIn = (cell: { row: number; column: number }) => cell.row === selection.cell.row && cell.column === selection.cell.column;

  return {
    /** The cell that was pressed or tabbed into is the one that the keys go on from. */
    onfocusin(event: FocusEvent): void {
      const cell = cellOf(event.target);
      if (cell && !isIn(cell)) selection.go(cell);
    },
    onpointerdown(event: PointerEvent): void {
      const cell = cellOf(event.target);
      if (!cell || event.button !== 0 || cell.row === 0 || !event.shiftKey) return;
      event.preventDefault();
      selection.extend(cell);
      focusCell();
    },
    onpointermove(event: PointerEvent): void {
      const cell = event.buttons === 1 && !typing.editing ? cellOf(event.target) : null;
      if (!cell || cell.row === 0 || isIn(cell)) return;
      selection.extend(cell);
      focusCell();
    },
    ondblclick(event: MouseEvent): void {
      if (cellOf(event.target)) grid.begin();
    },
  };
}
