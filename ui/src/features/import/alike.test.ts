import { expect, test } from "vitest";
import { pointsWords, sharedPieces } from "./alike";

test("what_two_texts_share_is_cut_out_of_both", () => {
  expect(sharedPieces("Becky Tanner", "Rebecca Tanner"), "without the space before it").toEqual([
    [{ text: "Becky ", shared: false }, { text: "Tanner", shared: true }],
    [{ text: "Rebecca ", shared: false }, { text: "Tanner", shared: true }],
  ]);
  expect(sharedPieces("Rio Bravo Tires", "rio bravo tire")[0], "whatever the case").toEqual([
    { text: "Rio Bravo Tire", shared: true },
    { text: "s", shared: false },
  ]);
});

test("a_few_letters_in_common_are_nothing", () => {
  expect(sharedPieces("Ada", "Nadia"), "too short to mean anything").toEqual([[{ text: "Ada", shared: false }], [{ text: "Nadia", shared: false }]]);
  expect(sharedPieces("", "Socorro"), "nothing has no pieces").toEqual([[], [{ text: "Socorro", shared: false }]]);
});

test("points_are_read_with_their_sign", () => {
  expect([pointsWords(40), pointsWords(-4)], "for and against").toEqual(["+40", "−4"]);
});
