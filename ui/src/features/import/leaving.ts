import { route } from "../../app/route.svelte";
import { history } from "../history/history.svelte";

/** To where one came from, else to Today. */
export function leave(): void {
  if (route.canGoBack) route.back();
  else route.replace({ at: "home" });
}

/** Takes back what a file did, and leaves its screen. */
export function takeBack(step: string | null | undefined): void {
  if (!step) return;
  void history.undo(step);
  leave();
}
