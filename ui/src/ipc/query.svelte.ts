import { untrack } from "svelte";
import type { CommandName, RequestOf, ResponseOf } from "../bindings/commands";
import { call } from "./call";
import { onTouched } from "./changes";
import { IpcError } from "./error";
import { whileLoading } from "./loading";
import type { Tag } from "./tags";

/**
 * One read, kept fresh: it runs when its request changes and when one of its tags is touched.
 * Older answers never replace newer ones, and what is shown stays while the next answer is on its way.
 * Make it while a component is being set up.
 */
export class Query<N extends CommandName> {
  value = $state.raw<ResponseOf<N>>();
  error = $state.raw<IpcError>();
  loading = $state(false);
  #turn = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: N,
    private readonly request: () => RequestOf<N> | null,
    tags: () => readonly Tag[],
  ) {
    $effect(() => {
      const request = this.request();
      untrack(() => this.#start(request));
    });
    $effect(() => onTouched(tags(), () => this.refetch()));
  }

  refetch(): void {
    this.#start(this.request());
  }

  /** Waits until what is shown answers what is asked now, or there is an error. */
  async settled(): Promise<void> {
    while (this.loading) await this.#running;
  }

  /** Waits no longer: an answer that still comes is let go. */
  stop(): void {
    this.#turn += 1;
    this.loading = false;
    this.error = new IpcError("canceled", "");
  }

  #start(request: RequestOf<N> | null): void {
    this.#running = this.#load(request);
  }

  async #load(request: RequestOf<N> | null): Promise<void> {
    const turn = ++this.#turn;
    if (request === null) {
      this.value = undefined;
      this.error = undefined;
      this.loading = false;
      return;
    }
    this.loading = true;
    try {
      const value = await whileLoading(call(this.name, request));
      if (turn !== this.#turn) return;
      this.value = value;
      this.error = undefined;
    } catch (reason) {
      if (turn === this.#turn) this.error = IpcError.from(reason);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
