import type { ColumnPlace } from "../../bindings/generated";

/** A column that a list can show. */
export interface Listed {
  key: string;
  head: string;
  /** Shown as long as nobody arranged it otherwise. */
  usual: boolean;
  /** Shown from the first, also in a list that was arranged before it was there. */
  joins?: boolean;
}

/** What holds of one list, however it is arranged. */
export interface Rules {
  /** It stands in front and is always shown. */
  fixed: string | null;
  /** Whether a column is shown that was not there when the list was arranged. */
  showsNew: boolean;
}

/** A column in its place. */
export interface Placed<C extends Listed> {
  column: C;
  shown: boolean;
}

/** Every column in the order it was arranged in; what is new since then stands at the end. */
export function arranged<C extends Listed>(columns: readonly C[], places: readonly ColumnPlace[], rules: Rules): Placed<C>[] {
  if (places.length === 0) return columns.map((column) => ({ column, shown: column.usual }));
  const known = places.flatMap(({ column: key, shown }) => {
    const column = columns.find((one) => one.key === key);
    return column ? [{ column, shown: shown || key === rules.fixed }] : [];
  });
  const rest = columns.filter((column) => !places.some((place) => place.column === column.key));
  return [...known, ...rest.map((column) => ({ column, shown: rules.showsNew || column.joins === true }))];
}

/** What to remember: columns that are not there today keep the places they had. */
export function placesOf<C extends Listed>(placed: readonly Placed<C>[], before: readonly ColumnPlace[]): ColumnPlace[] {
  const now = placed.map(({ column, shown }) => ({ column: column.key, shown }));
  const isHere = ({ column }: ColumnPlace) => now.some((place) => place.column === column);
  let next = 0;
  const slots = before.map((place) => (isHere(place) ? (now[next++] ?? place) : place));
  return [...slots, ...now.slice(next)];
}

/** Shows a column or hides it; the last that is shown stays. */
export function withShown<C extends Listed>(placed: readonly Placed<C>[], key: string, shown: boolean, { fixed }: Rules): Placed<C>[] {
  const changed = placed.map((one) => (one.column.key === key && key !== fixed ? { ...one, shown } : one));
  return changed.some((one) => one.shown) ? changed : [...placed];
}

/** Moves a column by so many places; nothing goes before the fixed one. */
export function moved<C extends Listed>(placed: readonly Placed<C>[], key: string, by: number, { fixed }: Rules): Placed<C>[] {
  const from = placed.findIndex((one) => one.column.key === key);
  const first = placed[0]?.column.key === fixed ? 1 : 0;
  const to = Math.min(Math.max(from + by, first), placed.length - 1);
  const one = placed[from];
  if (!one || key === fixed || from === to) return [...placed];
  const rest = placed.filter((other) => other !== one);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}
