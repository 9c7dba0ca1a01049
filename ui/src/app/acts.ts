import type { Chosen, ChosenTable, SidebarProgram } from "../bindings/generated";
import type { MenuAction } from "../bindings/shell";
import { changeTyping, takesTyping } from "../components/typing";
import { history } from "../features/history/history.svelte";
import { door, unknown } from "../features/workspace/door.svelte";
import { workspace } from "../features/workspace/workspace.svelte";
import { call } from "../ipc/call";
import { IpcError } from "../ipc/error";
import { faultOf } from "../ipc/fault";
import { whileLoading } from "../ipc/loading";
import { frame } from "./frame.svelte";
import { lens } from "./lens.svelte";
import type { WindowLens } from "./lenses";
import { cohortToShare, isShared, programOf } from "./places";
import { forget } from "./recent.svelte";
import { cohortPlace, route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** What can be done from anywhere in an open workspace. */
export class FrameActs {
  constructor(readonly programs: () => readonly SidebarProgram[]) {}

  find(): void {
    frame.finding = true;
  }

  async lock(): Promise<void> {
    await this.#attempt(async () => {
      await workspace.lock();
      toasts.close();
      route.reset();
      door.arrive(workspace.state?.recent ?? []);
    });
  }

  /** Looks at the whole window as somebody else: at the program in view, and at nothing else. */
  lookAs(wanted: WindowLens): void {
    const programs = this.programs();
    const cohort = cohortToShare(route.lately, programs);
    const program = cohort === null ? null : (programOf(cohortPlace(cohort), programs)?.id ?? null);
    forget();
    toasts.close();
    lens.choose(wanted, program);
    if (!lens.isMe && cohort !== null && !isShared(route.here, lens.program, programs)) route.go(cohortPlace(cohort));
  }

  /** Asks for another workspace, and leaves this one locked behind it. A closed dialog changes nothing. */
  async openAnother(): Promise<void> {
    await this.#attempt(async () => {
      const chosen = await call("workspace_choose", {});
      if (chosen) await this.#leaveFor(chosen);
    });
  }

  /** Asks for a roster file and lays it out to be looked over. */
  async bringIn(program = "", cohort = ""): Promise<void> {
    await this.#attempt(async () => {
      const table = await call("table_choose", {});
      if (table) this.lookOver(table, program, cohort);
    });
  }

  /** Away from Me the window is for looking, and a file that was dropped waits for Me. */
  lookOver(table: ChosenTable, program = "", cohort = ""): void {
    if (!lens.isMe) {
      toasts.show({ words: "A roster comes in under Me. Go back to Me, then bring it in." });
      return;
    }
    route.go({ at: "import", table, program, cohort });
  }

  /** A roster is laid out; a workspace is entered, and this one left locked behind it. */
  take(dropped: ChosenTable | Chosen): void {
    if ("table" in dropped) this.lookOver(dropped);
    else void this.#leaveFor(dropped);
  }

  /** What the menu bar asks for: a step of the workspace, or typing where a field has the keyboard. */
  do(action: MenuAction): void {
    if (takesTyping(document.activeElement)) changeTyping(action);
    else if (!lens.isMe) return;
    else if (action === "undo") void history.undo();
    else void history.redo();
  }

  async #leaveFor(chosen: Chosen): Promise<void> {
    await this.lock();
    if (!workspace.isOpen) await door.approach(unknown(chosen));
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await whileLoading(work());
    } catch (reason) {
      const fault = faultOf(IpcError.from(reason));
      toasts.show({ words: `${fault.title}. ${fault.words}` });
    }
  }
}
