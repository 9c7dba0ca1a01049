/** What was done, kept in memory, and taking it back. */
import type { InTheWay, StepTold } from "../src/bindings/generated";
import { tell } from "./event";

const steps: StepTold[] = [];

/** Writes one line of the history, and tells the window as the shell does. */
export function did(words: string, kind: StepTold["kind"], tags: string[], form: StepTold["form"] = "step"): { step: string; words: string; touched: string[] } {
  const step: StepTold = { step: `s${steps.length + 1}`, at: new Date().toISOString(), kind, form, words, undone: false, can_undo: form !== "entry", why_not: form === "entry" ? "This tells what happened; there is nothing in it to take back." : null, file_of: null };
  steps.unshift(step);
  const touched = [...tags, "history"];
  tell("kith:changed", { touched, step });
  return { step: step.step, words, touched };
}

export function undo(named: string | null): ReturnType<typeof did> | null {
  const target = steps.find((step) => (named === null ? step.form !== "undo" && step.can_undo : step.step === named));
  if (!target) return null;
  Object.assign(target, { undone: true, can_undo: false, why_not: "This was taken back since." });
  const about = target.words.replace(/^(Undid|Did again): /, "");
  return target.form === "undo" ? did(`Did again: ${about}`, "redone", ["rosters", "cohorts"], "redo") : did(`Undid: ${about}`, "undone", ["rosters", "cohorts"], "undo");
}

export const latestUndo = (): StepTold | null => steps.find((step) => step.form !== "undo" && step.can_undo) ?? null;
export const latestRedo = (): StepTold | null => steps.find((step) => step.form === "undo" && step.can_undo) ?? null;
export const total = (): number => steps.length;
export const page = (before: string | null, limit: number): StepTold[] => {
  const from = before === null ? 0 : steps.findIndex((step) => step.step === before) + 1;
  return steps.slice(from, from + limit);
};

did("Filled the practice workspace", "practice_filled", []);
did("Added Rosa Begay to Cohort of 2022", "person_enrolled", []);
for (let n = 1; n <= 300; n += 1) {
  did(`Edited ${["Rosa Begay", "Łucja Watanabe-Chee", "Odalys Rentería"][n % 3] ?? ""}`, n % 3 === 0 ? "attendance_marked" : "person_edited", []);
  const step = steps[0];
  if (step) step.at = new Date(Date.now() - (300 - n) * 3_600_000).toISOString();
}
did("Made a backup", "backed_up", [], "entry");

/** Two rows that were changed again, one of which others need. */
export const IN_THE_WAY: InTheWay[] = [
  {
    table: "person",
    key: "p1",
    what: "Rosa Begay",
    can_go_back: true,
    later: steps[4] ?? null,
    needs: null,
    fields: [
      { field: "City", back: "Gallup", then: "Taos", now: "Española" },
      { field: "Pronouns", back: null, then: "she/her", now: "she/they" },
    ],
  },
  { table: "person", key: "p2", what: "Łucja Watanabe-Chee", can_go_back: true, later: steps[5] ?? null, needs: null, fields: [{ field: "Do not contact", back: "No", then: "Yes", now: "No" }] },
  { table: "enrollment", key: "e1", what: "Rosa Begay in Cohort of 2022", can_go_back: false, later: steps[6] ?? null, needs: "Cohort of 2022", fields: [] },
];
