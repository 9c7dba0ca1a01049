/** What is being typed into, so that nothing waits to be saved when the workspace is locked or the window closed. */
const open = new Set<() => Promise<unknown>>();

/** Registers how an editor keeps what is in it. Returns how to stop. */
export function editor(keep: () => Promise<unknown>): () => void {
  open.add(keep);
  return () => open.delete(keep);
}

/** Asks every open editor to keep what is in it, and waits until it is saved. */
export async function keepEverything(): Promise<void> {
  await Promise.allSettled([...open].map((keep) => keep()));
}
