import { listen } from "@tauri-apps/api/event";
import type { Events } from "../bindings/shell";

/** Listens to one event of the shell. Returns how to stop. */
export function on<E extends keyof Events>(event: E, hear: (payload: Events[E]) => void): () => void {
  const listening = listen<Events[E]>(event, ({ payload }) => hear(payload));
  return () => void listening.then((stop) => stop());
}
