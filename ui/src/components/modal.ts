/** Shows a `<dialog>` over everything else as soon as it stands. Returns how to give back what it took. */
export function asModal(element: HTMLDialogElement): () => void {
  element.showModal();
  return withoutBars(element);
}

/** Closes whatever lies over everything else, as its own way out would. */
export function closeModals(): void {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) open.close();
}

/** WebKitGTK draws scrollbars that take no room over everything, a modal dialog as well: what lies beneath one goes without. */
function withoutBars(over: HTMLElement): () => void {
  const beneath = [...document.querySelectorAll<HTMLElement>("#app *")].filter((one) => !over.contains(one) && hasFloatingBar(one));
  for (const one of beneath) one.style.overflow = "hidden";
  return () => {
    for (const one of beneath) one.style.removeProperty("overflow");
  };
}

/** Wider than any border, narrower than any bar that takes room. */
const BORDERS = 6;

function hasFloatingBar(element: HTMLElement): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth, offsetWidth, offsetHeight } = element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  if (offsetWidth - clientWidth > BORDERS || offsetHeight - clientHeight > BORDERS) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((how) => how === "auto" || how === "scroll");
}
