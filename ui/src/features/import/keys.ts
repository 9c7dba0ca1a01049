import type { PartKeys } from "../../app/commands";
import type { RowAnswer, RowReview } from "../../bindings/generated";
import { letterOf } from "../../components/keys";

/** Keys that answer a row while its list or panel has the keyboard. */
export const REVIEW_KEYS: PartKeys["keys"] = [
  ["S", "Same person"],
  ["D", "Two people"],
  ["L", "Later"],
  ["J", "The next row in doubt"],
  ["K", "The one before"],
];

/** What a letter says where something is one or is not. */
export function answerOf(...press: Parameters<typeof letterOf>): "same" | "new" | "later" | null {
  return ANSWERS[letterOf(...press) ?? ""] ?? null;
}

const ANSWERS: Record<string, "same" | "new" | "later"> = { s: "same", d: "new", l: "later" };

/** What a key press asks for. */
export type Pressed = { does: "answer"; answer: Omit<RowAnswer, "line"> } | { does: "step"; by: 1 | -1 } | { does: "show" };

/**
 * What a key press asks for, on the row on `line` or in the panel where that is null. A row that is
 * not the one in the panel is shown first: nothing is answered that was not seen.
 */
export function pressed(press: Parameters<typeof letterOf>[0], letters: boolean, line: number | null, review: RowReview | null, chosen: number): Pressed | null {
  const letter = letterOf(press, letters);
  if (letter === "j" || letter === "k") return { does: "step", by: letter === "j" ? 1 : -1 };
  const says = answerOf(press, letters);
  if (says === null) return null;
  if (line !== null && line !== review?.line) return { does: "show" };
  if (!review || review.answered) return null;
  if (says === "later") return { does: "step", by: 1 };
  const answer = says === "same" ? asSame(review, chosen) : canBeNew(review) ? { says: "new" as const } : null;
  return answer && { does: "answer", answer };
}

/** That the row is whom it is held against; nothing where it is held against nobody. */
export function asSame(review: RowReview, chosen: number): Omit<RowAnswer, "line"> | null {
  const alike = review.alike[chosen] ?? review.alike[0];
  return alike && review.can_answer ? { says: "same", person: alike.person } : null;
}

/** Whether it can be said that the row is somebody else than Kith makes of it. */
export function canBeNew(review: Pick<RowReview, "can_answer" | "decision">): boolean {
  return review.can_answer && review.decision !== "new";
}
