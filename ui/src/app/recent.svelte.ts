const KEPT = 24;

interface Recent {
  key: string;
  /** Of what was found by name, so that it can be offered again as it is called by then. */
  id: string | null;
}

/**
 * What was opened or done lately, the latest first.
 * It is never written down, and forgotten with the workspace and at every change of lens.
 */
let lately = $state.raw<readonly Recent[]>([]);

/** Notes what was chosen, and beside its key the id of what was found, where it is that. */
export function noteRecent(key: string, id: string | null = null): void {
  lately = [{ key, id }, ...lately.filter((one) => one.key !== key)].slice(0, KEPT);
}

/** How lately something was opened or done: 0 is the last of all, and what never was comes after everything. */
export function recency(key: string): number {
  const at = lately.findIndex((one) => one.key === key);
  return at < 0 ? Infinity : at;
}

/** What was found by name and opened lately. */
export function recentIds(): string[] {
  return lately.flatMap(({ id }) => id ?? []);
}

export function forget(): void {
  lately = [];
}
