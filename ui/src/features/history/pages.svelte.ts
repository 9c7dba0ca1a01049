import type { StepTold } from "../../bindings/generated";
import type { About } from "../../app/route.svelte";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { whileLoading } from "../../ipc/loading";

const PAGE = 100;

/** The history as far as it has been looked at: page by page, latest first. */
export class HistoryPages {
  steps = $state.raw<readonly StepTold[]>([]);
  total = $state<number>();
  error = $state.raw<IpcError>();
  loading = $state(false);
  #about: About | null = null;
  /** Answers to questions from before this turn are dropped. */
  #turn = 0;

  /** Begins anew, about somebody else. */
  async begin(about: About | null): Promise<void> {
    this.#about = about;
    await this.#read(null, PAGE);
  }

  /** Reads again what is shown, after something changed. */
  async refresh(): Promise<void> {
    await this.#read(null, Math.max(PAGE, this.steps.length + 1));
  }

  refetch(): void {
    void this.refresh();
  }

  /** Waits no longer: an answer that still comes is let go. */
  stop(): void {
    this.#turn += 1;
    this.loading = false;
    this.error = new IpcError("canceled", "");
  }

  /** The next page, unless it is on its way. */
  async more(): Promise<void> {
    const last = this.steps.at(-1);
    if (this.loading || !last || this.steps.length >= (this.total ?? 0)) return;
    await this.#read(last.step, PAGE);
  }

  async #read(before: string | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    const { noun, id } = this.#about ?? {};
    const of = { person: noun === "person" ? id ?? null : null, cohort: noun === "cohort" ? id ?? null : null };
    try {
      const { steps, total } = await whileLoading(call("history_list", { limit, before, lens: "me", ...of }));
      if (turn !== this.#turn) return;
      this.steps = before === null ? steps : [...this.steps, ...steps];
      this.total = total;
      this.error = undefined;
    } catch (reason) {
      if (turn === this.#turn) this.error = IpcError.from(reason);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
