/** What was done, kept in memory, and taking it back. */
import type { StepTold } from "../src/bindings/generated";
import { tell } from "./event";

const steps: StepTold[] = [];

/** Writes one line of the history, and tells the window as the shell does. */
export function did(words: string, kind: StepTold["kind"], tags: string[], form: StepTold["form"] = "step"): { step: string; words: string; touched: string[] } {
  const step: StepTold = { step: `s${steps.length + 1}`, at: new Date().toISOString(), kind, form, words, undone: false, can_undo: form !== "entry" };
  steps.unshift(step);
  const touched = [...tags, "history"];
  tell("kith:changed", { touched, step });
  return { step: step.step, words, touched };
}

export function undo(named: string | null): ReturnType<typeof did> | null {
  const target = steps.find((step) => (named === null ? step.form !== "undo" && step.can_undo : step.step === named));
  if (!target) return null;
  Object.assign(target, { undone: true, can_undo: false });
  const about = target.words.replace(/^(Undid|Did again): /, "");
  return target.form === "undo" ? did(`Did again: ${about}`, "redone", ["rosters", "cohorts"], "redo") : did(`Undid: ${about}`, "undone", ["rosters", "cohorts"], "undo");
}

export const latestUndo = (): StepTold | null => steps.find((step) => step.form !== "undo" && step.can_undo) ?? null;
export const latestRedo = (): StepTold | null => steps.find((step) => step.form === "undo" && step.can_undo) ?? null;
export const page = (before: string | null, limit: number): StepTold[] => {
  const from = before === null ? 0 : steps.findIndex((step) => step.step === before) + 1;
  return steps.slice(from, from + limit);
};

did("Filled the practice workspace", "practice_filled", []);
did("Added Rosa Begay to Cohort of 2022", "person_enrolled", []);
