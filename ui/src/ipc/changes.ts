import { meets, type Tag } from "./tags";

type Listener = { tags: readonly Tag[]; refetch: () => void };

const listeners = new Set<Listener>();

/** Asks to be told when one of these tags is touched. Returns how to stop. */
export function onTouched(tags: readonly Tag[], refetch: () => void): () => void {
  const listener = { tags, refetch };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every reader of a touched tag, once each. */
export function announce(touched: readonly string[]): void {
  if (touched.length === 0) return;
  for (const listener of [...listeners]) {
    if (meets(listener.tags, touched)) listener.refetch();
  }
}
