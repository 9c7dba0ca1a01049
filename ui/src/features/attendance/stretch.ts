/** A cell of the sheet: a row of people, a column of sessions. */
export interface Place {
  row: number;
  column: number;
}

/** Where the keys are, and where a stretch began that Shift extends. */
export interface Stretch {
  at: Place;
  anchor: Place;
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

export interface SheetSize {
  rows: number;
  columns: number;
  /** How many rows one page shows. */
  page: number;
}

export const one = (at: Place): Stretch => ({ at, anchor: at });

/** Where a key leads, or null where it leads nowhere. */
export function moveStretch(from: Stretch, press: Press, size: SheetSize): Stretch | null {
  const far = press.ctrlKey || press.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (last.row < 0 || last.column < 0) return null;
  if (far && press.key.toLowerCase() === "a") return { at: last, anchor: { row: 0, column: 0 } };
  if (press.key === "Escape" && !isOne(from)) return one(from.at);
  const to = target(from.at, press.key, far, size);
  if (!to) return null;
  const at = { row: clamp(to.row, last.row), column: clamp(to.column, last.column) };
  return press.shiftKey ? { at, anchor: from.anchor } : one(at);
}

/** After a mark for one cell the keys go on to the next person; a stretch stays. */
export function afterMark(from: Stretch, rows: number): Stretch {
  return isOne(from) ? one({ row: clamp(from.at.row + 1, rows - 1), column: from.at.column }) : from;
}

export function isOne({ at, anchor }: Stretch): boolean {
  return at.row === anchor.row && at.column === anchor.column;
}

export function holds({ at, anchor }: Stretch, row: number, column: number): boolean {
  return between(row, at.row, anchor.row) && between(column, at.column, anchor.column);
}

/** Every cell of a stretch, session by session. */
export function cellsOf({ at, anchor }: Stretch): Place[] {
  const columns = span(at.column, anchor.column);
  return columns.flatMap((column) => span(at.row, anchor.row).map((row) => ({ row, column })));
}

function target({ row, column }: Place, key: string, far: boolean, size: SheetSize): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: far ? size.rows : row + 1, column };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? size.columns : column + 1 };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? size.rows : row, column: size.columns };
    case "PageUp":
      return { row: row - size.page, column };
    case "PageDown":
      return { row: row + size.page, column };
    default:
      return null;
  }
}

function span(a: number, b: number): number[] {
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, n) => Math.min(a, b) + n);
}

function between(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

function clamp(value: number, high: number): number {
  return Math.min(Math.max(value, 0), Math.max(high, 0));
}
