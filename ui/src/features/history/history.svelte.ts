import type { OnConflict, StepTold } from "../../bindings/generated";
import { toasts } from "../../app/toasts.svelte";
import { counted } from "../../components/words";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";
import { toastOf } from "./telling";

/** Something later stands in the way of taking a step back. */
export interface Conflict {
  step: string | null;
  rows: number;
  words: string;
}

/** Taking steps back and forth, each said in words. */
export class History {
  conflict = $state.raw<Conflict | null>(null);

  /** Says what has just happened, with the way to take it back. */
  tell(step: StepTold): void {
    const toast = toastOf(step, () => void this.undo(step.step));
    if (toast) toasts.show(toast);
  }

  /** Takes back one step, or the last one where `step` is null. Naming an undo does again what it took back. */
  async undo(step: string | null = null, onConflict: OnConflict = "ask"): Promise<void> {
    try {
      const { words, kept } = await whileLoading(call("undo", { step, on_conflict: onConflict }));
      if (kept > 0) this.#add(`${words}. ${counted(kept, "later change was", "later changes were")} kept`);
    } catch (reason) {
      this.#refused(IpcError.from(reason), step, "There is nothing to take back.");
    }
  }

  async redo(): Promise<void> {
    try {
      await whileLoading(call("redo", {}));
    } catch (reason) {
      this.#refused(IpcError.from(reason), null, "There is nothing to do again.");
    }
  }

  async settle(conflict: Conflict, choice: Exclude<OnConflict, "ask">): Promise<void> {
    this.conflict = null;
    await this.undo(conflict.step, choice);
  }

  /** Says more of what the toast tells already. */
  #add(words: string): void {
    toasts.show({ ...toasts.current, words });
  }

  #refused(error: IpcError, step: string | null, nothing: string): void {
    const rows = error.details.rows;
    if (error.code === "conflict") {
      this.conflict = { step, rows: Array.isArray(rows) ? rows.length : 0, words: error.message };
    } else if (error.code === "not_found") {
      toasts.show({ words: nothing });
    } else {
      const fault = faultOf(error);
      toasts.show({ words: `${fault.title}. ${fault.words}` });
    }
  }
}

export const history = new History();
