import { nextOf } from "./roving";

/** What can be pressed in it, but for what lies in a menu of its own that is closed. */
const WITHIN = ".pop__p button:not(details:not([open]) button)";

/** A `<details>` used as a menu answers to arrows: they lead from its button into it, and on within it. */
export function walks(menu: HTMLDetailsElement): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const opens = !menu.open && leadsIn(event.key);
    if (opens) menu.open = true;
    const led = menu.open && nextOf(menu.querySelectorAll<HTMLElement>(WITHIN), event.key);
    if (opens || led) event.preventDefault();
  };
  menu.addEventListener("keydown", onkeydown);
  return () => menu.removeEventListener("keydown", onkeydown);
}

/** Whether a key opens a menu from its button: down to its first thing, up to its last. */
export function leadsIn(key: string): boolean {
  return key === "ArrowDown" || key === "ArrowUp";
}
