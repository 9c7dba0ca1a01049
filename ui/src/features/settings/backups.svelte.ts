import type { BackupInside, Chosen } from "../../bindings/generated";
import { attempt, tellFault } from "../../app/attempt";
import { forget } from "../../app/recent.svelte";
import { toasts } from "../../app/toasts.svelte";
import { announce } from "../../ipc/changes";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";
import { TAGS } from "../../ipc/tags";
import { Watched } from "../../ipc/watched.svelte";
import { workspace } from "../workspace/workspace.svelte";
import { checking } from "./check.svelte";
import { AS_BEFORE, ofKept, type Restorable } from "./restoring";

/** Making backups and going back to one. */
export class BackupDesk {
  /** Why the last backup could not be made. */
  trouble = $state<string | null>(null);
  /** What one is asked about before the workspace goes back to it. */
  asked = $state.raw<Restorable | null>(null);
  readonly watched = new Watched("backup");

  /** How the last backup went, as it is told. */
  hear(trouble: string | null): void {
    this.trouble = trouble;
    if (trouble !== null) toasts.show({ words: `A backup could not be made. ${trouble}`, action: { label: "Try again", run: () => void this.backUp() } });
  }

  async backUp(place: string | null = null): Promise<void> {
    await this.#attempt("Making a backup", async () => {
      const { file_name } = await whileLoading(call("workspace_backup", { place }));
      this.trouble = null;
      toasts.show({ words: place === null ? "Made a backup, and opened it once to see that it is sound" : `Kept a copy as ${file_name}` });
    });
  }

  /** Asks where a copy is to be kept. */
  async keepCopy(): Promise<void> {
    await attempt(async () => {
      const chosen = await call("backup_place", { name: workspace.name });
      if (chosen) await this.backUp(chosen.place);
    });
  }

  /** Asks for a copy that was kept elsewhere and looks into it. None where the dialog was closed, or it is no backup, which is said at once. */
  async chooseFile(): Promise<{ file: Chosen; inside: BackupInside | null } | null> {
    let found: { file: Chosen; inside: BackupInside | null } | null = null;
    await attempt(async () => {
      const file = await call("workspace_choose", {});
      if (file) found = { file, inside: (await call("backup_look", { place: file.place })).inside };
    });
    return found;
  }

  /** Puts a backup in the place of the open workspace; what was there is kept, so that this can be taken back. */
  async restore(backup: string, words: string, passphrase: string | null = null): Promise<IpcError | null> {
    const place = workspace.state?.place;
    if (!place) return null;
    try {
      const { kept } = await this.watched.run("Putting the backup in its place", () => whileLoading(call("workspace_restore", { place, backup, passphrase, replace: true })), null);
      await workspace.load();
      // What was opened lately may not be in there, and what was found wrong may be right.
      forget();
      checking.forget();
      announce(TAGS);
      const back = kept === null ? undefined : { label: "Undo", run: () => void this.takeBack(kept) };
      toasts.show({ words, action: back });
      return null;
    } catch (reason) {
      await workspace.load();
      return IpcError.from(reason);
    }
  }

  /** Puts back what a restore kept. Under another passphrase the one of before is asked for. */
  async takeBack(kept: string): Promise<void> {
    const error = await this.restore(kept, AS_BEFORE);
    if (error?.code === "wrong_passphrase") this.asked = ofKept(kept);
    else if (error) tellFault(error);
  }

  ask(about: Restorable): void {
    this.asked = about;
  }

  close(): void {
    this.asked = null;
  }

  async #attempt(words: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.watched.run(words, work, "backup");
    } catch (reason) {
      const error = IpcError.from(reason);
      const fault = faultOf(error);
      toasts.show({ words: error.code === "canceled" ? "Stopped. No backup was made." : `${fault.title}. ${error.message || fault.words}` });
    }
  }
}

export const backups = new BackupDesk();
