import { expect, test } from "vitest";
import { announce, onTouched } from "./changes";

test("a_listener_is_told_once_even_when_two_of_its_tags_are_touched", () => {
  let told = 0;
  const stop = onTouched(["programs", "cohorts"], () => (told += 1));
  announce(["programs", "cohorts"]);
  expect(told, "one refetch for one change").toBe(1);
  stop();
  announce(["programs"]);
  expect(told, "after it stopped listening").toBe(1);
});
