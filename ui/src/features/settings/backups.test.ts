import { beforeEach, expect, test, vi } from "vitest";
import { toasts } from "../../app/toasts.svelte";
import type { WorkspaceState } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { workspace } from "../workspace/workspace.svelte";
import { BackupDesk } from "./backups.svelte";

vi.mock("../../ipc/call", () => ({ call: vi.fn() }));
vi.mock("../../ipc/loading", () => ({ whileLoading: (work: unknown) => work }));
vi.mock("../../ipc/events", () => ({ on: () => () => undefined }));
const answer = vi.mocked(call as (name: string) => Promise<unknown>);
const open = { place: "p1", phase: "open" } as WorkspaceState;

/** What a restore says; the state of the workspace is asked for after it. */
function restoring(said: () => unknown): void {
  answer.mockImplementation(async (name) => (name === "workspace_restore" ? said() : open));
}

beforeEach(() => {
  workspace.state = open;
  toasts.close();
});

function refuse(code: IpcError["code"]): () => never {
  return () => {
    throw new IpcError(code, "");
  };
}

test("taking_back_a_backup_under_another_passphrase_asks_for_the_one_of_before", async () => {
  const desk = new BackupDesk();
  restoring(() => ({ kept: "p9" }));
  expect(await desk.restore("p2", "Done", "of old"), "gone back").toBeNull();
  restoring(refuse("wrong_passphrase"));
  toasts.current?.action?.run();
  await vi.waitFor(() => expect(desk.asked, "one is asked").not.toBeNull());
  expect([desk.asked?.place, desk.asked?.isForeign], "what was kept, with its own passphrase").toEqual(["p9", true]);
});

test("whatever_else_keeps_it_from_being_taken_back_is_said", async () => {
  const desk = new BackupDesk();
  restoring(refuse("disk_full"));
  await desk.takeBack("p9");
  expect(desk.asked, "a passphrase would not help").toBeNull();
  expect(toasts.current?.words, "the reason").toContain("The disk is full");
});
