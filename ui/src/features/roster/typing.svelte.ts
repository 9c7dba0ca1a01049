import { SvelteMap } from "svelte/reactivity";
import { toasts } from "../../app/toasts.svelte";
import type { CellTyped } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";
import { meant, withTyped, type Field } from "./columns";
import type { ListRows } from "./rows.svelte";
import type { Source } from "./source";

/** What is typed into one cell of a list. */
export interface Typed {
  id: string;
  key: Field;
  text: string;
}

/** A text that its cell did not take. It is not saved, and stands there until it is mended or put back. */
export interface Fault {
  text: string;
  message: string;
}

/** The cell that is being typed into. */
export interface Editing {
  id: string;
  row: number;
  column: number;
  key: Field;
  /** What stands in the field at first. */
  text: string;
  /** A letter began it, so what stood there is gone. */
  anew: boolean;
}

/** What is typed into the cells of a list, saved one after another as soon as it is kept. */
export class Typing {
  editing = $state.raw<Editing | null>(null);
  readonly faults = new SvelteMap<string, Fault>();
  /** The last write on its way; the next waits for it, so that what was typed last stays. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: () => Source,
    private readonly rows: ListRows,
  ) {}

  fault(id: string | undefined, key: string): Fault | undefined {
    return id === undefined ? undefined : this.faults.get(`${id} ${key}`);
  }

  /** Saves cells as one step; a stage holds from `onDate`, or from today. What is typed shows at once; a text that its cell does not take stays there with its fault. */
  type(typed: readonly Typed[], onDate: string | null = null): Promise<boolean> {
    const cells = typed.map(({ id, key, text }) => ({ ...this.source().cell(id), field: key, value: key === "headline" ? text : meant(key, text) }));
    const before = typed.map(({ id }) => this.rows.get(id));
    typed.forEach(({ id, key }, index) => {
      this.faults.delete(`${id} ${key}`);
      const row = this.rows.get(id);
      if (row && key !== "headline") this.rows.expect(withTyped(row, key, cells[index]?.value ?? ""));
    });
    const saved = this.#last.then(() => this.#save(typed, cells, onDate));
    this.#last = saved;
    return saved.then((ok) => {
      if (!ok) for (const row of before) if (row) this.rows.expect(row);
      return ok;
    });
  }

  /** Resolves once all that was typed is saved, or has said why not. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #save(typed: readonly Typed[], cells: CellTyped[], onDate: string | null): Promise<boolean> {
    try {
      await whileLoading(call("roster_edit", { cohort: this.source().cohort, cells, on_date: onDate }));
      return true;
    } catch (reason) {
      this.#tell(IpcError.from(reason), typed);
      return false;
    }
  }

  #tell(error: IpcError, typed: readonly Typed[]): void {
    const told = faultsOf(error.details.cells);
    for (const { cell, message } of told) {
      const one = typed[cell];
      if (one) this.faults.set(`${one.id} ${one.key}`, { text: one.text, message });
    }
    if (told.length === 1 && typed.length === 1) return;
    const fault = faultOf(error);
    toasts.show({ words: told.length > 0 ? error.message : `${fault.title}. ${fault.words}` });
  }
}

function faultsOf(told: unknown): { cell: number; message: string }[] {
  if (!Array.isArray(told)) return [];
  return told.filter((one): one is { cell: number; message: string } => typeof one === "object" && one !== null && "cell" in one && "message" in one);
}
