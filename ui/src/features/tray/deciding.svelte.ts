import type { RowAnswer, Said } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { whileLoading } from "../../ipc/loading";

/** Takes rows out of the tray, or puts them right while they wait: one step each. */
export class Deciding {
  running = $state(false);
  error = $state.raw<IpcError>();

  constructor(private readonly batch: string) {}

  decide(line: number, answer: Omit<RowAnswer, "line">): Promise<void> {
    return this.#run(() => call("tray_decide", { batch: this.batch, answers: [{ line, ...answer }] }));
  }

  /** The same of every row that waits. */
  decideAll(rest: Said): Promise<void> {
    return this.#run(() => call("tray_decide", { batch: this.batch, answers: [], rest }));
  }

  fix(line: number, column: number, value: string): Promise<void> {
    return this.#run(() => call("tray_fix", { batch: this.batch, line, column, value }));
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.error = undefined;
    try {
      await whileLoading(work());
    } catch (reason) {
      this.error = IpcError.from(reason);
    } finally {
      this.running = false;
    }
  }
}
