/** Stands in for `@tauri-apps/api/event` while the interface is developed without the shell. */

type Handler = (event: { payload: unknown }) => void;

const handlers = new Map<string, Set<Handler>>();

export async function listen(event: string, handler: Handler): Promise<() => void> {
  const those = handlers.get(event) ?? new Set();
  handlers.set(event, those.add(handler));
  return () => those.delete(handler);
}

export function tell(event: string, payload: unknown): void {
  for (const handler of handlers.get(event) ?? []) handler({ payload });
}

window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) tell("kith:dropped", { table: "dropped", file_name: file.name });
});
