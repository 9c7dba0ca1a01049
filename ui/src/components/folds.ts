/** A `<details>` used as a menu: it closes on Escape and on a press beside it. */
export function folds(menu: HTMLDetailsElement): () => void {
  const close = () => (menu.open = false);
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
    menu.querySelector("summary")?.focus();
  };
  const onpointerdown = (event: PointerEvent) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const onfocusout = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  };
  menu.addEventListener("keydown", onkeydown);
  menu.addEventListener("focusout", onfocusout);
  document.addEventListener("pointerdown", onpointerdown);
  return () => {
    menu.removeEventListener("keydown", onkeydown);
    menu.removeEventListener("focusout", onfocusout);
    document.removeEventListener("pointerdown", onpointerdown);
  };
}
