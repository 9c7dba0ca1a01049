import { SvelteMap } from "svelte/reactivity";
import { lens } from "../../app/lens.svelte";
import type { RosterRow } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";
import { pagesOf } from "./spans";

const PAGE = 100;

/** The rows of a roster that have been looked at, fetched page by page as they come into sight. */
export class RosterRows {
  #ids = $state.raw<readonly string[]>([]);
  #rows = new SvelteMap<string, RosterRow>();
  #asked = new Set<string>();
  /** Answers to questions from before this turn are dropped. */
  #turn = 0;

  constructor(private readonly cohort: string) {}

  get count(): number {
    return this.#ids.length;
  }

  idAt(index: number): string | undefined {
    return this.#ids[index];
  }

  at(index: number): RosterRow | undefined {
    const id = this.#ids[index];
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** Takes a new list. Rows that are known stay drawn until they have been asked for again. */
  order(ids: readonly string[]): void {
    this.#ids = ids;
    this.#turn += 1;
    this.#asked.clear();
  }

  /** Fetches what is not known of the pages that hold these rows. */
  want(indexes: readonly number[]): void {
    for (const page of pagesOf(indexes, PAGE)) {
      const ids = this.#ids.slice(page * PAGE, (page + 1) * PAGE).filter((id) => !this.#asked.has(id));
      if (ids.length > 0) void this.#fetch(ids);
    }
  }

  async #fetch(ids: string[]): Promise<void> {
    const turn = this.#turn;
    for (const id of ids) this.#asked.add(id);
    try {
      const { rows } = await whileLoading(call("roster_rows", { cohort: this.cohort, ids, lens: lens.current }));
      if (turn !== this.#turn) return;
      for (const row of rows) this.#rows.set(row.enrollment, row);
    } catch {
      // The rows stay as bones and are asked for again when they next come into sight.
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
