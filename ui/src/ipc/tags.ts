/** A name for what a write touches and a read depends on. */
export type Tag = "programs" | "cohorts" | "people" | "rosters" | "sessions" | "attendance" | "imports" | "history";

/** Whether any declared tag is a touched one. */
export function meets(declared: readonly Tag[], touched: readonly string[]): boolean {
  return declared.some((tag) => touched.includes(tag));
}
