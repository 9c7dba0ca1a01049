import type { BackupInside, BackupTold, Chosen } from "../../bindings/generated";
import { counted, named, people } from "../../components/words";

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

/** What a restore put aside, which opens with the passphrase that the workspace had before. */
export function ofKept(place: string): Restorable {
  return {
    place,
    title: "Go back to what was there before?",
    follows: "The passphrase of this workspace does not open that. With its own, the workspace becomes as it was before the backup",
    done: AS_BEFORE,
    isForeign: true,
  };
}

/** Said once going back to a backup is taken back. */
export const AS_BEFORE = "The workspace is as it was before the backup";

/** A copy that was kept elsewhere, as it was found when it was looked into; `when` is its last change. What this passphrase does not open is asked for its own. */
export function ofFile({ place, name }: Pick<Chosen, "place" | "name">, inside: BackupInside | null, when: string | null): Restorable {
  return { place, title: `Go back to “${name}”?`, follows: followsFrom(inside, when), done: `The workspace is as it is in “${name}”`, isForeign: inside === null };
}

function followsFrom(inside: BackupInside | null, when: string | null): string {
  if (inside === null) return "The passphrase of this workspace does not open that file. With its own, the workspace becomes as it is in there";
  const { holds, same } = inside;
  const held = `${people(holds.people)}, ${counted(holds.cohorts, "cohort", "cohorts")} and ${counted(holds.sessions, "session", "sessions")}`;
  const changed = when === null ? "" : `, last changed ${when}`;
  return same ? `The workspace becomes as it is in that file: ${held}${changed}` : `That file is another workspace, ${named(inside.name)}: ${held}${changed}. It takes the place of this one`;
}
