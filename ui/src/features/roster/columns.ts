import type { CellTyped, FieldKind, FieldSeen, Participation, RosterRow } from "../../bindings/generated";
import type { RosterColumn } from "../../bindings/commands";
import { shortDate } from "../../components/dates";
import { PARTICIPATION, ROLE, STAGE } from "../../components/words";
import type { Listed, Rules } from "../columns/arrange";

export type Field = CellTyped["field"];

/** A line of a list of people, with what both a roster and the list of everybody know of it. */
export type Entry = Omit<RosterRow, "enrollment" | "role" | "stage" | "since" | "participation" | "own" | "attended" | "last_seats"> &
  Partial<Pick<RosterRow, "role" | "stage" | "since" | "participation" | "own" | "attended" | "last_seats">> & {
    /** Its key in the list. */
    id: string;
    /** The cohorts a person is or was in. */
    cohorts?: string[];
  };

type OwnKey = Extract<Field, `own:${string}`>;

export type ColumnKey = Exclude<Field, "headline"> | "since" | "attendance" | "cohorts";

export interface Column extends Listed {
  key: ColumnKey;
  /** What the list is sorted by; attendance is counted row by row and sorts nothing. */
  by: RosterColumn | null;
  /** Whether it can be typed into: freely, one of a few, or not at all. */
  typed: "text" | "one_of" | null;
  /** In pixels; a wide window shares out what is left. */
  width: number;
}

/** The name says who a line is about. */
export const ROSTER_RULES: Rules = { fixed: "name", showsNew: false };

const text = (key: Exclude<Field, OwnKey | "headline" | "title" | "role" | "stage" | "participation">, head: string, width: number, usual = false): Column => ({ key, head, by: key, typed: "text", width, usual });

const NAME = text("name", "Name", 208, true);
const PARTS = [text("given_name", "Given name", 132), text("family_name", "Family name", 148), text("preferred_name", "Preferred name", 132), text("pronouns", "Pronouns", 104)];
const WORK: Column[] = [text("organization", "Organization", 160, true), { key: "title", head: "Title", by: null, typed: "text", width: 148, usual: false }];
const PLACE = [text("city", "Home", 128, true), text("region", "State", 112), text("country", "Country", 128)];
const REACH = (usual: boolean): Column[] => [text("email", "Email", 196, true), text("phone", "Phone", 136, usual)];

/** The columns of a cohort's roster, in their usual order. */
export const ROSTER_COLUMNS: readonly Column[] = [
  NAME,
  ...PARTS,
  { key: "role", head: "Role", by: "role", typed: "one_of", width: 104, usual: true },
  { key: "stage", head: "Stage", by: "stage", typed: "one_of", width: 112, usual: true },
  { key: "since", head: "Since", by: "since", typed: null, width: 112, usual: true },
  { key: "participation", head: "Level", by: null, typed: "one_of", width: 112, usual: false },
  ...WORK,
  ...PLACE,
  ...REACH(false),
  { key: "attendance", head: "Came", by: null, typed: null, width: 114, usual: true },
];

/** The columns of the list of everybody. */
export const PEOPLE_COLUMNS: readonly Column[] = [NAME, ...PARTS, ...WORK, ...PLACE, ...REACH(true), { key: "cohorts", head: "Cohorts", by: null, typed: null, width: 232, usual: true }];

/** A field of the program's own as a column: what can be chosen in it is offered while one types. */
export function ownColumn(field: Pick<FieldSeen, "id" | "name" | "kind">): Column {
  const key: OwnKey = `own:${field.id}`;
  return { key, head: field.name, by: key, typed: "text", width: WIDTHS[field.kind], usual: true, joins: true };
}

const WIDTHS: Record<FieldKind, number> = { text: 148, number: 104, date: 112, yes_no: 104, choice: 128 };

/** What can be chosen in a column that takes one of a few: code and label. */
export function choicesOf(key: ColumnKey): [code: string, label: string][] {
  if (key === "role") return Object.entries(ROLE);
  if (key === "stage") return Object.entries(STAGE);
  if (key === "participation") return Object.entries(PARTICIPATION);
  return [];
}

function isOwn(key: ColumnKey): key is OwnKey {
  return key.startsWith("own:");
}

/** The field that a column of the program's own is. */
function fieldOf(key: OwnKey): string {
  return key.slice("own:".length);
}

/** What a cell reads. */
export function textOf(entry: Entry, key: ColumnKey): string {
  switch (key) {
    case "role":
      return entry.role ? ROLE[entry.role] : "";
    case "stage":
      return entry.stage ? STAGE[entry.stage] : "";
    case "participation":
      return entry.participation ? PARTICIPATION[entry.participation] : "";
    case "since":
      return entry.since ? shortDate(entry.since) : "";
    case "attendance":
      return entry.attended ? `${entry.attended.count} of ${entry.attended.whole}` : "";
    case "cohorts":
      return entry.cohorts?.join(", ") ?? "";
    default:
      return isOwn(key) ? (entry.own?.[fieldOf(key)] ?? "") : (entry[key] ?? "");
  }
}

/** What a cell gives to another program: as it reads, with dates that sort. */
export function copied(entry: Entry, key: ColumnKey): string {
  return key === "since" ? (entry.since ?? "") : textOf(entry, key);
}

/** What was typed as the store takes it: a label of a few becomes its code, everything else stays as it is. */
export function meant(key: ColumnKey, typed: string): string {
  const wanted = typed.trim().toLocaleLowerCase();
  const choice = choicesOf(key).find(([code, label]) => label.toLocaleLowerCase() === wanted || code === wanted);
  return choice?.[0] ?? typed.trim();
}

/** The line as it will read once what was typed is saved. */
export function withTyped(entry: Entry, key: ColumnKey, value: string): Entry {
  if (key === "name" || key === "role" || key === "stage") return value === "" ? entry : ({ ...entry, [key]: value } as Entry);
  if (key === "participation") return { ...entry, participation: value === "" ? null : (value as Participation) };
  if (isOwn(key)) return { ...entry, own: { ...entry.own, [fieldOf(key)]: value } };
  return { ...entry, [key]: value === "" ? null : value };
}
