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
    const fault = faultOf(IpcError.from(reason));
    toasts.show({ words: `${fault.title}. ${fault.words}` });
    return false;
  }
}
