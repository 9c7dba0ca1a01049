import type { Attachment } from "svelte/attachments";

/** Puts the focus here once the element stands. */
export function takeFocus(wanted = true): Attachment<HTMLElement> {
  return (element) => {
    if (wanted) element.focus();
  };
}

/** Where a button goes away that was pressed within, the heading takes the focus: the keyboard is never left nowhere. */
export const keepsFocus: Attachment<HTMLElement> = (element) => {
  let last: EventTarget | null = null;
  const follow = (event: FocusEvent) => (last = event.target);
  const watch = new MutationObserver(() => {
    if (!(last instanceof Node) || last.isConnected) return;
    last = null;
    const { activeElement: focused } = document;
    if (focused === null || focused === document.body || focused instanceof HTMLDialogElement) (element.querySelector<HTMLElement>("[tabindex='-1']") ?? element).focus();
  });
  element.addEventListener("focusin", follow);
  watch.observe(element, { childList: true, subtree: true });
  return () => {
    element.removeEventListener("focusin", follow);
    watch.disconnect();
  };
};
