import { lens } from "../../app/lens.svelte";
import { toasts } from "../../app/toasts.svelte";
import { toHtml, toText, type Cells } from "./clipboard";
import { copied, textOf, type Column, type Field } from "./columns";
import { lookingWords } from "./looking";
import type { Cell } from "./move";
import { settled } from "./order";
import { filled, pasted, type Placed, type Range } from "./range";
import { ListRows } from "./rows.svelte";
import { Selection } from "./selection.svelte";
import type { Source } from "./source";
import { Typing, type Typed } from "./typing.svelte";
import { RowWindow } from "./window.svelte";

/** A list at work: its lines, where the focus is, who was chosen, what is typed. */
export class Grid {
  readonly sight = new RowWindow();
  readonly rows: ListRows;
  readonly selection = new Selection();
  readonly typing: Typing;
  #question: unknown;

  constructor(
    readonly source: () => Source,
    readonly columns: () => readonly Column[],
  ) {
    this.rows = new ListRows((ids) => source().read(ids));
    this.typing = new Typing(source, this.rows);
  }

  /** Takes a list as it was read; `question` says which order and filter was asked for. */
  take(ids: readonly string[], question: string): void {
    const same = this.#question === question;
    const focused = this.rows.idAt(this.selection.cell.row - 1);
    const next = settled(this.rows.ids, ids, same);
    this.rows.order(next);
    this.sight.setCount(next.length);
    if (this.#question !== undefined && !same) this.sight.scrollToTop();
    this.#question = question;
    const at = same && focused !== undefined ? next.indexOf(focused) : -1;
    if (at >= 0 && at + 1 !== this.selection.cell.row) this.selection.go({ ...this.selection.cell, row: at + 1 });
    this.selection.clamp(next.length, this.columns().length);
    this.selection.keep(next);
  }

  columnAt(index: number): Column | undefined {
    return this.columns()[index];
  }

  /** Begins to type into the cell in focus; with a letter what stood there is gone. */
  begin(letter: string | null = null): boolean {
    const { row, column: index } = this.selection.cell;
    const column = this.columnAt(index);
    const entry = this.rows.at(row - 1);
    if (!entry || !column || column.typed === null) return false;
    if (this.source().readonly) {
      if (letter === null || /[\p{L}\d]/u.test(letter)) toasts.show({ words: lookingWords(this.source().isPast, lens.isMe) });
      return false;
    }
    const text = letter ?? this.typing.fault(entry.id, column.key)?.text ?? textOf(entry, column.key);
    this.typing.editing = { id: entry.id, row, column: index, key: column.key as Field, text, anew: letter !== null };
    return true;
  }

  /** Keeps what was typed and goes on to a cell. */
  keep(text: string, to: Cell | null): void {
    const editing = this.typing.editing;
    if (!editing) return;
    this.typing.editing = null;
    const entry = this.rows.get(editing.id);
    const isNew = entry === undefined || text.trim() !== textOf(entry, editing.key as never);
    if (isNew) void this.typing.type([{ id: editing.id, key: editing.key, text }]);
    else this.typing.faults.delete(`${editing.id} ${editing.key}`);
    if (to) this.selection.go(to);
    this.selection.clamp(this.rows.count, this.columns().length);
  }

  /** Empties every cell of the range, as one step. */
  clear(): Promise<boolean> {
    return this.write(filled(this.selection.range, ""));
  }

  /** What the range reads, in both forms of the clipboard; null while lines of it are still on their way. */
  copy(): { text: string; html: string } | null {
    const cells = this.#read(this.selection.range);
    return cells && { text: toText(cells), html: toHtml(cells) };
  }

  paste(cells: Cells): Promise<boolean> {
    const size = { rows: this.rows.count, columns: this.columns().length };
    const placed = pasted(cells, this.selection.range, size);
    const last = placed.at(-1);
    if (last && placed.length > 1) this.selection.extend({ row: last.row, column: Math.max(...placed.map((one) => one.column)) });
    return this.write(placed);
  }

  /** The same text for everybody who was chosen, as one step; a stage holds from a day. */
  change(key: Field, text: string, onDate: string | null): Promise<boolean> {
    return this.typing.type([...this.selection.chosen].map((id) => ({ id, key, text })), onDate);
  }

  async write(placed: readonly Placed[]): Promise<boolean> {
    if (this.source().readonly) return false;
    const typed = placed.flatMap(({ row, column, text }): Typed[] => {
      const id = this.rows.idAt(row - 1);
      const into = this.columnAt(column);
      return id !== undefined && into?.typed ? [{ id, key: into.key as Field, text }] : [];
    });
    if (typed.length === 0) {
      if (placed.length > 0) toasts.show({ words: "These cells are counted from what happened and cannot be typed into" });
      return false;
    }
    return this.typing.type(typed);
  }

  #read(range: Range): string[][] | null {
    const columns = this.columns().slice(range.left, range.right + 1);
    const cells: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const entry = this.rows.at(row - 1);
      if (!entry) return null;
      cells.push(columns.map((column) => copied(entry, column.key)));
    }
    return cells;
  }
}
