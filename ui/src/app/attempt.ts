import { IpcError } from "../ipc/error";
import { faultOf } from "../ipc/fault";
import { whileLoading } from "../ipc/loading";
import { toasts } from "./toasts.svelte";

/** Does something that was asked for by one press, and says what stood in its way. Says whether it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await whileLoading(work());
    return true;
  } catch (reason) {
    tellFault(reason);
    return false;
  }
}

/** Says at the foot of the window what stood in the way. */
export function tellFault(reason: unknown): void {
  const fault = faultOf(IpcError.from(reason));
  toasts.show({ words: `${fault.title}. ${fault.words}` });
}
