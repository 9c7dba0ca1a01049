import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";
import { arranged, moved, placesOf, withShown, type Placed } from "./arrange";
import type { Column, ColumnKey } from "./columns";

/** How a list's columns are arranged, remembered on this computer. */
export class Arrangement {
  placed = $state.raw<Placed[]>([]);
  readonly shown = $derived<Column[]>(this.placed.filter((one) => one.shown).map((one) => one.column));

  constructor(
    private readonly list: string,
    private readonly columns: () => readonly Column[],
  ) {
    this.placed = arranged(columns(), []);
    void this.#load();
  }

  show(key: ColumnKey, shown: boolean): void {
    this.#keep(withShown(this.placed, key, shown));
  }

  showAll(): void {
    this.#keep(this.placed.map((one) => ({ ...one, shown: true })));
  }

  move(key: ColumnKey, by: number): void {
    this.#keep(moved(this.placed, key, by));
  }

  usual(): void {
    this.#keep(arranged(this.columns(), []), []);
  }

  async #load(): Promise<void> {
    try {
      const { lists } = await whileLoading(call("columns", {}));
      const places = lists[this.list];
      if (places) this.placed = arranged(this.columns(), places);
    } catch {
      // As usual, then.
    }
  }

  /** An arrangement that could not be kept is not worth a word: it holds until Kith is closed. */
  #keep(placed: Placed[], places = placesOf(placed)): void {
    this.placed = placed;
    call("columns_set", { list: this.list, columns: places }).catch(() => undefined);
  }
}
