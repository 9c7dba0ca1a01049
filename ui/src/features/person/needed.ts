import { IpcError } from "../../ipc/error";

/** What a form cannot do without; where it is lacking, that is said beside its field. */
export function needed(text: string, field: string, words: string): string {
  if (text.trim() === "") throw new IpcError("invalid", words, { field });
  return text.trim();
}
