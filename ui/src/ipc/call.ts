import { invoke } from "@tauri-apps/api/core";
import type { CommandName, RequestOf, ResponseOf } from "../bindings/commands";
import { IpcError } from "./error";
import { ToldAlong } from "./told";

const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const toldAlong = new ToldAlong(globalThis.window?.__KITH_TOLD__, loaded?.type === "navigate");

/**
 * Sends one command to the shell. Rejects with an `IpcError`.
 * What a write touched comes as `kith:changed`, from every command alike.
 */
export async function call<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const told = toldAlong.take(name);
  if (told !== undefined) return told;
  try {
    return await invoke<ResponseOf<N>>("call", { name, request });
  } catch (reason) {
    throw IpcError.from(reason);
  }
}
