import type { OnConflict } from "../../bindings/generated";
import { toasts } from "../../app/toasts.svelte";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";

/** Something later stands in the way of taking a step back. */
export interface Conflict {
  step: string | null;
  rows: number;
  words: string;
}

/** Taking steps back and forth, each said in words. */
export class History {
  conflict = $state.raw<Conflict | null>(null);

  /** Takes back one step, or the last one where `step` is null. */
  async undo(step: string | null = null, onConflict: OnConflict = "ask"): Promise<void> {
    try {
      const { words } = await whileLoading(call("undo", { step, on_conflict: onConflict }));
      toasts.show({
        words,
        action: { label: "Redo", keys: "Mod+Shift+Z", run: () => void this.redo() },
      });
    } catch (reason) {
      this.#tell(IpcError.from(reason), step, "There is nothing to take back.");
    }
  }

  async redo(): Promise<void> {
    try {
      const { words } = await whileLoading(call("redo", {}));
      toasts.show({ words, action: undoAction(() => void this.undo()) });
    } catch (reason) {
      this.#tell(IpcError.from(reason), null, "There is nothing to do again.");
    }
  }

  async settle(conflict: Conflict, choice: Exclude<OnConflict, "ask">): Promise<void> {
    this.conflict = null;
    await this.undo(conflict.step, choice);
  }

  #tell(error: IpcError, step: string | null, nothing: string): void {
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

/** The button that takes back what a toast tells of. */
export function undoAction(run: () => void): { label: string; keys: string; run: () => void } {
  return { label: "Undo", keys: "Mod+Z", run };
}
