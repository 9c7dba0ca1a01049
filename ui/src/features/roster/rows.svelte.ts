import { SvelteMap } from "svelte/reactivity";
import { whileLoading } from "../../ipc/loading";
import type { Entry } from "./columns";
import { pagesOf } from "./spans";

const PAGE = 100;

/** The lines of a list that have been looked at, fetched page by page as they come into sight. */
export class ListRows {
  #ids = $state.raw<readonly string[]>([]);
  #rows = new SvelteMap<string, Entry>();
  #asked = new Set<string>();
  /** Answers to questions from before this turn are dropped. */
  #turn = 0;

  constructor(private readonly read: (ids: string[]) => Promise<Entry[]>) {}

  get count(): number {
    return this.#ids.length;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  idAt(index: number): string | undefined {
    return this.#ids[index];
  }

  at(index: number): Entry | undefined {
    const id = this.#ids[index];
    return id === undefined ? undefined : this.#rows.get(id);
  }

  get(id: string): Entry | undefined {
    return this.#rows.get(id);
  }

  /** Takes a new list. Lines that are known stay drawn until they have been asked for again. */
  order(ids: readonly string[]): void {
    // A list of its own each time: who looks at it asks again for what is in sight, also where the order stayed.
    this.#ids = [...ids];
    this.#stale();
  }

  /** Draws a line as it will be once it is saved; it is asked for again then. */
  expect(row: Entry): void {
    this.#rows.set(row.id, row);
    this.#stale();
  }

  /** Fetches what is not known of the pages that hold these lines. */
  async want(indexes: readonly number[]): Promise<void> {
    const asked: Promise<void>[] = [];
    for (const page of pagesOf(indexes, PAGE)) {
      const ids = this.#ids.slice(page * PAGE, (page + 1) * PAGE).filter((id) => !this.#asked.has(id));
      if (ids.length > 0) asked.push(this.#read(ids));
    }
    await Promise.all(asked);
  }

  #stale(): void {
    this.#turn += 1;
    this.#asked.clear();
  }

  async #read(ids: string[]): Promise<void> {
    const turn = this.#turn;
    for (const id of ids) this.#asked.add(id);
    try {
      const rows = await whileLoading(this.read(ids));
      if (turn !== this.#turn) return;
      for (const row of rows) this.#rows.set(row.id, row);
    } catch {
      // The lines stay as bones and are asked for again when they next come into sight.
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
