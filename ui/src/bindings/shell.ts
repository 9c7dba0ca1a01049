import type { Chosen, ChosenTable, StepTold } from "./generated";

/** What the shell answers itself: the native dialogs, which only it may open. `null` is a closed dialog. */
export interface ShellCommands {
  workspace_choose: { request: Record<string, never>; response: Chosen | null };
  workspace_place: { request: { name: string }; response: Chosen | null };
  /** Where a copy of the workspace is to be kept. */
  backup_place: { request: { name: string }; response: Chosen | null };
  /** Everything is kept; the program may end. */
  leave: { request: Record<string, never>; response: null };
  table_choose: { request: Record<string, never>; response: ChosenTable | null };
  /** Where a file is to go that leaves; `name` has no ending. */
  file_place: { request: { name: string; format: FileFormat }; response: Chosen | null };
  /** Opens a file that was saved from here in the system's own viewer. */
  file_open: { request: { place: string }; response: Record<string, never> };
}

/** The formats of files that leave. */
export type FileFormat = "pdf" | "html" | "csv" | "xlsx" | "vcf" | "ics";

/** What the shell tells the window unasked. */
export interface Events {
  /** What a write touched, and the step it became. */
  "kith:changed": { touched: string[]; step: StepTold | null };
  "kith:progress": { job: string; done: number; total: number };
  /** A file was dropped or handed over: a workspace is told as a place, anything else as a table. */
  "kith:dropped": ChosenTable | Chosen;
  /** A file is held over the window, or no longer is. Whether it is a workspace, where all of several are or none is. */
  "kith:dragging": { over: boolean; workspace: boolean | null };
  /** How the last backup went that nobody asked for. */
  "kith:backup": { trouble: string | null };
  /** The program is about to end: what is being typed is to be kept. */
  "kith:leaving": null;
  "kith:menu": { action: MenuAction };
}

export type MenuAction = "undo" | "redo" | "new" | "open" | "bring_in" | "paste_in" | "back_up" | "lock" | "settings" | "find" | "larger" | "smaller" | "usual_size" | "sidebar" | "history" | "keys" | "guide";
