import { lately } from "../../components/dates";
import type { IpcError } from "../../ipc/error";

/** The newest backup of a damaged workspace that opens. `made_at` is RFC 3339. */
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

/** The backup to offer in place of a damaged file, or null where there is none. */
export function backupOf(error: IpcError): Backup | null {
  const backup = error.details.backup as Partial<Backup> | null | undefined;
  if (error.code !== "damaged" || typeof backup?.place !== "string") return null;
  return { place: backup.place, made_at: typeof backup.made_at === "string" ? backup.made_at : "" };
}

/** What is known of the damage, in a sentence. */
export function foundWords(error: IpcError): string | null {
  const { found } = error.details;
  return error.code === "damaged" && typeof found === "string" ? found : null;
}
