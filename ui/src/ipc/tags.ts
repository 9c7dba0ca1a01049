/** Every name for what a write touches and a read depends on. */
export const TAGS = ["programs", "cohorts", "people", "rosters", "fields", "sessions", "attendance", "imports", "workspace", "backups", "history"] as const;

/** One of them. */
export type Tag = (typeof TAGS)[number];

/** Whether any declared tag is a touched one. */
export function meets(declared: readonly Tag[], touched: readonly string[]): boolean {
  return declared.some((tag) => touched.includes(tag));
}
