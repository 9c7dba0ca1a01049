/** Invented backups, and what Settings asks for. */
import type { Backups, BackupTold } from "../src/bindings/generated";

const HOUR = 3_600_000;
const made: BackupTold[] = [0.4, 3, 26, 50, 75, 170, 340, 700, 1400, 2100, 2900, 3600, 4300, 5000].map((hours, n) => ({
  place: `b${n}`,
  made_at: new Date(Date.now() - hours * HOUR).toISOString(),
  bytes: 3_240_000 - n * 41_000,
  replaced: n === 3,
  holds: n > 11 ? null : { people: 184 - n * 3, cohorts: 6, sessions: 71 - n },
}));

export const backups = (limit: number): Backups => ({ backups: made.slice(0, limit), total: made.length, bytes: made.reduce((sum, backup) => sum + backup.bytes, 0) });

export function backUp(): { file_name: string; bytes: number } {
  made.unshift({ ...made[0]!, place: `b${made.length}`, made_at: new Date().toISOString() });
  return { file_name: "today.kith", bytes: 3_240_000 };
}

export function purge(): { removed: number; spared_for: null } {
  const before = made.length;
  made.splice(0, made.length, ...made.filter((backup) => backup.holds !== null));
  return { removed: before - made.length, spared_for: null };
}
