import { expect, test, vi } from "vitest";
import type { RowReview } from "../../bindings/generated";
import { Doubts } from "./doubts.svelte";

vi.mock("../../ipc/loading", () => ({ whileLoading: (work: unknown) => work }));

/** A plan of ten rows from line 2 on; those on these lines are in doubt. */
function plan(inDoubt: number[]) {
  const review = (line: number): RowReview => ({
    line, decision: inDoubt.includes(line) ? "review" : "new", answered: false, reasons: [], can_answer: true, brings: [], alike: [],
    nth: inDoubt.filter((other) => other < line).length, place: line - 2, among: 0,
  });
  return new Doubts({
    review: (line) => (line > 11 ? Promise.reject(new Error("gone")) : Promise.resolve(review(line))),
    lineOf: (nth) => Promise.resolve(inDoubt[nth]),
  });
}

test("any_row_is_shown_and_the_next_in_doubt_is_the_one_below_it", async () => {
  const doubts = plan([4, 8]);
  await doubts.renew(2);
  expect(doubts.review?.line, "the first in doubt").toBe(4);
  await doubts.show(6);
  expect(doubts.review?.line, "one that is not").toBe(6);
  await doubts.step(1, 2);
  expect(doubts.review?.line, "the next below").toBe(8);
  await doubts.show(6);
  await doubts.step(-1, 2);
  expect(doubts.review?.line, "the next above").toBe(4);
  await doubts.step(-1, 2);
  expect(doubts.review?.line, "there is none further up").toBe(4);
});

test("another_plan_leaves_the_row_that_is_looked_at_and_goes_on_from_one_that_was_decided", async () => {
  const left = [4, 8];
  const doubts = plan(left);
  await doubts.show(6);
  await doubts.renew(2);
  expect(doubts.review?.line, "a cell was put right elsewhere").toBe(6);
  await doubts.show(4);
  doubts.answered();
  left.shift();
  await doubts.renew(1);
  expect(doubts.review?.line, "the one that took its place").toBe(8);
  doubts.answered();
  left.shift();
  await doubts.renew(0);
  expect(doubts.review?.line, "with none left the decided one stays to be looked at").toBe(8);
});

test("whoever_goes_to_another_row_before_the_answer_is_in_stays_there", async () => {
  const left = [4, 8];
  const doubts = plan(left);
  await doubts.show(4);
  doubts.answered();
  await doubts.show(5);
  left.shift();
  await doubts.renew(1);
  expect(doubts.review?.line).toBe(5);
});
