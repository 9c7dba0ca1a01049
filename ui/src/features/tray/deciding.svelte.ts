import type { RowAnswer } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { whileLoading } from "../../ipc/loading";

/** Takes rows out of the tray, one step each. */
export class Deciding {
  running = $state(false);
  error = $state.raw<IpcError>();

  constructor(private readonly batch: string) {}

  async decide(line: number, answer: Omit<RowAnswer, "line">): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.error = undefined;
    try {
      await whileLoading(call("tray_decide", { batch: this.batch, answers: [{ line, ...answer }] }));
    } catch (reason) {
      this.error = IpcError.from(reason);
    } finally {
      this.running = false;
    }
  }
}
