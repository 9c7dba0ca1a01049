import type { WorkspaceChecked } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { faultOf } from "../../ipc/fault";
import { whileLoading } from "../../ipc/loading";
import { Watched } from "../../ipc/watched.svelte";

/** Looking at every page and every row of the open workspace. */
export class CheckDesk {
  found = $state.raw<WorkspaceChecked | null>(null);
  /** Why nothing was found out. */
  fault = $state("");
  busy = $state(false);
  readonly watched = new Watched("check");
  /** Counts the looks: what comes of an earlier one is let go. */
  #turn = 0;

  async run(): Promise<void> {
    if (this.busy) return;
    this.forget();
    this.busy = true;
    const turn = this.#turn;
    try {
      const found = await this.watched.run("Looking at every page and every row", () => whileLoading(call("workspace_check", {})), "check");
      if (turn === this.#turn) this.found = found;
    } catch (reason) {
      const error = IpcError.from(reason);
      if (turn === this.#turn) this.fault = error.code === "canceled" ? "Stopped. Nothing was found up to there." : faultOf(error).words;
    } finally {
      this.busy = false;
    }
  }

  /** What was found holds while one looks: the workspace changes, and may be another one. */
  forget(): void {
    this.#turn += 1;
    this.found = null;
    this.fault = "";
  }
}

export const checking = new CheckDesk();
