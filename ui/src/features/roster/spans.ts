/** A row that is drawn, and the height of the rows left out before it. */
export interface DrawnRow {
  index: number;
  before: number;
}

/** The drawn rows with the gaps between them, and the gap after the last. */
export interface Layout {
  rows: DrawnRow[];
  after: number;
}

/**
 * Lays out the rows in sight, and the one that holds the focus wherever it is,
 * so that the focus never falls out of the document while one scrolls.
 */
export function layOut(inSight: readonly number[], focused: number | null, count: number, rowHeight: number): Layout {
  const wanted = new Set(inSight.filter((index) => index < count));
  if (focused !== null && focused >= 0 && focused < count) wanted.add(focused);
  const indexes = [...wanted].sort((a, b) => a - b);
  let next = 0;
  const rows = indexes.map((index) => {
    const before = (index - next) * rowHeight;
    next = index + 1;
    return { index, before };
  });
  return { rows, after: Math.max(0, count - next) * rowHeight };
}

/** The ids of the whole pages that hold these rows; a page is asked for once and kept. */
export function pagesOf(indexes: readonly number[], pageSize: number): number[] {
  return [...new Set(indexes.map((index) => Math.floor(index / pageSize)))].sort((a, b) => a - b);
}
