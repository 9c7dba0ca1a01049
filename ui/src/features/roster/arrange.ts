import type { ColumnPlace } from "../../bindings/generated";
import type { Column, ColumnKey } from "./columns";

/** A column in its place. The name is always shown. */
export interface Placed {
  column: Column;
  shown: boolean;
}

/** Every column in the order it was arranged in; what is new since then stands at the end, hidden. */
export function arranged(columns: readonly Column[], places: readonly ColumnPlace[]): Placed[] {
  if (places.length === 0) return columns.map((column) => ({ column, shown: column.usual }));
  const known = places.flatMap(({ column: key, shown }) => {
    const column = columns.find((one) => one.key === key);
    return column ? [{ column, shown: shown || isFixed(column.key) }] : [];
  });
  const rest = columns.filter((column) => !places.some((place) => place.column === column.key));
  return [...known, ...rest.map((column) => ({ column, shown: false }))];
}

export function placesOf(placed: readonly Placed[]): ColumnPlace[] {
  return placed.map(({ column, shown }) => ({ column: column.key, shown }));
}

/** The name says who a line is about. */
export function isFixed(key: ColumnKey): boolean {
  return key === "name";
}

export function withShown(placed: readonly Placed[], key: ColumnKey, shown: boolean): Placed[] {
  return placed.map((one) => (one.column.key === key && !isFixed(key) ? { ...one, shown } : one));
}

/** Moves a column by so many places; nothing goes before the name. */
export function moved(placed: readonly Placed[], key: ColumnKey, by: number): Placed[] {
  const from = placed.findIndex((one) => one.column.key === key);
  const to = Math.min(Math.max(from + by, 1), placed.length - 1);
  const one = placed[from];
  if (!one || isFixed(key) || from === to) return [...placed];
  const rest = placed.filter((other) => other !== one);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}
