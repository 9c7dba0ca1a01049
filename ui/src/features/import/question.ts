import type { RowReview } from "../../bindings/generated";

/** What the panel asks of a row, or says of it. */
export function questionOf(review: Pick<RowReview, "decision" | "answered" | "alike">, inDoubt: boolean): string {
  if (review.answered) return "You have decided this one";
  if (inDoubt) return review.alike.length > 0 ? "Are these the same person?" : "Who is this?";
  return DECIDED[review.decision];
}

const DECIDED: Record<RowReview["decision"], string> = {
  new: "Somebody new",
  match: "Somebody whom Kith knows",
  skip: "Nothing is left to do",
  review: "Who is this?",
  error: "It stays out until it is put right",
};

/** Whether a row in doubt stands above. */
export function hasBefore(review: Pick<RowReview, "nth">): boolean {
  return review.nth > 0;
}

/** Whether a row in doubt stands below. */
export function hasNext(review: Pick<RowReview, "nth">, count: number, inDoubt: boolean): boolean {
  return review.nth + (inDoubt ? 1 : 0) < count;
}
