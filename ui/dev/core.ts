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

const SHEET = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 612 792'><text x='60' y='90' font-size='24'>A page</text></svg>%23";

/** A blank sheet in the place of every page; what follows it is read as its fragment. */
export function convertFileSrc(): string {
  return SHEET.replace("%23", "#");
}
