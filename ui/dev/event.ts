/** What the shell would tell, while the interface is developed without it. */

export interface Ear {
  onmessage: (message: { event: string; payload: unknown }) => void;
}

const ears: Ear[] = [];

export function hear(ear: Ear): void {
  ears.push(ear);
}

export function tell(event: string, payload: unknown): void {
  for (const ear of ears) ear.onmessage({ event, payload });
}

window.addEventListener("dragenter", () => tell("kith:dragging", { over: true, workspace: null }));
window.addEventListener("dragleave", (event) => event.relatedTarget === null && tell("kith:dragging", { over: false, workspace: null }));
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  tell("kith:dragging", { over: false, workspace: null });
  const file = event.dataTransfer?.files[0];
  if (file) tell("kith:dropped", { table: "dropped", file_name: file.name });
});
