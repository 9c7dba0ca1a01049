import { isLoading } from "../ipc/loading";
import { Idle } from "./idle";

const LOOK_MS = 5000;
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "focus"] as const;

/** Watches for a window that nobody has a hand on. A command at work counts as somebody. Returns how to stop. */
export function watchIdle(limit: () => number, leave: () => void): () => void {
  const idle = new Idle(() => Date.now(), limit);
  const look = () => {
    if (idle.isOver) leave();
    if (isLoading()) idle.touch();
  };
  const onsign = () => {
    if (idle.isOver) leave();
    idle.touch();
  };
  const timer = setInterval(look, LOOK_MS);
  for (const sign of SIGNS) window.addEventListener(sign, onsign, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, onsign, { capture: true });
  };
}
