const KEPT = 24;

/** What was opened or done lately, by its key, the latest first. It is forgotten with the workspace and at every change of lens. */
let lately = $state.raw<readonly string[]>([]);

export function noteRecent(key: string): void {
  lately = [key, ...lately.filter((one) => one !== key)].slice(0, KEPT);
}

/** How lately something was opened or done: 0 is the last of all, and what never was comes after everything. */
export function recency(key: string): number {
  const at = lately.indexOf(key);
  return at < 0 ? Infinity : at;
}

export function forget(): void {
  lately = [];
}
