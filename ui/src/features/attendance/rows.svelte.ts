import { SvelteMap } from "svelte/reactivity";
import { lens } from "../../app/lens.svelte";
import type { SheetRow } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";
import { pagesOf } from "../roster/spans";

const PAGE = 50;

/** The rows of a sheet that have been looked at, fetched page by page as they come into sight. */
export class SheetRows {
  #people = $state.raw<readonly string[]>([]);
  #rows = new SvelteMap<string, SheetRow>();
  #asked = new Set<string>();
  /** Answers to questions from before this turn are dropped. */
  #turn = 0;

  constructor(
    private readonly cohort: string,
    private readonly answered: () => void,
  ) {}

  get count(): number {
    return this.#people.length;
  }

  personAt(index: number): string | undefined {
    return this.#people[index];
  }

  at(index: number): SheetRow | undefined {
    const person = this.#people[index];
    return person === undefined ? undefined : this.#rows.get(person);
  }

  /** Takes a new list. Rows that are known stay drawn until they have been asked for again. */
  order(people: readonly string[]): void {
    this.#people = people;
    this.#turn += 1;
    this.#asked.clear();
  }

  /** Fetches what is not known of the pages that hold these rows. */
  async want(indexes: readonly number[]): Promise<void> {
    for (const page of pagesOf(indexes, PAGE)) {
      const people = this.#people.slice(page * PAGE, (page + 1) * PAGE).filter((person) => !this.#asked.has(person));
      if (people.length > 0) await this.#fetch(people);
    }
  }

  async #fetch(people: string[]): Promise<void> {
    const turn = this.#turn;
    for (const person of people) this.#asked.add(person);
    try {
      const { rows } = await whileLoading(call("attendance_rows", { cohort: this.cohort, people, lens: lens.current }));
      if (turn !== this.#turn) return;
      for (const row of rows) this.#rows.set(row.person, row);
      this.answered();
    } catch {
      // The rows stay as bones and are asked for again when they next come into sight.
      for (const person of people) this.#asked.delete(person);
    }
  }
}
