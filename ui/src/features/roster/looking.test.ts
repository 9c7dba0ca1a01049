import { expect, test } from "vitest";
import { lookingWords } from "./looking";

test("one_is_led_back_from_no_further_than_one_went", () => {
  expect(lookingWords(true, true)).toBe("This is for looking. Go back to today to type");
  expect(lookingWords(false, false)).toBe("This is for looking. Go back to Me to type");
  expect(lookingWords(true, false)).toBe("This is for looking. Go back to today and to Me to type");
});
