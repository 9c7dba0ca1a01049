import { SvelteMap } from "svelte/reactivity";
import type { ImportPreview, ImportWarning } from "../../bindings/commands";
import { counted } from "../../components/words";
import { IpcError } from "../../ipc/error";
import { whileLoading } from "../../ipc/loading";
import { CLICKED } from "./otherwise";

/** What is odd of one kind: its first lines, and how many there are. */
export interface OddKinds {
  code: string;
  count: number;
  first: readonly ImportWarning[];
}

/** So many more are fetched at once; each time twice as many as are shown. */
const LEAST = 50;

/** What is odd and cannot be put right by one click, the weightiest kind first. */
export function oddKinds({ warnings, oddities }: Pick<ImportPreview, "warnings" | "oddities">): OddKinds[] {
  const kinds = oddities.filter(({ code }) => !CLICKED.has(code));
  return kinds.map(({ code, count }) => ({ code, count, first: warnings.filter((warning) => warning.code === code) }));
}

const WORDS: Record<string, [one: string, many: string]> = {
  unclosed_quote: ["quote that never closes", "quotes that never close"],
  nul: ["cell that holds a NUL character", "cells that hold a NUL character"],
  ragged: ["row with too few or too many cells", "rows with too few or too many cells"],
  no_such_day: ["day that the calendar does not have", "days that the calendar does not have"],
  not_a_date: ["cell that is not a date", "cells that are not dates"],
  digits_lost: ["number or id that lost its last digits", "numbers and ids that lost their last digits"],
  ambiguous_dates: ["column of dates that could be two", "columns of dates that could be two"],
  stray_quote: ["quote that is not doubled", "quotes that are not doubled"],
  other_dialect: ["row written otherwise than the rest", "rows written otherwise than the rest"],
  missing_header: ["column without a header", "columns without a header"],
  duplicate_header: ["header that occurs again", "headers that occur again"],
  nobody_on_line: ["line that names nobody", "lines that name nobody"],
  row_of_organization: ["row of an organization or a household, left out", "rows of organizations and households, left out"],
  card_of_organization: ["card of an organization, left out", "cards of organizations, left out"],
  card_of_group: ["card of a group, left out", "cards of groups, left out"],
  unended_card: ["card that never ends", "cards that never end"],
  header_again: ["header between the rows, left out", "headers between the rows, left out"],
  footer: ["line below the table that is no row", "lines below the table that are no rows"],
};

/** "230 rows with too few or too many cells"; nothing for what stands alone and says all itself. */
export function oddWords({ code, count }: Pick<OddKinds, "code" | "count">): string {
  const words = WORDS[code];
  return words ? counted(count, words[0], words[1]) : "";
}

/** The lines of each kind that were fetched beside the first. */
export class Odd {
  #more = new SvelteMap<string, readonly ImportWarning[]>();
  #faults = new SvelteMap<string, IpcError>();
  /** The kinds of which more is on its way. */
  #asked = new Set<string>();
  #turn = 0;

  constructor(private readonly page: (code: string, from: number, count: number) => Promise<{ warnings: ImportWarning[] }>) {}

  /** Of one kind, as far as they were fetched. */
  of(kind: OddKinds): readonly ImportWarning[] {
    return [...kind.first, ...(this.#more.get(kind.code) ?? [])];
  }

  /** Why no more of a kind came. */
  faultOf({ code }: OddKinds): IpcError | undefined {
    return this.#faults.get(code);
  }

  /** Fetches more of a kind. Gives how many were there before; nothing where none came of it, or where some are on their way already. */
  async more(kind: OddKinds): Promise<number | null> {
    const { code } = kind;
    if (this.#asked.has(code)) return null;
    this.#asked.add(code);
    const turn = this.#turn;
    const before = this.of(kind).length;
    const came = await whileLoading(this.page(code, before, Math.max(LEAST, before * 2))).catch(IpcError.from);
    if (turn !== this.#turn) return null;
    this.#asked.delete(code);
    if (came instanceof IpcError) {
      this.#faults.set(code, came);
      return null;
    }
    this.#faults.delete(code);
    this.#more.set(code, [...(this.#more.get(code) ?? []), ...came.warnings]);
    return before;
  }

  /** Another plan has others. */
  forget(): void {
    this.#turn += 1;
    this.#more.clear();
    this.#faults.clear();
    this.#asked.clear();
  }
}
