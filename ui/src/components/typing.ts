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

/** A longer text is typed line by line for so long that one waits for it. */
const MOST_TYPED = 20_000;

/** Types into a field in the place of what is chosen there. What is not too long can be taken back like typing; there is no newer way to ask for that either. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  const lines = text.replaceAll("\r\n", "\n");
  if (lines.length <= MOST_TYPED && document.execCommand("insertText", false, lines)) return;
  field.setRangeText(lines, field.selectionStart, field.selectionEnd, "end");
}
