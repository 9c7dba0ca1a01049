import { cohortPlace, route } from "../../app/route.svelte";
import { toasts } from "../../app/toasts.svelte";
import type { ResponseOf } from "../../bindings/commands";
import { people } from "../../components/words";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { on } from "../../ipc/events";
import { whileLoading } from "../../ipc/loading";
import { history, undoAction } from "../history/history.svelte";
import { broughtIn } from "./plan";

export interface Destination {
  table: string;
  program: string;
  cohort: string;
}

let jobs = 0;

/** One import under way: how far it is, how to stop it, and what came of it. */
export class Applying {
  running = $state(false);
  done = $state(0);
  total = $state(0);
  error = $state.raw<IpcError>();
  #job = "";

  async start(where: Destination): Promise<void> {
    this.#job = `import-${++jobs}`;
    this.running = true;
    this.done = 0;
    this.total = 0;
    this.error = undefined;
    const stopListening = on("kith:progress", (progress) => {
      if (progress.job !== this.#job) return;
      this.done = progress.done;
      this.total = progress.total;
    });
    try {
      const result = await whileLoading(call("import_apply", { ...where, job: this.#job }));
      this.#arrive(where, result);
    } catch (reason) {
      const error = IpcError.from(reason);
      if (error.code === "canceled") toasts.show({ words: "Stopped. Nothing was brought in." });
      else this.error = error;
    } finally {
      stopListening();
      this.running = false;
    }
  }

  /** Shows the people where they are now; rows that wait changed no cohort of their own. */
  #arrive(where: Destination, { cohort, counts, step }: ResponseOf<"import_apply">): void {
    if (cohort === null) return;
    route.replace(cohortPlace(cohort, "roster"));
    toasts.show({
      words: `${people(broughtIn(counts))} came in to ${where.cohort}`,
      action: step === null ? undefined : undoAction(() => void history.undo(step)),
    });
  }

  /** Asks the import to stop. If it was done already there is nothing to stop, and Undo takes it back. */
  stop(): void {
    call("cancel", { job: this.#job }).catch(() => undefined);
  }
}
