import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";

/** A form on its way: whether it is being sent, and what was wrong with it. */
export class Form {
  busy = $state(false);
  /** It was sent or let go, and nothing of it is kept. */
  isOver = false;
  #error = $state.raw<IpcError | null>(null);
  #fields = new Set<string>();

  /** Sends the form. Says whether that went well; what was wrong stands beside its field else. */
  async send(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.#error = null;
    try {
      await whileLoading(work());
      this.isOver = true;
      return true;
    } catch (reason) {
      this.#error = IpcError.from(reason);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Says what is wrong with a field before anything is sent. */
  blame(field: string, words: string): void {
    this.#error = new IpcError("invalid", words, { field });
  }

  /** A field of that name stands in the form, and shows its own faults. */
  shows(field: string): void {
    this.#fields.add(field);
  }

  /** What is wrong with this field. */
  faultOf(field: string): string | null {
    return this.#error?.details.field === field ? faultOf(this.#error).words : null;
  }

  /** What is wrong, where no field of the form shows it. */
  get rest(): IpcError | null {
    const field = this.#error?.details.field;
    return typeof field === "string" && this.#fields.has(field) ? null : this.#error;
  }
}
