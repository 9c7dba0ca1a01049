import { attempt } from "../../app/attempt";
import type { AttendanceStatus, Mark } from "../../bindings/generated";
import { call } from "../../ipc/call";

/** One person at one session. */
export interface Spot {
  session: string;
  person: string;
}

interface Draft {
  status: AttendanceStatus;
  /** It has been written; the next answer of the store shows it. */
  written: boolean;
}

/**
 * Marks on their way. Each press is one step of its own, written in the order in which keys were pressed;
 * what was pressed is drawn at once and gives way to what the store answers.
 */
export class Marking {
  /** Said by screen readers after a mark. */
  said = $state("");
  #drafts = $state.raw<ReadonlyMap<string, Draft>>(new Map());
  #last: Promise<unknown> = Promise.resolve();

  /** The mark to draw, given what the store answered last. */
  statusAt(spot: Spot, known: AttendanceStatus): AttendanceStatus {
    return this.#drafts.get(keyOf(spot))?.status ?? known;
  }

  /** Marks these places as one step. `whom` is what is said of it. */
  set(spots: readonly Spot[], status: AttendanceStatus, words: string, whom: string): Promise<unknown> {
    if (spots.length === 0) return this.#last;
    this.#note(spots, { status, written: false });
    this.said = `${whom}: ${words}`;
    this.#last = this.#last.then(async () => {
      const went = await attempt(() => this.#write(spots, status));
      if (went) this.#settle(spots, status);
      else this.#forget((key) => spots.some((spot) => keyOf(spot) === key));
    });
    return this.#last;
  }

  /** Settles once all that was pressed is written. */
  written(): Promise<unknown> {
    return this.#last;
  }

  /** The store answered anew: what was written before gives way to it. */
  answered(): void {
    this.#forget((_, draft) => draft.written);
  }

  #write(spots: readonly Spot[], status: AttendanceStatus): Promise<unknown> {
    const sessions = [...new Set(spots.map(({ session }) => session))].map((session) => ({
      session,
      marks: spots.filter((spot) => spot.session === session).map(({ person }): Mark => ({ person, status, minutes: null, source: "roll" })),
    }));
    const [only] = sessions;
    return sessions.length === 1 && only ? call("attendance_mark", only) : call("attendance_mark_over", { sessions });
  }

  #settle(spots: readonly Spot[], status: AttendanceStatus): void {
    const mine = spots.filter((spot) => this.#drafts.get(keyOf(spot))?.status === status);
    this.#note(mine, { status, written: true });
  }

  #note(spots: readonly Spot[], draft: Draft): void {
    this.#drafts = new Map([...this.#drafts, ...spots.map((spot) => [keyOf(spot), draft] as const)]);
  }

  #forget(which: (key: string, draft: Draft) => boolean): void {
    const kept = [...this.#drafts].filter(([key, draft]) => !which(key, draft));
    if (kept.length < this.#drafts.size) this.#drafts = new Map(kept);
  }
}

function keyOf({ session, person }: Spot): string {
  return `${session} ${person}`;
}
