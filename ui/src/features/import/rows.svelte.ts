import { SvelteMap } from "svelte/reactivity";
import { whileLoading } from "../../ipc/loading";
import type { RowShown } from "./plan";
import { pagesOf } from "../roster/spans";

const PAGE = 100;

/** Gives rows of a plan from a place on. */
export type Page = (from: number, count: number) => Promise<RowShown[]>;

/** The rows of a plan that were looked at, fetched page by page as they come into sight. */
export class PlanRows {
  count = $state(0);
  /** Counts the plans that were taken: what is in sight is asked for anew. */
  turn = $state(0);
  #rows = new SvelteMap<number, RowShown>();
  #asked = new Set<number>();
  #page: Page = () => Promise.resolve([]);

  at(index: number): RowShown | undefined {
    return this.#rows.get(index);
  }

  /** Takes another plan. Rows stay drawn until their new ones are there, unless they are others altogether. */
  take(count: number, page: Page, others: boolean): void {
    this.count = count;
    this.#page = page;
    this.turn += 1;
    this.#asked.clear();
    if (others) this.#rows.clear();
  }

  /** Fetches the pages that hold these rows, where they were not asked for. */
  want(indexes: readonly number[]): void {
    for (const page of pagesOf(indexes, PAGE)) {
      if (!this.#asked.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const turn = this.turn;
    this.#asked.add(page);
    try {
      const rows = await whileLoading(this.#page(page * PAGE, PAGE));
      if (turn !== this.turn) return;
      rows.forEach((row, at) => this.#rows.set(page * PAGE + at, row));
    } catch {
      // The rows stay as bones and are asked for again when they next come into sight.
      this.#asked.delete(page);
    }
  }
}
