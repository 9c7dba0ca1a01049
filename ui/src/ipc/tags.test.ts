import { expect, test } from "vitest";
import { meets } from "./tags";

test("a_read_is_refetched_when_one_of_its_tags_is_touched", () => {
  expect(meets(["programs", "rosters"], ["rosters", "history"]), "one tag in common").toBe(true);
  expect(meets(["rosters"], ["people"]), "another noun").toBe(false);
  expect(meets(["rosters"], []), "nothing touched").toBe(false);
});

test("a_tag_this_window_does_not_know_touches_nothing", () => {
  expect(meets(["rosters"], ["roster"]), "a name that only begins alike").toBe(false);
});
