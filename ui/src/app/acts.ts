import type { Chosen, ChosenTable, SidebarProgram } from "../bindings/generated";
import type { MenuAction } from "../bindings/shell";
import { closeModals } from "../components/modal";
import { changeTyping, takesTyping } from "../components/typing";
import { history } from "../features/history/history.svelte";
import { pasting } from "../features/import/pasting.svelte";
import { backups } from "../features/settings/backups.svelte";
import { dialogs } from "../features/person/dialogs.svelte";
import { inspector } from "../features/person/inspector.svelte";
import { door, unknown } from "../features/workspace/door.svelte";
import { workspace } from "../features/workspace/workspace.svelte";
import { call } from "../ipc/call";
import { allSettled, whileLoading } from "../ipc/loading";
import { tellFault } from "./attempt";
import { keepEverything } from "./editors";
import { frame } from "./frame.svelte";
import { lens } from "./lens.svelte";
import type { WindowLens } from "./lenses";
import { cohortToShare, isShared, programOf } from "./places";
import { forget } from "./recent.svelte";
import { cohortPlace, route, type Place } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** What can be done from anywhere in an open workspace. */
export class FrameActs {
  constructor(readonly programs: () => readonly SidebarProgram[]) {}

  find(): void {
    frame.finding = true;
  }

  /** Open editors keep what was typed first; the window is then empty. */
  async lock(): Promise<void> {
    if (!workspace.isOpen) return;
    await committed();
    await this.#attempt(async () => {
      closeModals();
      await workspace.lock();
      inspector.close();
      dialogs.close();
      pasting.close();
      backups.close();
      forget();
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
    const chosen = await this.#attempt(() => call("workspace_choose", {}));
    if (chosen) await this.#leaveFor(chosen);
  }

  /** Leaves this workspace locked, and starts another. */
  async startAnother(): Promise<void> {
    await this.lock();
    if (!workspace.isOpen) door.go({ at: "create" });
  }

  /** Asks for a roster file and lays it out to be looked over. */
  async bringIn(program = "", cohort = ""): Promise<void> {
    await this.#attempt(async () => {
      const table = await call("table_choose", {});
      if (table) this.lookOver(table, program, cohort);
    });
  }

  /** Lays the file of an earlier import out again, to put right how it was read. */
  async layOutAgain(batch: string): Promise<void> {
    await this.#attempt(async () => {
      const { table, program, cohort } = await call("import_again", { batch });
      this.lookOver(table, program, cohort);
    });
  }

  /** Asks for a table or addresses out of the clipboard; where one stands in a cohort, they are meant for it. */
  paste(): void {
    pasting.ask(...this.#meant());
  }

  /** The names of the program and the cohort that one stands in. */
  #meant(): [program: string | undefined, cohort: string | undefined] {
    const here = route.here.at === "cohort" ? route.here.cohort : null;
    const program = this.programs().find(({ cohorts }) => cohorts.some(({ id }) => id === here));
    return [program?.name, program?.cohorts.find(({ id }) => id === here)?.name];
  }

  /** Lays out what was pasted outside of any field. */
  async takePasted(text: string): Promise<void> {
    const table = await this.#attempt(() => call("table_paste", { text }));
    if (table) this.lookOver(table);
  }

  /** Away from Me the window is for looking, and a file that was dropped waits for Me. */
  lookOver(table: ChosenTable, program = "", cohort = ""): void {
    if (!lens.isMe) {
      toasts.show({ words: "A roster comes in under Me. Go back to Me, then bring it in." });
      return;
    }
    this.#goTo({ at: "import", table, program, cohort });
  }

  /** A roster is laid out, for the cohort one stands in; a workspace is entered, and this one left locked behind it. */
  take(dropped: ChosenTable | Chosen): void {
    if ("table" in dropped) this.lookOver(dropped, ...this.#meant());
    else void this.#leaveFor(dropped);
  }

  /** What the menu bar asks for. Undo is a step of the workspace, or typing where a field has the keyboard. */
  do(action: MenuAction): void {
    const typing = takesTyping(document.activeElement);
    if ((action === "undo" || action === "redo") && typing) changeTyping(action);
    else if (lens.isMe || !UNDER_ME.has(action)) this.#menu[action]?.();
    else this.#pointToMe();
  }

  /** The projector is left in two steps, and by no single press. */
  #pointToMe(): void {
    const back = { label: "Go back to Me", run: () => this.lookAs("me") };
    toasts.show({ words: "That is done under Me. Go back to Me first.", action: lens.current === "projector" ? undefined : back });
  }

  readonly #menu: Partial<Record<MenuAction, () => void>> = {
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    new: () => void this.startAnother(),
    open: () => void this.openAnother(),
    bring_in: () => void this.bringIn(),
    paste_in: () => this.paste(),
    back_up: () => void backups.backUp(),
    lock: () => void this.lock(),
    settings: () => this.#goTo({ at: "settings" }),
    history: () => this.#goTo({ at: "history", about: null }),
    find: () => this.find(),
    sidebar: () => frame.toggleSidebar(),
    keys: () => (frame.showingKeys = true),
  };

  /** What is asked for from outside the page is not laid beneath what covers it. */
  #goTo(place: Place): void {
    closeModals();
    route.go(place);
  }

  async #leaveFor(chosen: Chosen): Promise<void> {
    await this.lock();
    if (!workspace.isOpen) await door.approach(unknown(chosen));
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await whileLoading(work());
    } catch (reason) {
      tellFault(reason);
      return undefined;
    }
  }
}

/** Away from Me the window is for looking. */
const UNDER_ME: ReadonlySet<MenuAction> = new Set(["undo", "redo", "new", "open", "bring_in", "paste_in", "back_up", "settings", "history"]);

/** Open editors keep what was typed when the keyboard leaves them; what they write is waited for. */
export async function committed(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await allSettled();
  await keepEverything();
}
