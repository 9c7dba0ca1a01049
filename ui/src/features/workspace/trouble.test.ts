import { expect, test } from "vitest";
import { IpcError } from "../../ipc/error";
import { backupsOf, holderWords, keptWords } from "./trouble";

const now = new Date(2026, 9, 16, 12, 0);

test("who_holds_a_workspace_is_said_as_far_as_it_is_known", () => {
  const since = new Date(2026, 9, 16, 9, 5).toISOString();
  expect(holderWords(new IpcError("held", "", { host: "desk-2", pid: 4411, since }), now), "all of it").toBe("Held on desk-2, process 4411, since today at 9:05 am.");
  expect(holderWords(new IpcError("held", "", { host: "desk-2" }), now), "the host alone").toBe("Held on desk-2.");
  expect(holderWords(new IpcError("held", ""), now), "nothing is known").toBeNull();
});

test("backups_are_offered_only_for_a_damaged_file_that_has_some", () => {
  const backups = [
    { place: "b2", made_at: "2026-10-15T09:00:00Z" },
    { place: "b1", made_at: "2026-10-01T09:00:00Z" },
  ];
  expect(backupsOf(new IpcError("damaged", "", { backups })), "all of them").toEqual(backups);
  expect(backupsOf(new IpcError("damaged", "", { backup: null })), "there is none").toEqual([]);
  expect(backupsOf(new IpcError("held", "", { backups })), "the file is not damaged").toEqual([]);
});

test("a_backup_goes_only_where_nothing_sound_lies", () => {
  expect(keptWords(new IpcError("damaged", "")), "what is there stays among the backups").toBe("The damaged file is kept among the backups.");
  expect(keptWords(new IpcError("not_found", "")), "there is nothing to keep").toBe("");
  expect(keptWords(new IpcError("held", "")), "it is open elsewhere, and sound").toBeNull();
  expect(keptWords(new IpcError("newer_version", "")), "a newer Kith opens it").toBeNull();
});
