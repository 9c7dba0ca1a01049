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

/**
 * Places for rows to be drawn in. A row that stays in sight keeps its place, and one that comes takes the
 * place of one that went: elements are written over, which is several times quicker than made anew.
 */
export class Places {
  #taken = new Map<string | number, number>();

  /** The place of each of these rows, in their order. */
  of(rows: readonly (string | number)[]): number[] {
    const taken = new Map<string | number, number>();
    for (const row of rows) {
      const place = this.#taken.get(row);
      if (place !== undefined) taken.set(row, place);
    }
    const held = new Set(taken.values());
    const free = [...this.#taken.values()].filter((place) => !held.has(place));
    let next = Math.max(-1, ...this.#taken.values()) + 1;
    for (const row of rows) if (!taken.has(row)) taken.set(row, free.shift() ?? next++);
    this.#taken = taken;
    return rows.map((row) => taken.get(row) ?? 0);
  }
}
