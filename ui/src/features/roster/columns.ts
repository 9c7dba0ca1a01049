import type { RosterColumn } from "../../bindings/commands";

export interface Column {
  /** What the list is sorted by; attendance is counted row by row and sorts nothing. */
  by: RosterColumn | null;
  /** Names the column's width. */
  width: RosterColumn | "attendance";
  head: string;
}

/** The columns of a roster, from left to right. */
export const COLUMNS: readonly Column[] = [
  { by: "name", width: "name", head: "Name" },
  { by: "role", width: "role", head: "Role" },
  { by: "stage", width: "stage", head: "Stage" },
  { by: "since", width: "since", head: "Since" },
  { by: "organization", width: "organization", head: "Organization" },
  { by: "city", width: "city", head: "Home" },
  { by: "email", width: "email", head: "Email" },
  { by: null, width: "attendance", head: "Came" },
];
