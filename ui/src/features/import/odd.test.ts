import { expect, test, vi } from "vitest";
import type { ImportWarning } from "../../bindings/commands";
import { IpcError } from "../../ipc/error";
import { Odd, oddKinds, oddWords } from "./odd.svelte";

vi.mock("../../ipc/loading", () => ({ whileLoading: (work: unknown) => work }));

const warning = (code: string, line: number): ImportWarning => ({ code, line, column: null, message: "" });

test("what_is_odd_is_told_by_kind_and_what_can_be_clicked_is_not_listed_too", () => {
  const oddities = [{ code: "unclosed_quote", count: 1 }, { code: "ragged", count: 230 }, { code: "double_encoded", count: 1 }];
  const warnings = [warning("unclosed_quote", 9), warning("ragged", 2), warning("ragged", 5), warning("double_encoded", 1)];
  const kinds = oddKinds({ oddities, warnings });
  expect(kinds.map(({ code, first }) => [code, first.length])).toEqual([["unclosed_quote", 1], ["ragged", 2]]);
  expect(kinds.map(oddWords)).toEqual(["1 quote that never closes", "230 rows with too few or too many cells"]);
});

test("every_line_of_a_kind_is_reached", async () => {
  const all = Array.from({ length: 230 }, (_, nth) => warning("ragged", nth + 2));
  const odd = new Odd((_, from, count) => Promise.resolve({ warnings: all.slice(from, from + count) }));
  const kind = { code: "ragged", count: 230, first: all.slice(0, 20) };
  while (odd.of(kind).length < kind.count) await odd.more(kind);
  expect(odd.of(kind)).toEqual(all);
  odd.forget();
  expect(odd.of(kind).length, "another plan begins anew").toBe(20);
});

test("two_clicks_in_a_row_fetch_the_same_lines_once", async () => {
  const all = Array.from({ length: 230 }, (_, nth) => warning("ragged", nth + 2));
  const odd = new Odd((_, from, count) => Promise.resolve({ warnings: all.slice(from, from + count) }));
  const kind = { code: "ragged", count: 230, first: all.slice(0, 20) };
  const came = await Promise.all([odd.more(kind), odd.more(kind)]);
  expect([came, odd.of(kind)], "the second has nothing to fetch").toEqual([[20, null], all.slice(0, 70)]);
  while (odd.of(kind).length < kind.count) await odd.more(kind);
  expect(odd.of(kind), "none twice, none left out").toEqual(all);
});

test("lines_that_do_not_come_say_why_and_can_be_asked_for_again", async () => {
  const all = [warning("ragged", 2), warning("ragged", 3)];
  let refusal: IpcError | null = new IpcError("failed", "The file is gone.");
  const odd = new Odd((_, from) => (refusal ? Promise.reject(refusal) : Promise.resolve({ warnings: all.slice(from) })));
  const kind = { code: "ragged", count: 2, first: all.slice(0, 1) };
  expect([await odd.more(kind), odd.faultOf(kind)?.message, odd.of(kind).length]).toEqual([null, "The file is gone.", 1]);
  refusal = null;
  expect([await odd.more(kind), odd.faultOf(kind), odd.of(kind)]).toEqual([1, undefined, all]);
});

test("what_was_asked_of_an_earlier_plan_does_not_hold_up_this_one", async () => {
  const gives: ((page: { warnings: ImportWarning[] }) => void)[] = [];
  const odd = new Odd(() => new Promise((give) => gives.push(give)));
  const kind = { code: "ragged", count: 2, first: [warning("ragged", 2)] };
  const early = odd.more(kind);
  odd.forget();
  const late = odd.more(kind);
  gives[0]?.({ warnings: [warning("ragged", 99)] });
  expect(await early, "of another plan").toBeNull();
  expect(await odd.more(kind), "still on its way").toBeNull();
  gives[1]?.({ warnings: [warning("ragged", 3)] });
  expect([await late, odd.of(kind).map(({ line }) => line)]).toEqual([1, [2, 3]]);
});
