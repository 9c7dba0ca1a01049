import { SvelteSet } from "svelte/reactivity";
import type { Cell } from "./move";
import { isOne, rangeOf, type Range } from "./range";

/** Where the focus is in a grid, the range it was extended over, and who was chosen. */
export class Selection {
  cell = $state.raw<Cell>({ row: 1, column: 0 });
  anchor = $state.raw<Cell>({ row: 1, column: 0 });
  readonly chosen = new SvelteSet<string>();
  readonly range = $derived<Range>(rangeOf(this.anchor, this.cell));
  /** More than the one cell in focus. */
  readonly spans = $derived(!isOne(this.range));

  go(cell: Cell): void {
    this.cell = cell;
    this.anchor = cell;
  }

  extend(cell: Cell): void {
    this.cell = { ...cell, row: Math.max(1, cell.row) };
  }

  /** Keeps to what there is after the list or its columns became others. */
  clamp(rows: number, columns: number): void {
    const within = (cell: Cell): Cell => ({ row: Math.min(cell.row, rows), column: Math.min(cell.column, Math.max(0, columns - 1)) });
    this.cell = within(this.cell);
    this.anchor = within(this.anchor);
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  choose(ids: readonly string[]): void {
    for (const id of ids) this.chosen.add(id);
  }

  /** Whoever is no longer in the list is no longer chosen. */
  keep(ids: readonly string[]): void {
    if (this.chosen.size === 0) return;
    const known = new Set(ids);
    for (const id of [...this.chosen]) if (!known.has(id)) this.chosen.delete(id);
  }
}
