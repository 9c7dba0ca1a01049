import type { Chosen, ChosenTable, StepTold } from "./generated";

/** What the shell answers itself: the native dialogs, which only it may open. `null` is a closed dialog. */
export interface ShellCommands {
  workspace_choose: { request: Record<string, never>; response: Chosen | null };
  workspace_place: { request: { name: string }; response: Chosen | null };
  table_choose: { request: Record<string, never>; response: ChosenTable | null };
  /** Where a file is to go that leaves; `name` has no ending. */
  file_place: { request: { name: string; format: FileFormat }; response: Chosen | null };
  /** Opens a file that was saved from here in the system's own viewer. */
  file_open: { request: { place: string }; response: Record<string, never> };
}

/** The formats of files that leave. */
export type FileFormat = "pdf" | "html" | "csv";

/** What the shell tells the window unasked. */
export interface Events {
  /** What a write touched, and the step it became. */
  "kith:changed": { touched: string[]; step: StepTold | null };
  "kith:progress": { job: string; done: number; total: number };
  /** A file was dropped or handed over: a workspace is told as a place, anything else as a table. */
  "kith:dropped": ChosenTable | Chosen;
  "kith:menu": { action: MenuAction };
}

export type MenuAction = "undo" | "redo";
