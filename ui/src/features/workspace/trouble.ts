import { lately } from "../../components/dates";
import type { IpcError } from "../../ipc/error";

/** A backup of a damaged workspace that opens. `made_at` is RFC 3339. */
export interface Backup {
  place: string;
  made_at: string;
}

/** Who holds the workspace, in a sentence, as far as the lock beside it tells. */
export function holderWords(error: IpcError, now: Date): string | null {
  if (error.code !== "held") return null;
  const { host, pid, since } = error.details;
  const who = [
    typeof host === "string" && host !== "" ? `on ${host}` : "",
    typeof pid === "number" ? `process ${pid}` : "",
    typeof since === "string" ? `since ${lately(since, now)}` : "",
  ].filter((part) => part !== "");
  return who.length === 0 ? null : `Held ${who.join(", ")}.`;
}

/** The backups to offer in place of a damaged file, the newest first. */
export function backupsOf(error: IpcError): Backup[] {
  const { backups } = error.details;
  if (error.code !== "damaged" || !Array.isArray(backups)) return [];
  return backups.flatMap((one: Partial<Backup> | null) => (typeof one?.place === "string" ? [{ place: one.place, made_at: one.made_at ?? "" }] : []));
}

/** What becomes of the file in whose place a backup goes; empty where there is none, null where no backup may go there. */
export function keptWords({ code }: IpcError): string | null {
  if (code === "damaged") return "The damaged file is kept among the backups.";
  if (code === "not_a_workspace") return "What lies there now is kept among the backups.";
  return code === "not_found" ? "" : null;
}

/** What is known of the damage, in a sentence. */
export function foundWords(error: IpcError): string | null {
  const { found } = error.details;
  return error.code === "damaged" && typeof found === "string" ? found : null;
}
