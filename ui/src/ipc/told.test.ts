import { expect, test } from "vitest";
import type { WorkspaceState } from "../bindings/generated";
import { ToldAlong } from "./told";

const closed = { phase: "closed", recent: [] } as unknown as WorkspaceState;

test("what_came_along_answers_once_and_is_asked_for_afterwards", () => {
  const told = new ToldAlong({ workspace_state: closed }, true);
  expect(told.take("workspace_state")).toBe(closed);
  expect(told.take("workspace_state"), "the workspace may be open by now").toBeUndefined();
  expect(told.take("preferences"), "nothing came along").toBeUndefined();
});

test("a_page_that_is_loaded_again_asks", () => {
  const told = new ToldAlong({ workspace_state: closed }, false);
  expect(told.take("workspace_state")).toBeUndefined();
  expect(new ToldAlong(undefined, true).take("workspace_state"), "without a shell").toBeUndefined();
});
