import type { ColumnPlace } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";
import { arranged, moved, placesOf, withShown, type Listed, type Placed, type Rules } from "./arrange";

/** How a list's columns are arranged, remembered on this computer. */
export class Arrangement<C extends Listed> {
  /** Whether what was remembered is known. */
  isRead = $state(false);
  #places = $state.raw<ColumnPlace[]>([]);
  readonly placed = $derived.by<Placed<C>[]>(() => arranged(this.columns(), this.#places, this.rules));
  readonly shown = $derived<C[]>(this.placed.filter((one) => one.shown).map((one) => one.column));

  constructor(
    private readonly list: string,
    private readonly columns: () => readonly C[],
    readonly rules: Rules,
  ) {
    void this.#load();
  }

  /** Which columns to ask for where the list itself is made of them; undefined where nobody arranged any. */
  get asked(): string[] | undefined {
    if (this.#places.length === 0) return undefined;
    // Until it is known which there are, those that were remembered.
    const remembered = this.#places.filter((place) => place.shown).map((place) => place.column);
    return this.placed.length === 0 ? remembered : this.shown.map((column) => column.key);
  }

  show(key: string, shown: boolean): void {
    this.#keep(withShown(this.placed, key, shown, this.rules));
  }

  showAll(): void {
    this.#keep(this.placed.map((one) => ({ ...one, shown: true })));
  }

  move(key: string, by: number): void {
    this.#keep(moved(this.placed, key, by, this.rules));
  }

  usual(): void {
    this.#remember([]);
  }

  async #load(): Promise<void> {
    try {
      const { lists } = await whileLoading(call("columns", {}));
      this.#places = lists[this.list] ?? [];
    } catch {
      // As usual, then.
    }
    this.isRead = true;
  }

  #keep(placed: Placed<C>[]): void {
    this.#remember(placesOf(placed, this.#places));
  }

  /** An arrangement that could not be kept is not worth a word: it holds until Kith is closed. */
  #remember(places: ColumnPlace[]): void {
    this.#places = places;
    call("columns_set", { list: this.list, columns: places }).catch(() => undefined);
  }
}
