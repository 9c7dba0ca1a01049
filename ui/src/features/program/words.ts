import type { Delivery, Preset, ProgramKind, ProgramStatus, SessionRule } from "../../bindings/generated";
import { COHORT_STATUS, DELIVERY, PROGRAM_KIND, ROLE } from "../../components/words";
import { durationOf, RULE_ASKS, SESSION_KIND, SESSION_RULE } from "../session/words";

export const PROGRAM_STATUS: Record<ProgramStatus, string> = {
  planned: COHORT_STATUS.planned,
  active: COHORT_STATUS.active,
  completed: COHORT_STATUS.completed,
  canceled: COHORT_STATUS.canceled,
  archived: COHORT_STATUS.archived,
};

/** Kinds as they are offered; what is none of them comes last. */
export const KINDS: readonly (readonly [ProgramKind, string])[] = (Object.entries(PROGRAM_KIND) as [ProgramKind, string][]).map(([kind, words]) => [kind, kind === "other" ? "Something else" : words]);

/** What a community is made of, as it is asked for: the field, its name, and what is meant. */
export const COMMUNITY_PARTS: readonly (readonly [field: "domain" | "community" | "practice", words: string, hint: string])[] = [
  ["domain", "Domain", "What its people care about."],
  ["community", "Community", "Who they are to one another."],
  ["practice", "Practice", "What they do together, and learn by it."],
];

/** How people meet, with a word for not knowing yet. */
export const DELIVERIES: readonly (readonly [Delivery | "", string])[] = [["", "Not said"], ...(Object.entries(DELIVERY) as [Delivery, string][])];

/** What follows from a kind, in sentences: what people come in as, and what their meetings are. */
export function presetWords(preset: Preset): string {
  const rule: SessionRule = preset.rule;
  const agreed = rule === "none" ? "" : ` ${SESSION_RULE[rule]}: ${RULE_ASKS[rule].charAt(0).toLowerCase()}${RULE_ASKS[rule].slice(1)}`;
  return `${preset.about} People join in the role of ${ROLE[preset.role].toLowerCase()}; a session is a ${SESSION_KIND[preset.session_kind].toLowerCase()} of ${durationOf(preset.minutes)}.${agreed}`;
}
