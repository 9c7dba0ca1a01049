import type { SearchHit } from "../bindings/generated";

const KEPT = 24;

interface Recent {
  key: string;
  /** What was found by name, so that it can be offered without looking for it again. */
  hit: SearchHit | null;
}

/**
 * What was opened or done lately, the latest first.
 * Names are in it: it is never written down, and forgotten with the workspace and at every change of lens.
 */
let lately = $state.raw<readonly Recent[]>([]);

/** Notes what was chosen, and beside its key what was found, where it is that. */
export function noteRecent(key: string, hit: SearchHit | null = null): void {
  lately = [{ key, hit }, ...lately.filter((one) => one.key !== key)].slice(0, KEPT);
}

/** How lately something was opened or done: 0 is the last of all, and what never was comes after everything. */
export function recency(key: string): number {
  const at = lately.findIndex((one) => one.key === key);
  return at < 0 ? Infinity : at;
}

/** What was found by name and opened lately. */
export function recentHits(): SearchHit[] {
  return lately.flatMap(({ hit }) => hit ?? []);
}

export function forget(): void {
  lately = [];
}
