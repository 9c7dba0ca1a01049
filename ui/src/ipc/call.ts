import { invoke } from "@tauri-apps/api/core";
import type { CommandName, RequestOf, ResponseOf } from "../bindings/commands";
import { IpcError } from "./error";

/**
 * Sends one command to the shell. Rejects with an `IpcError`.
 * What a write touched comes as `kith:changed`, from every command alike.
 */
export async function call<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
): Promise<ResponseOf<N>> {
  try {
    return await invoke<ResponseOf<N>>("call", { name, request });
  } catch (reason) {
    throw IpcError.from(reason);
  }
}
