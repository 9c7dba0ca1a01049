import type { InTheWay, OnConflict, RowChoice, StepTold } from "../../bindings/generated";
import { toasts } from "../../app/toasts.svelte";
import { counted } from "../../components/words";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";
import { Watched } from "../../ipc/watched.svelte";
import { toastOf } from "./telling";

/** Something later stands in the way of taking a step back. */
export interface Conflict {
  step: string | null;
  words: string;
  rows: readonly InTheWay[];
}

/** What was decided about what stands in the way, and what the step is called. */
export interface Decided {
  onConflict?: OnConflict;
  rows?: RowChoice[];
  words?: string;
}

/** Taking steps back and forth, each said in words. */
export class History {
  conflict = $state.raw<Conflict | null>(null);
  readonly watched = new Watched("undo");

  /** Says what has just happened, with the way to take it back. */
  tell(step: StepTold): void {
    const toast = toastOf(step, () => void this.undo(step.step, { words: step.words }));
    if (toast) toasts.show(toast);
  }

  /** Takes back one step, or the last one where `step` is null. Naming an undo does again what it took back. */
  async undo(step: string | null = null, { onConflict = "ask", rows = [], words = "the last change" }: Decided = {}): Promise<void> {
    const request = { step, on_conflict: onConflict, rows, lens: "me" as const };
    await this.#attempt(`Taking back: ${words}`, step, "There is nothing to take back.", async (job) => {
      const undone = await whileLoading(call("undo", { ...request, job }));
      if (undone.kept > 0) this.#add(`${undone.words}. ${counted(undone.kept, "later change was", "later changes were")} kept`);
    });
  }

  async redo(): Promise<void> {
    await this.#attempt("Doing it again", null, "There is nothing to do again.", async (job) => {
      await whileLoading(call("redo", { job }));
    });
  }

  async settle(conflict: Conflict, decided: Decided): Promise<void> {
    this.conflict = null;
    await this.undo(conflict.step, decided);
  }

  async #attempt(words: string, step: string | null, nothing: string, work: (job: string) => Promise<void>): Promise<void> {
    try {
      await this.watched.run(words, work);
    } catch (reason) {
      this.#refused(IpcError.from(reason), step, nothing);
    }
  }

  /** Says more of what the toast tells already. */
  #add(words: string): void {
    toasts.show({ ...toasts.current, words });
  }

  #refused(error: IpcError, step: string | null, nothing: string): void {
    if (error.code === "conflict") {
      const rows = Array.isArray(error.details.rows) ? (error.details.rows as InTheWay[]) : [];
      this.conflict = { step, rows, words: error.message };
    } else if (error.code === "not_found") {
      toasts.show({ words: nothing });
    } else if (error.code === "canceled") {
      toasts.show({ words: "Stopped. Everything is as it was before." });
    } else {
      const fault = faultOf(error);
      toasts.show({ words: `${fault.title}. ${fault.words}` });
    }
  }
}

export const history = new History();
