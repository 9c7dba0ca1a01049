import { takesTyping } from "../../components/typing";
import { pastedText } from "./pasted";

/** Where what is pasted goes; both can be empty. */
export interface For {
  program: string;
  cohort: string;
}

/** The dialog that takes a table or addresses out of the clipboard. */
class Pasting {
  now = $state.raw<For | null>(null);

  ask(program = "", cohort = ""): void {
    this.now = { program, cohort };
  }

  close = (): void => {
    this.now = null;
  };
}

export const pasting = new Pasting();

/** Takes what is pasted while nothing is being typed and nothing else takes it. Gives the way to stop. */
export function listenForPaste(isHere: () => boolean, take: (text: string) => void): () => void {
  const isFree = () => isHere() && !takesTyping(document.activeElement) && document.querySelector("dialog[open]") === null;
  const onpaste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !isFree()) return;
    event.preventDefault();
    const text = pastedText(event);
    if (text.trim() !== "") take(text);
  };
  // WebKit offers to paste outside of fields only where a page says that it takes it.
  const allow = (event: Event) => isFree() && event.preventDefault();
  document.addEventListener("paste", onpaste);
  document.addEventListener("beforepaste", allow);
  return () => {
    document.removeEventListener("paste", onpaste);
    document.removeEventListener("beforepaste", allow);
  };
}
