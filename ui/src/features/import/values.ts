import type { PartKeys } from "../../app/commands";
import type { ValueApart, ValueCluster, ValueUse, ValueWritten } from "../../bindings/generated";
import { counted } from "../../components/words";

/** Keys that answer what looks alike while its panel has the keyboard. */
export const VALUE_KEYS: PartKeys["keys"] = [
  ["S", "One and the same"],
  ["D", "Never one"],
  ["L", "Later"],
];

/** "3 rows, in Kith already": where a value stands. */
export function standsWords({ rows, is_known }: Pick<ValueWritten, "rows" | "is_known">): string {
  const parts = [rows > 0 ? counted(rows, "row", "rows") : "", is_known ? "in Kith already" : ""];
  return parts.filter((part) => part !== "").join(", ");
}

/** The spellings that are still one, without those that were left out. */
export function kept(cluster: ValueCluster, left: readonly string[]): string[] {
  return cluster.values.map(({ value }) => value).filter((value) => !left.includes(value));
}

/** The spelling that comes in: the one that was chosen, else the first that was not left out. */
export function usedOf(cluster: ValueCluster, chosen: string | null, left: readonly string[]): string | undefined {
  const values = kept(cluster, left);
  return values.find((value) => value === chosen) ?? values[0];
}

/** What is remembered where somebody agrees; nothing where fewer than two are left. */
export function asUse(cluster: ValueCluster, chosen: string | null, left: readonly string[]): ValueUse | null {
  const used = usedOf(cluster, chosen, left);
  const values = kept(cluster, left).filter((value) => value !== used);
  return used === undefined || values.length === 0 ? null : { field: cluster.field, used, values, apart: [...left] };
}

/** What is remembered where no two of them are one. */
export function asApart(cluster: ValueCluster): ValueApart {
  return { field: cluster.field, values: kept(cluster, []) };
}

/** Left out with one more, or one fewer. */
export function toggled(left: readonly string[], value: string): string[] {
  return left.includes(value) ? left.filter((other) => other !== value) : [...left, value];
}
