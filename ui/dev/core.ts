/** Stands in for `@tauri-apps/api/core` while the interface is developed without the shell. */
import type { CommandName } from "../src/bindings/commands";
import { hear, type Ear } from "./event";
import { answer } from "./peer";

const DELAY_MS = 25;

export class Channel<T> {
  constructor(readonly onmessage: (message: T) => void) {}
}

export async function invoke(command: string, given: { name: CommandName; request: never } | { told: Ear }): Promise<unknown> {
  if (command === "hear" && "told" in given) return hear(given.told);
  await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  if ("name" in given) return answer(given.name, given.request);
}
