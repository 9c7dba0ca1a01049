import type { Cohort, CohortEdit, CohortStatus, Delivery, NewCohort, NewProgram, Preset, Program, ProgramEdit, ProgramKind, ProgramStatus } from "../../bindings/generated";
import { numberOf, textOf } from "../session/draft";

/** A program as a form holds it. */
export interface ProgramDraft {
  name: string;
  kind: ProgramKind;
  status: ProgramStatus;
  purpose: string;
  domain: string;
  community: string;
  practice: string;
  starts_on: string;
  ends_on: string;
  hours: string;
  completion_rule: string;
}

/** A cohort as a form holds it. */
export interface CohortDraft {
  name: string;
  number: string;
  status: CohortStatus;
  starts_on: string;
  ends_on: string;
  capacity: string;
  delivery: Delivery | "";
  cadence: string;
  zone: string;
  agreements: string;
}

export const newProgramDraft = (): ProgramDraft => ({ name: "", kind: "fellowship", status: "active", purpose: "", domain: "", community: "", practice: "", starts_on: "", ends_on: "", hours: "", completion_rule: "" });

export function programDraft(program: Program): ProgramDraft {
  return {
    name: program.name,
    kind: program.kind,
    status: program.status,
    purpose: program.purpose ?? "",
    domain: program.domain ?? "",
    community: program.community ?? "",
    practice: program.practice ?? "",
    starts_on: program.starts_on ?? "",
    ends_on: program.ends_on ?? "",
    hours: program.expected_minutes === null ? "" : String(program.expected_minutes / 60),
    completion_rule: program.completion_rule ?? "",
  };
}

/** Whether a program is asked what its community is about: where its people are one, or something was written already. */
export function asksCommunity(draft: Pick<ProgramDraft, "kind" | "domain" | "community" | "practice">): boolean {
  return COMMUNITIES.has(draft.kind) || [draft.domain, draft.community, draft.practice].some((text) => text.trim() !== "");
}

/** Kinds whose people share a practice, or go on sharing one. */
const COMMUNITIES: ReadonlySet<ProgramKind> = new Set(["community_of_practice", "alumni_circle", "peer_learning"]);

/** A cohort as its kind of program begins one. */
export function newCohortDraft(preset: Pick<Preset, "delivery" | "cadence">, zone: string, number: number): CohortDraft {
  return { name: "", number: String(number), status: "planned", starts_on: "", ends_on: "", capacity: "", delivery: preset.delivery, cadence: preset.cadence ?? "", zone, agreements: "" };
}

export function cohortDraft(cohort: Cohort): CohortDraft {
  return {
    name: cohort.name,
    number: cohort.number === null ? "" : String(cohort.number),
    status: cohort.status,
    starts_on: cohort.starts_on ?? "",
    ends_on: cohort.ends_on ?? "",
    capacity: cohort.capacity === null ? "" : String(cohort.capacity),
    delivery: cohort.delivery ?? "",
    cadence: cohort.cadence ?? "",
    zone: cohort.zone ?? "",
    agreements: cohort.agreements ?? "",
  };
}

export function programOf(draft: ProgramDraft): NewProgram {
  const minutes = numberOf(draft.hours);
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    status: draft.status,
    purpose: textOf(draft.purpose),
    domain: textOf(draft.domain),
    community: textOf(draft.community),
    practice: textOf(draft.practice),
    starts_on: textOf(draft.starts_on),
    ends_on: textOf(draft.ends_on),
    expected_minutes: minutes === null ? null : Math.round(minutes * 60),
    completion_rule: textOf(draft.completion_rule),
  };
}

export function cohortOf(draft: CohortDraft, program: string): NewCohort {
  return { program, ...cohortFields(draft) };
}

/** Only what is different now. */
export function programEdit(before: ProgramDraft, after: ProgramDraft): ProgramEdit {
  return different(programOf(before), programOf(after));
}

export function cohortEdit(before: CohortDraft, after: CohortDraft): CohortEdit {
  return different(cohortFields(before), cohortFields(after));
}

function cohortFields(draft: CohortDraft) {
  return {
    name: draft.name.trim(),
    number: numberOf(draft.number),
    status: draft.status,
    starts_on: textOf(draft.starts_on),
    ends_on: textOf(draft.ends_on),
    capacity: numberOf(draft.capacity),
    delivery: draft.delivery === "" ? null : draft.delivery,
    cadence: textOf(draft.cadence),
    zone: textOf(draft.zone),
    agreements: textOf(draft.agreements),
  };
}

function different<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof T] !== value);
  return Object.fromEntries(changed) as Partial<T>;
}
