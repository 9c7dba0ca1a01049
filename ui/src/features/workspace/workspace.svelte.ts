import type { WorkspaceState } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";

/** The workspace as the shell knows it: closed, locked or open, and which were opened before. */
export class Workspace {
  state = $state.raw<WorkspaceState>();

  get isOpen(): boolean {
    return this.state?.phase === "open";
  }

  get name(): string {
    return this.state?.name ?? "";
  }

  async load(): Promise<void> {
    this.state = await whileLoading(call("workspace_state", {}));
  }

  async lock(): Promise<void> {
    await whileLoading(call("workspace_lock", {}));
    await this.load();
  }
}

export const workspace = new Workspace();
