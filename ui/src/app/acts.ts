import type { Chosen, ChosenTable } from "../bindings/generated";
import type { MenuAction } from "../bindings/shell";
import { onMac } from "../components/platform";
import { changeTyping, takesTyping } from "../components/typing";
import { history } from "../features/history/history.svelte";
import { door, unknown } from "../features/workspace/door.svelte";
import { workspace } from "../features/workspace/workspace.svelte";
import { call } from "../ipc/call";
import { IpcError } from "../ipc/error";
import { faultOf } from "../ipc/fault";
import { whileLoading } from "../ipc/loading";
import { frame } from "./frame.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** `inText`: also while one types. On macOS Option with an arrow belongs to the text. */
type Chord = [keys: string, run: () => void, inText: boolean];

/** What can be done from anywhere in an open workspace. */
export class FrameActs {
  readonly chords: Chord[] = [
    ["Mod+K", () => this.find(), true],
    ["Mod+Shift+L", () => void this.lock(), true],
    ["Mod+Z", () => void history.undo(), false],
    ["Mod+Shift+Z", () => void history.redo(), false],
    ["Alt+ArrowLeft", () => route.back(), !onMac],
    ["Alt+ArrowRight", () => route.forward(), !onMac],
    ["Mod+\\", () => frame.toggleSidebar(), true],
    ["Mod+O", () => void this.openAnother(), true],
  ];

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

  lookOver(table: ChosenTable, program = "", cohort = ""): void {
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
