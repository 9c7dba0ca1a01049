import type { StepTold } from "../../bindings/generated";
import type { Toast } from "../../app/toasts.svelte";
import { drawingOf } from "./kinds";

/** The word for going back from this line of the history; null where there is no way. */
export function wayBack(step: Pick<StepTold, "form" | "can_undo">): "Undo" | "Redo" | null {
  if (!step.can_undo) return null;
  return step.form === "undo" ? "Redo" : "Undo";
}

/** What a toast says of a step. Null for what only tells, as a report that left: that is told where it was asked for. */
export function toastOf(step: StepTold, takeBack: () => void): Toast | null {
  if (step.form === "entry") return null;
  const action = step.form === "undo" ? redoAction(takeBack) : undoAction(takeBack);
  return { words: step.words, icon: drawingOf(step), action };
}

/** The button that takes back what a toast tells of. */
export function undoAction(run: () => void): NonNullable<Toast["action"]> {
  return { label: "Undo", keys: "Mod+Z", run };
}

function redoAction(run: () => void): NonNullable<Toast["action"]> {
  return { label: "Redo", keys: "Mod+Shift+Z", run };
}
