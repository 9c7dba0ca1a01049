import { expect, test } from "vitest";
import type { InTheWay } from "../../bindings/generated";
import { all, chosen, decidedRows, settleWords, shared } from "./choices";

const row = (key: string, can_go_back = true): InTheWay => ({ table: "person", key, what: key, can_go_back, later: null, needs: null, fields: [] });

test("a_later_change_stays_until_one_goes_back_on_it", () => {
  const rows = [row("a"), row("b")];
  expect(decidedRows(rows, new Map([["person-b", "go_back"]])).map((one) => one.choice), "one by one").toEqual(["keep_later", "go_back"]);
});

test("what_others_need_stays_whatever_was_chosen", () => {
  const needed = row("a", false);
  expect(chosen(new Map([["person-a", "go_back"]]), needed), "it cannot go").toBe("keep_later");
  expect(all([needed], "go_back").size, "nothing to choose").toBe(0);
});

test("one_answer_for_all_is_told_only_where_all_share_it", () => {
  const rows = [row("a"), row("b"), row("c", false)];
  expect(shared(rows, all(rows, "go_back")), "all that can go back do").toBe("go_back");
  expect(shared(rows, new Map([["person-a", "go_back"]])), "they differ").toBeNull();
});

test("the_main_button_promises_no_rest_that_may_not_be_there", () => {
  const rows = [row("a"), row("b")];
  expect(settleWords(rows, new Map()), "what came later stays").toBe("Undo as chosen");
  expect(settleWords(rows, all(rows, "go_back")), "all of them").toBe("Go back on all");
  expect(settleWords([row("a")], all(rows, "go_back")), "the only one").toBe("Go back on it");
  expect(settleWords([row("a", false)], new Map()), "nothing to choose").toBe("Undo the rest");
});
