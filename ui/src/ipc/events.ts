import { Channel, invoke } from "@tauri-apps/api/core";
import type { Events } from "../bindings/shell";

type Name = keyof Events;
type Told = { [E in Name]: { event: E; payload: Events[E] } }[Name];
type Hearer = (payload: never) => void;

const hearers = new Map<Name, Set<Hearer>>();
let listening = false;

/** Listens to one event of the shell. Returns how to stop. */
export function on<E extends Name>(event: E, hear: (payload: Events[E]) => void): () => void {
  listen();
  const those = hearers.get(event) ?? new Set();
  hearers.set(event, those.add(hear));
  return () => those.delete(hear);
}

/** The one channel over which the shell tells everything. */
function listen(): void {
  if (listening) return;
  listening = true;
  const told = new Channel<Told>(({ event, payload }) => {
    for (const hear of [...(hearers.get(event) ?? [])]) hear(payload as never);
  });
  void invoke("hear", { told });
}
