/** Whether the element takes typing, so that the usual editing keys belong to it. */
export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Takes back or repeats what was typed into the field that has the keyboard. There is no newer way to ask for it. */
export function changeTyping(action: "undo" | "redo"): void {
  document.execCommand(action);
}
