import { tick } from "svelte";

/** A window that is not in sight draws nothing: longer it is not waited for. */
const HIDDEN_MS = 100;

/** Settles once what was changed can be seen. */
export async function drawn(): Promise<void> {
  await tick();
  await new Promise<void>((settle) => {
    const hidden = setTimeout(settle, HIDDEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(hidden);
      // The frame is drawn when its callbacks are through.
      setTimeout(settle);
    });
  });
}
