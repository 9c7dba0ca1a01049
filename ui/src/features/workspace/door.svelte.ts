import type { Chosen, ChosenTable, Recent } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { whileLoading } from "../../ipc/loading";
import { workspace } from "./workspace.svelte";

/** A workspace that one wants to enter. Of one that was just chosen nobody knows yet whether it is protected. */
export type Target = Chosen & { last_opened: string | null; protected: boolean | null };

export type DoorStep =
  | { at: "welcome" }
  | { at: "create" }
  | { at: "words"; words: string[]; name: string }
  | { at: "unlock"; target: Target }
  | { at: "recover"; target: Target }
  | { at: "trouble"; target: Target; error: IpcError };

export interface NewWorkspace {
  name: string;
  passphrase: string | null;
  place: string | null;
}

/** The way into a workspace, one step at a time. */
export class Door {
  step = $state.raw<DoorStep>({ at: "welcome" });
  /** What went wrong in this step and can be put right in it. */
  error = $state.raw<IpcError>();
  busy = $state(false);
  /** The workspace was entered by its recovery words, and nobody was asked yet for a new passphrase. */
  byWords = $state(false);
  /** A roster that waits for a workspace to go into. */
  table = $state.raw<ChosenTable | null>(null);

  /** Stands before the workspace that was open last, or at the welcome where there is none. */
  arrive(recent: readonly Recent[]): void {
    this.byWords = false;
    const last = recent.find((entry) => entry.present);
    this.go(last ? { at: "unlock", target: last } : { at: "welcome" });
  }

  go(step: DoorStep): void {
    this.error = undefined;
    this.step = step;
  }

  bringIn(table: ChosenTable): void {
    this.table = table;
    if (this.step.at === "welcome") this.go({ at: "create" });
  }

  /** Takes what was dropped: a roster waits for a workspace, a workspace is approached. */
  take(dropped: ChosenTable | Chosen): void {
    if (this.step.at === "words" || this.busy) return;
    if ("table" in dropped) this.bringIn(dropped);
    else void this.approach(unknown(dropped));
  }

  async chooseTable(): Promise<void> {
    await this.#attempt(async () => {
      const table = await call("table_choose", {});
      if (table) this.bringIn(table);
    });
  }

  /** Keeps what was pasted outside of any field. */
  async takePasted(text: string): Promise<void> {
    await this.#attempt(async () => this.bringIn(await call("table_paste", { text })));
  }

  async chooseWorkspace(): Promise<void> {
    await this.#attempt(async () => {
      const chosen = await call("workspace_choose", {});
      if (chosen) await this.approach(unknown(chosen));
    });
  }

  /** Opens what needs no passphrase, and asks for the passphrase of the rest. */
  async approach(target: Target): Promise<void> {
    this.go({ at: "unlock", target });
    if (target.protected === true) return;
    await this.unlock(target, null);
    if (this.error?.code === "wrong_passphrase") this.go({ at: "unlock", target: { ...target, protected: true } });
  }

  async unlock(target: Target, passphrase: string | null): Promise<void> {
    await this.#attempt(async () => {
      await call("workspace_open", { place: target.place, passphrase });
      await workspace.load();
    }, target);
  }

  /**
   * Puts a backup in the place of a file that does not open, which is kept among the backups, and opens it.
   * `replace` where that file may be another workspace. What is wrong with the backup is told where it was chosen.
   */
  async restore(target: Target, backup: string, passphrase: string | null, replace: boolean): Promise<void> {
    await this.#attempt(() => call("workspace_restore", { place: target.place, backup, passphrase, replace }));
    if (!this.error) await this.unlock(target, passphrase);
  }

  /** Asks for a backup that was kept elsewhere. None where the dialog was closed. */
  async chooseBackup(): Promise<Chosen | null> {
    let chosen: Chosen | null = null;
    await this.#attempt(async () => (chosen = await call("workspace_choose", {})));
    return chosen;
  }

  async recover(target: Target, words: string): Promise<void> {
    await this.#attempt(async () => {
      await call("workspace_recover", { place: target.place, words });
      await workspace.load();
      this.byWords = true;
    }, target);
  }

  async create(wanted: NewWorkspace): Promise<void> {
    await this.#make({ ...wanted, practice: false });
  }

  async practice(): Promise<void> {
    await this.#make({ name: "Practice room", passphrase: null, place: null, practice: true });
  }

  /** The recovery words are kept; the workspace stands open. */
  async enter(): Promise<void> {
    await workspace.load();
    this.go({ at: "welcome" });
  }

  async #make(wanted: NewWorkspace & { practice: boolean }): Promise<void> {
    await this.#attempt(async () => {
      const { recovery_words: words } = await call("workspace_create", wanted);
      if (words.length > 0) this.go({ at: "words", words, name: wanted.name });
      else await this.enter();
    });
  }

  async #attempt(work: () => Promise<unknown>, target?: Target): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      await whileLoading(work());
    } catch (reason) {
      const error = IpcError.from(reason);
      if (target && NEEDS_A_SCREEN.has(error.code)) this.step = { at: "trouble", target, error };
      else if (error.code !== "canceled") this.error = error;
    } finally {
      this.busy = false;
    }
  }
}

/** What the window knows of a workspace that was chosen or dropped just now. */
export function unknown(chosen: Chosen): Target {
  return { ...chosen, last_opened: null, protected: null };
}

const NEEDS_A_SCREEN: ReadonlySet<string> = new Set([
  "held",
  "damaged",
  "newer_version",
  "not_a_workspace",
  "not_found",
  "read_only",
]);

export const door = new Door();
