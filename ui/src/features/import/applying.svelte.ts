import type { ImportOf, ResponseOf } from "../../bindings/commands";
import { toasts } from "../../app/toasts.svelte";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { on } from "../../ipc/events";
import { whileLoading } from "../../ipc/loading";

let jobs = 0;

/** One import under way: how far it is, how to stop it, and what came of it. */
export class Applying {
  running = $state(false);
  done = $state(0);
  total = $state(0);
  error = $state.raw<IpcError>();
  result = $state.raw<ResponseOf<"import_apply">>();
  #job = "";

  async start(plan: ImportOf): Promise<void> {
    this.#job = `import-${++jobs}`;
    Object.assign(this, { running: true, done: 0, total: 0, error: undefined });
    const stopListening = on("kith:progress", (progress) => {
      if (progress.job === this.#job) Object.assign(this, { done: progress.done, total: progress.total });
    });
    try {
      this.result = await whileLoading(call("import_apply", { ...plan, job: this.#job }));
    } catch (reason) {
      const error = IpcError.from(reason);
      if (error.code === "canceled") toasts.show({ words: "Stopped. Nothing was brought in." });
      else this.error = error;
    } finally {
      stopListening();
      this.running = false;
    }
  }

  /** What went wrong is not told any longer. */
  forget(): void {
    this.error = undefined;
  }

  /** Asks the import to stop. If it was done already there is nothing to stop, and Undo takes it back. */
  stop(): void {
    call("cancel", { job: this.#job }).catch(() => undefined);
  }
}
