import { expect, test } from "vitest";
import { afterMark, cellsOf, holds, isOne, moveStretch, one } from "./stretch";

const size = { rows: 12, columns: 5, page: 4 };
const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

test("keys_stay_within_the_sheet", () => {
  const far = moveStretch(one({ row: 0, column: 0 }), press("End", { ctrlKey: true }), size);
  expect(far?.at, "the last cell").toEqual({ row: 11, column: 4 });
  expect(moveStretch(one({ row: 0, column: 0 }), press("ArrowUp"), size)?.at, "the first row").toEqual({ row: 0, column: 0 });
  expect(moveStretch(one({ row: 0, column: 0 }), press("ArrowDown"), { ...size, rows: 0 }), "nobody is there").toBeNull();
});

test("shift_makes_a_stretch_whose_cells_go_session_by_session", () => {
  const right = moveStretch(one({ row: 3, column: 1 }), press("ArrowRight", { shiftKey: true }), size);
  const block = right && moveStretch(right, press("ArrowUp", { shiftKey: true }), size);
  expect(block && cellsOf(block), "two by two").toEqual([{ row: 2, column: 1 }, { row: 3, column: 1 }, { row: 2, column: 2 }, { row: 3, column: 2 }]);
  expect(block && [holds(block, 2, 2), holds(block, 4, 2)], "within and without").toEqual([true, false]);
});

test("a_mark_for_one_leads_on_and_a_stretch_stays", () => {
  expect(afterMark(one({ row: 3, column: 1 }), 12).at, "the next person").toEqual({ row: 4, column: 1 });
  const all = moveStretch(one({ row: 3, column: 1 }), press("a", { ctrlKey: true }), size);
  expect(all && isOne(afterMark(all, 12)), "all stay chosen").toBe(false);
  expect(all && moveStretch(all, press("Escape"), size), "and are let go by Escape").toEqual(one({ row: 11, column: 4 }));
});
