/** Stands in for `@tauri-apps/api/core` while the interface is developed without the shell. */
import type { CommandName } from "../src/bindings/commands";
import { answer } from "./peer";

const DELAY_MS = 25;

export async function invoke(_command: string, { name, request }: { name: CommandName; request: never }): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  return answer(name, request);
}
