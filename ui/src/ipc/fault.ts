import type { ErrorCode, IpcError } from "./error";

/** How a refusal is told: what happened, what was kept, and the one thing to do about it. */
export interface Fault {
  severity: "calm" | "eye" | "stop";
  title: string;
  words: string;
  action: FaultAction | null;
}

export type FaultAction = "try_again" | "use_recovery" | "choose_another" | "open_workspace";

/** Puts an error into words. A field that must be fixed keeps the sentence that came with it. */
export function faultOf(error: IpcError): Fault {
  if (error.details.what === "new_file" && error.message !== "") return { ...NOT_SAVED, words: error.message };
  if (error.code === "invalid" && error.details.field === "capacity") return { ...FULL, words: error.message };
  const fault = FAULTS[error.code];
  const told = TOLD_BY_MESSAGE.has(error.code) && error.message !== "";
  return told ? { ...fault, words: error.message } : fault;
}

const TOLD_BY_MESSAGE: ReadonlySet<ErrorCode> = new Set(["invalid", "not_a_table", "conflict", "needs_decision", "failed"]);

/** A file that could not leave, whatever kept it: the workspace has nothing to do with it. */
const NOT_SAVED: Omit<Fault, "words"> = { severity: "stop", title: "The file was not saved", action: null };

/** Told where no form shows it beside its field. */
const FULL: Omit<Fault, "words"> = { severity: "eye", title: "There are too few seats", action: null };

const FAULTS: Record<ErrorCode, Fault> = {
  wrong_passphrase: {
    severity: "calm",
    title: "That passphrase did not open the file",
    words: "Check Caps Lock, or use your recovery words. There is no limit on tries, and nothing is erased.",
    action: "use_recovery",
  },
  held: {
    severity: "calm",
    title: "This workspace is open somewhere else",
    words: "Only one Kith can hold a workspace at a time, so that no change is lost. Close it there, then try again.",
    action: "try_again",
  },
  damaged: {
    severity: "stop",
    title: "A part of this file cannot be read",
    words: "The disk or the copy it came from changed some of it. Kith has left the file exactly as it is.",
    action: "choose_another",
  },
  newer_version: {
    severity: "eye",
    title: "This workspace was kept by a newer Kith",
    words: "Opening it here could lose what this version does not know, so nothing was touched. Update Kith on this computer, then open it.",
    action: "choose_another",
  },
  not_a_workspace: {
    severity: "calm",
    title: "This file is not a Kith workspace",
    words: "Nothing in it was changed. A workspace is a file that ends in .kith.",
    action: "choose_another",
  },
  not_found: {
    severity: "calm",
    title: "It is no longer there",
    words: "It was moved or taken away since this screen was drawn. Nothing else was changed.",
    action: "choose_another",
  },
  invalid: {
    severity: "stop",
    title: "One value needs another look",
    words: "Nothing was saved yet.",
    action: null,
  },
  conflict: {
    severity: "eye",
    title: "Something later stands in the way",
    words: "Nothing was changed. You can keep what came later, or go back anyway.",
    action: null,
  },
  needs_decision: {
    severity: "eye",
    title: "More than one is meant",
    words: "Nothing was changed. Say which one.",
    action: null,
  },
  canceled: {
    severity: "calm",
    title: "Stopped",
    words: "Everything is as it was before.",
    action: null,
  },
  no_workspace: {
    severity: "calm",
    title: "No workspace is open",
    words: "It was locked. Everything you saved is kept.",
    action: "open_workspace",
  },
  read_only: {
    severity: "eye",
    title: "Kith may not write here",
    words: "The folder or the file is read-only. Nothing was changed. Choose another place, or allow writing to it.",
    action: "choose_another",
  },
  disk_full: {
    severity: "stop",
    title: "The disk is full",
    words: "Nothing was lost, and this last change was not saved. Make some room, then try again.",
    action: "try_again",
  },
  not_a_table: {
    severity: "calm",
    title: "Kith could not find a table in this file",
    words: "It reads CSV and other separated text, workbooks and contact cards. Nothing was saved.",
    action: "choose_another",
  },
  bug: {
    severity: "stop",
    title: "Kith made a mistake",
    words: "Your workspace is as it was before. Trying once more is safe.",
    action: "try_again",
  },
  failed: {
    severity: "stop",
    title: "That did not work",
    words: "Your workspace is as it was before.",
    action: "try_again",
  },
};
