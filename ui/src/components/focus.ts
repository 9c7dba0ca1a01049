import type { Attachment } from "svelte/attachments";

/** Puts the focus here once the element stands. */
export function takeFocus(wanted = true): Attachment<HTMLElement> {
  return (element) => {
    if (wanted) element.focus();
  };
}
