import type { BackupTold, Chosen } from "../../bindings/generated";
import { people } from "../../components/words";

/** What the workspace can go back to. */
export interface Restorable {
  place: string;
  title: string;
  /** What becomes of the workspace, up to the period. */
  follows: string;
  /** Said once it is done. */
  done: string;
  /** Whether it is known to open with another passphrase. */
  isForeign: boolean;
}

/** One of the backups on this computer, made `when`. */
export function ofBackup({ place, holds }: Pick<BackupTold, "place" | "holds">, when: string): Restorable {
  const held = holds === null ? "" : `, with ${people(holds.people)} in it`;
  return { place, title: `Go back to the backup of ${when}?`, follows: `The workspace becomes as it was then${held}`, done: `The workspace is as it was ${when}`, isForeign: holds === null };
}

/** A copy that was kept elsewhere. Whether it opens like the workspace shows when it is tried. */
export function ofFile({ place, name }: Pick<Chosen, "place" | "name">): Restorable {
  return { place, title: `Go back to “${name}”?`, follows: "The workspace becomes as it is in that file", done: `The workspace is as it is in “${name}”`, isForeign: false };
}
