/** A cell of the grid. Row 0 is the head; rows from 1 on hold people. */
export interface Cell {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** How many rows one page of the grid shows. */
  page: number;
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads from a cell, or null where the key does not move. */
export function move(from: Cell, press: Press, size: GridSize): Cell | null {
  const far = press.ctrlKey || press.metaKey;
  const to = (row: number, column: number): Cell => ({
    row: clamp(row, 0, size.rows),
    column: clamp(column, 0, size.columns - 1),
  });
  switch (press.key) {
    case "ArrowUp":
      return to(far ? 0 : from.row - 1, from.column);
    case "ArrowDown":
      return to(far ? size.rows : from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, far ? 0 : from.column - 1);
    case "ArrowRight":
      return to(from.row, far ? size.columns - 1 : from.column + 1);
    case "Home":
      return to(far ? 0 : from.row, 0);
    case "End":
      return to(far ? size.rows : from.row, size.columns - 1);
    case "PageUp":
      return to(Math.max(from.row === 0 ? 0 : 1, from.row - size.page), from.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    default:
      return null;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
