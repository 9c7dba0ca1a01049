import type { FieldSeen, ListChoices, PeopleList, RosterFilter } from "../../bindings/generated";
import type { RequestOf } from "../../bindings/commands";
import { number, ROLE, STAGE } from "../../components/words";
import { folded } from "./suggest";

type Asked = RequestOf<"list_choices">["column"];
/** A column that a list is narrowed by. */
export type NarrowKey = "role" | "stage" | Asked;

/** A value to choose in a column; null is whoever has nothing there. */
export interface Choice {
  value: string | null;
  words: string;
  /** What tells it from another of that name. */
  more: string | null;
  /** How many have it, where that was counted. */
  people: number | null;
}

/** What was chosen is told as it read then. */
export type Picked = Pick<Choice, "value" | "words">;

/** A column of a list, and what can be chosen in it. */
export interface Narrowing {
  key: NarrowKey;
  label: string;
  /** What whoever has nothing there is called. */
  none: string;
  /** Always the same few; null where the store says what stands there. */
  few: readonly Choice[] | null;
}

/** What one is looking for in a list. */
export interface Wanted {
  text: string;
  chosen: Readonly<Partial<Record<NarrowKey, readonly Picked[]>>>;
}

export const EVERYONE: Wanted = { text: "", chosen: {} };

/** More than these are looked for by typing. */
export const FEW = 12;
/** So many are drawn at once. */
const DRAWN = 60;

const same = (words: Record<string, string>): Choice[] => Object.entries(words).map(([value, said]) => ({ value, words: said, more: null, people: null }));
const stored = (key: Asked, label: string, none = "None said"): Narrowing => ({ key, label, none, few: null });

const WORK = stored("organization", "Organization");
const HOME = stored("city", "Home");

/** What the list of everybody is narrowed by. */
export const PEOPLE_NARROWINGS: readonly Narrowing[] = [stored("cohort", "Cohort", "In none"), WORK, HOME];

/** What a roster is narrowed by: of the program's own fields those that take one of a few. */
export function rosterNarrowings(fields: readonly Pick<FieldSeen, "id" | "name" | "kind">[]): Narrowing[] {
  const few = fields.filter(({ kind }) => kind === "choice" || kind === "yes_no");
  return [{ key: "role", label: "Role", none: "", few: same(ROLE) }, { key: "stage", label: "Stage", none: "", few: same(STAGE) }, WORK, HOME, ...few.map(({ id, name }) => stored(`own:${id}`, name))];
}

export function isStored(key: NarrowKey): key is Asked {
  return key !== "role" && key !== "stage";
}

/** What the store has in a column; whoever has nothing there stands before, to be found among very many. */
export function offered({ values, none }: ListChoices, noneWords: string): Choice[] {
  const named = values.map(({ value, name, program, people }) => ({ value, words: name, more: program, people }));
  return none === 0 ? named : [{ value: null, words: noneWords, more: null, people: none }, ...named];
}

/**
 * What is drawn of the choices: those with words that begin as typed, and how many more there are.
 * What was chosen and is no longer there can still be taken back.
 */
export function drawn(choices: readonly Choice[], picked: readonly Picked[], typed: string): { shown: Choice[]; more: number } {
  const lost = picked.filter(({ value }) => !choices.some((one) => one.value === value));
  const all = [...lost.map((one): Choice => ({ ...one, more: null, people: null })), ...choices];
  const begun = folded(typed).split(/\s+/).filter((word) => word !== "");
  const matching = all.filter(({ words, more }) => {
    const held = folded(`${words} ${more ?? ""}`).split(/[\s,/&-]+/);
    return begun.every((word) => held.some((one) => one.startsWith(word)));
  });
  return { shown: matching.slice(0, DRAWN), more: Math.max(0, matching.length - DRAWN) };
}

export function pickedIn(wanted: Wanted, key: NarrowKey): readonly Picked[] {
  return wanted.chosen[key] ?? [];
}

/** Chooses a value, or takes one back that was chosen. */
export function toggled(wanted: Wanted, key: NarrowKey, { value, words }: Picked): Wanted {
  const before = pickedIn(wanted, key);
  const without = before.filter((one) => one.value !== value);
  return chosen(wanted, key, without.length < before.length ? without : [...before, { value, words }]);
}

/** Without a filter. */
export function without(wanted: Wanted, key: NarrowKey): Wanted {
  return chosen(wanted, key, []);
}

function chosen(wanted: Wanted, key: NarrowKey, picked: readonly Picked[]): Wanted {
  const rest = Object.fromEntries(Object.entries(wanted.chosen).filter(([other]) => other !== key));
  return { ...wanted, chosen: picked.length === 0 ? rest : { ...rest, [key]: picked } };
}

/** A filter by a column that is not there, or not for this lens, is none. */
export function within(wanted: Wanted, narrowings: readonly Narrowing[]): Wanted {
  const held = Object.entries(wanted.chosen).filter(([key]) => narrowings.some((one) => one.key === key));
  return { ...wanted, chosen: Object.fromEntries(held) };
}

/** The filter of a roster as the store takes it: nothing chosen means no condition. */
export function filterOf(wanted: Wanted): RosterFilter {
  const own = Object.keys(wanted.chosen).flatMap((key): [string, (string | null)[]][] => (key.startsWith("own:") ? [[key.slice("own:".length), valuesOf(wanted, key as NarrowKey) ?? []]] : []));
  return {
    text: textOf(wanted),
    role: valuesOf(wanted, "role") as RosterFilter["role"],
    stage: valuesOf(wanted, "stage") as RosterFilter["stage"],
    organization: valuesOf(wanted, "organization"),
    city: valuesOf(wanted, "city"),
    own: own.length === 0 ? null : Object.fromEntries(own),
  };
}

/** The same of the list of everybody. */
export function peopleFilterOf(wanted: Wanted): Pick<PeopleList, "text" | "cohort" | "organization" | "city"> {
  return { text: textOf(wanted), cohort: valuesOf(wanted, "cohort"), organization: valuesOf(wanted, "organization"), city: valuesOf(wanted, "city") };
}

function textOf(wanted: Wanted): string | null {
  const text = wanted.text.trim();
  return text === "" ? null : text;
}

function valuesOf(wanted: Wanted, key: NarrowKey): (string | null)[] | null {
  const picked = pickedIn(wanted, key);
  return picked.length === 0 ? null : picked.map(({ value }) => value);
}

export function isFiltered(wanted: Wanted): boolean {
  return wanted.text.trim() !== "" || Object.keys(wanted.chosen).length > 0;
}

/** Values that a chip names; the rest it counts. */
const NAMED = 3;

/** What a chip says after the column: "fellow or alum". Codes are common words, everything else is as it was written. */
export function chipWords({ key, few }: Narrowing, picked: readonly Picked[]): string {
  const some = picked.flatMap(({ value, words }) => (value === null ? [] : [few === null ? words : words.toLowerCase()]));
  const words = some.length < picked.length ? [...some, noneOf(key)] : some;
  return either(words.length > NAMED + 1 ? [...words.slice(0, NAMED), `${number(words.length - NAMED)} more`] : words);
}

function noneOf(key: NarrowKey): string {
  return key === "cohort" ? "none" : "not said";
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
