import { tick } from "svelte";
import { Ready } from "./ready";

const ready = new Ready(document.documentElement, tick);

/** Marks the window as not ready until the given work has settled. */
export async function whileLoading<T>(work: Promise<T>): Promise<T> {
  const done = ready.begin();
  try {
    return await work;
  } finally {
    done();
  }
}

/** Whether something is being loaded or written. */
export function isLoading(): boolean {
  return ready.isPending;
}

/** Settles once nothing is being loaded or written any more. */
export function allSettled(): Promise<void> {
  return ready.settled();
}
