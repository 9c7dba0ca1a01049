import { toasts } from "../../app/toasts.svelte";
import type { CellTyped } from "../../bindings/generated";
import type { CommandName, RequestOf, ResponseOf } from "../../bindings/commands";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";

/** Saves one field. Null once it is saved, else why it was not, for beside the field. */
export type Save = (text: string) => Promise<string | null>;

export async function saved<N extends CommandName>(name: N, request: RequestOf<N>): Promise<string | null> {
  try {
    await whileLoading(call(name, request));
    return null;
  } catch (reason) {
    return whyNot(IpcError.from(reason));
  }
}

/** A cell of the person, as a list has it too. */
export function cell(person: string, field: CellTyped["field"]): Save {
  return (text) => saved("roster_edit", { cohort: null, cells: [{ enrollment: null, person, field, value: text }], on_date: null });
}

/** Does something; what was done is told by the window, a refusal here. */
export async function done<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N> | null> {
  try {
    return await whileLoading(call(name, request));
  } catch (reason) {
    toasts.show({ words: whyNot(IpcError.from(reason)) });
    return null;
  }
}

export function whyNot(error: IpcError): string {
  const fault = faultOf(error);
  return error.code === "invalid" ? fault.words : `${fault.title}. ${fault.words}`;
}
