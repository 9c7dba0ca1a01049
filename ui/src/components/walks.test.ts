import { expect, test } from "vitest";
import { leadsIn, walks } from "./walks";

/** As much of a menu as its keys need. */
function menuOf(names: readonly string[]) {
  const ownerDocument = { activeElement: null as unknown };
  const items = names.map((name) => {
    const item = { name, ownerDocument, focus: () => (ownerDocument.activeElement = item) };
    return item;
  });
  let hear: (event: unknown) => void = () => undefined;
  const menu = {
    open: false,
    querySelectorAll: () => items,
    addEventListener: (_: string, heard: typeof hear) => (hear = heard),
    removeEventListener: () => (hear = () => undefined),
  };
  const stop = walks(menu as unknown as HTMLDetailsElement);
  const press = (key: string, held: object = {}) => {
    let taken = false;
    hear({ key, ...held, preventDefault: () => (taken = true) });
    return [taken, menu.open, (ownerDocument.activeElement as { name: string } | null)?.name ?? null];
  };
  return { press, stop };
}

test("an_arrow_opens_a_menu_and_leads_through_it", () => {
  const { press, stop } = menuOf(["open", "lock", "theme"]);
  expect(press("Enter"), "the button's own key").toEqual([false, false, null]);
  expect(press("ArrowDown", { altKey: true }), "another chord").toEqual([false, false, null]);
  expect(press("ArrowDown"), "in, to the first").toEqual([true, true, "open"]);
  expect(press("ArrowUp"), "round to the last").toEqual([true, true, "theme"]);
  expect(press("Home"), "to the first").toEqual([true, true, "open"]);
  expect(press("a"), "a letter does not move").toEqual([false, true, "open"]);
  stop();
  expect(press("ArrowDown"), "no more").toEqual([false, true, "open"]);
});

test("up_leads_from_the_button_to_the_last", () => {
  expect(menuOf(["open", "lock"]).press("ArrowUp"), "the one nearest").toEqual([true, true, "lock"]);
  expect(leadsIn("Home"), "a closed menu has no ends").toBe(false);
});
