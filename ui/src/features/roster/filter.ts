import type { Role, RosterFilter, Stage } from "../../bindings/generated";
import { ROLE, STAGE } from "../../components/words";

/** What one is looking for in a roster. */
export interface Wanted {
  text: string;
  roles: readonly Role[];
  stages: readonly Stage[];
}

export const EVERYONE: Wanted = { text: "", roles: [], stages: [] };

/** The filter as the store takes it: nothing chosen means no condition. */
export function filterOf(wanted: Wanted): RosterFilter {
  const text = wanted.text.trim();
  return {
    text: text === "" ? null : text,
    role: wanted.roles.length === 0 ? null : [...wanted.roles],
    stage: wanted.stages.length === 0 ? null : [...wanted.stages],
  };
}

export function isFiltered(wanted: Wanted): boolean {
  return wanted.text.trim() !== "" || wanted.roles.length > 0 || wanted.stages.length > 0;
}

/** Adds a value that is missing, takes out one that is there. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** "fellow or alum" */
export function rolesWords(roles: readonly Role[]): string {
  return either(roles.map((role) => ROLE[role].toLowerCase()));
}

export function stagesWords(stages: readonly Stage[]): string {
  return either(stages.map((stage) => STAGE[stage].toLowerCase()));
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
