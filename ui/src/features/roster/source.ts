import type { CellTyped, RosterSort } from "../../bindings/generated";
import { lens } from "../../app/lens.svelte";
import { call } from "../../ipc/call";
import { PEOPLE_COLUMNS, ROSTER_COLUMNS, type Column, type Entry } from "./columns";

/** What a grid lists: people in a cohort, or everybody. */
export interface Source {
  /** Under this name its columns are remembered. */
  list: "roster" | "people";
  cohort: string | null;
  columns: readonly Column[];
  isPast: boolean;
  /** A look at the past, or as somebody else, is not typed into. */
  readonly: boolean;
  read: (ids: string[]) => Promise<Entry[]>;
  /** Whose cell it is, as the store takes it. */
  cell: (id: string) => Pick<CellTyped, "enrollment" | "person">;
}

export const BY_NAME: RosterSort = { by: "name", descending: false };

export function rosterSource(cohort: string, asOf: string | null, own: readonly Column[] = []): Source {
  const columns = [...ROSTER_COLUMNS, ...own];
  return {
    list: "roster",
    cohort,
    columns: asOf === null ? columns : columns.filter((column) => column.key !== "attendance"),
    isPast: asOf !== null,
    readonly: asOf !== null || !lens.isMe,
    read: async (ids) => {
      const { rows } = await call("roster_rows", { cohort, ids, as_of: asOf, lens: lens.current });
      return rows.map((row) => ({ ...row, id: row.enrollment }));
    },
    cell: (id) => ({ enrollment: id, person: null }),
  };
}

export const everybody: Source = {
  list: "people",
  cohort: null,
  columns: PEOPLE_COLUMNS,
  isPast: false,
  readonly: false,
  read: async (ids) => {
    const { rows } = await call("people_rows", { ids, lens: lens.current });
    return rows.map((row) => ({ ...row, id: row.person }));
  },
  cell: (id) => ({ enrollment: null, person: id }),
};
