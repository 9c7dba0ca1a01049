import type { Cell } from "./move";

/** A rectangle of cells, both ends included. Row 0 is the head and never in it. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The cells between an anchor and the cell in focus. */
export function rangeOf(anchor: Cell, cell: Cell): Range {
  return {
    top: Math.max(1, Math.min(anchor.row, cell.row)),
    bottom: Math.max(anchor.row, cell.row),
    left: Math.min(anchor.column, cell.column),
    right: Math.max(anchor.column, cell.column),
  };
}

export function sizeOf(range: Range): { rows: number; columns: number } {
  return { rows: Math.max(0, range.bottom - range.top + 1), columns: range.right - range.left + 1 };
}

export function isOne(range: Range): boolean {
  const { rows, columns } = sizeOf(range);
  return rows <= 1 && columns === 1;
}

/** A text and the cell it goes into. */
export interface Placed {
  row: number;
  column: number;
  text: string;
}

/**
 * Where the cells of a clipboard go: as in a spreadsheet, a range that holds them a whole number of times is
 * filled with them; otherwise they go from its upper left corner on. What lies past the edge is left out.
 */
export function pasted(cells: readonly (readonly string[])[], range: Range, size: { rows: number; columns: number }): Placed[] {
  const height = cells.length;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0 || range.top > size.rows) return [];
  const { rows, columns } = sizeOf(range);
  const down = rows % height === 0 ? rows : height;
  const across = columns % width === 0 ? columns : width;
  const placed: Placed[] = [];
  for (let row = 0; row < down && range.top + row <= size.rows; row += 1) {
    for (let column = 0; column < across && range.left + column < size.columns; column += 1) {
      const text = cells[row % height]?.[column % width];
      if (text !== undefined) placed.push({ row: range.top + row, column: range.left + column, text });
    }
  }
  return placed;
}

/** Every cell of a range with the same text. */
export function filled(range: Range, text: string): Placed[] {
  return pasted([[text]], range, { rows: range.bottom, columns: range.right + 1 });
}
