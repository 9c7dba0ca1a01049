import type { NewSession, Preset, Session, SessionEdit, SessionKind, SessionRule } from "../../bindings/generated";

/** A session as a form holds it: every field a text or a choice. */
export interface Draft {
  title: string;
  kind: SessionKind;
  date: string;
  from: string;
  until: string;
  to: string;
  zone: string;
  place: string;
  purpose: string;
  number: string;
  rule: SessionRule;
  /** Those it is for. */
  cohorts: readonly string[];
  optional: boolean;
  counts: boolean;
  minutes: string;
}

/** What a new session starts with. */
export interface Beginning {
  preset: Pick<Preset, "session_kind" | "rule" | "minutes">;
  zone: string;
  today: string;
  cohort: string;
  /** The session before it, whose time, place and number lead on. */
  last: Pick<Session, "starts_local" | "ends_local" | "place" | "number" | "zone"> | null;
}

export function beginning({ preset, zone, today, cohort, last }: Beginning): Draft {
  const from = last?.starts_local.slice(11, 16) ?? "18:00";
  const to = last?.ends_local?.slice(11, 16) ?? later(from, preset.minutes);
  return {
    title: "",
    kind: preset.session_kind,
    date: today,
    from,
    until: to <= from ? nextDay(today) : today,
    to,
    zone: last?.zone ?? zone,
    place: last?.place ?? "",
    purpose: "",
    number: last?.number ? String(last.number + 1) : "",
    rule: preset.rule,
    cohorts: [cohort],
    optional: false,
    counts: true,
    minutes: "",
  };
}

export function draftOf(session: Session, cohorts: readonly string[]): Draft {
  return {
    title: session.title,
    kind: session.kind,
    date: session.starts_local.slice(0, 10),
    from: session.starts_local.slice(11, 16),
    until: session.ends_local?.slice(0, 10) ?? session.starts_local.slice(0, 10),
    to: session.ends_local?.slice(11, 16) ?? "",
    zone: session.zone,
    place: session.place ?? "",
    purpose: session.purpose ?? "",
    number: session.number === null ? "" : String(session.number),
    rule: session.rule,
    cohorts,
    optional: session.is_optional,
    counts: session.counts,
    minutes: session.minutes === null ? "" : String(session.minutes),
  };
}

/** What stands in the way before anything is sent: the field and what to do. */
export function lacking(draft: Draft): [field: string, words: string] | null {
  if (draft.date === "" || draft.from === "") return ["starts_local", "Say on which day it is, and when it starts."];
  if (draft.cohorts.length === 0) return ["cohorts", "Say for which cohort it is."];
  return null;
}

export function newSession(draft: Draft, program: string): NewSession {
  return { program, ...fieldsOf(draft) };
}

/** Only what is different now. */
export function editOf(before: Draft, after: Draft): SessionEdit {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.entries(is).filter(([field, value]) => was[field as keyof typeof was] !== value);
  return Object.fromEntries(changed);
}

/** The cohorts it is for from now on, or null where they are the same. */
export function cohortsOf(before: Draft, after: Draft): string[] | null {
  const same = before.cohorts.length === after.cohorts.length && after.cohorts.every((cohort) => before.cohorts.includes(cohort));
  return same ? null : [...after.cohorts];
}

/** The same length on another day. */
export function moved(draft: Draft, date: string): Draft {
  return { ...draft, date, until: draft.until === draft.date ? date : addDays(date, daysBetween(draft.date, draft.until)) };
}

function fieldsOf(draft: Draft) {
  return {
    title: draft.title,
    kind: draft.kind,
    starts_local: `${draft.date}T${draft.from}`,
    ends_local: draft.to === "" ? null : `${draft.until || draft.date}T${draft.to}`,
    zone: draft.zone,
    place: textOf(draft.place),
    purpose: textOf(draft.purpose),
    number: numberOf(draft.number),
    rule: draft.rule,
    is_optional: draft.optional,
    counts: draft.counts,
    minutes: numberOf(draft.minutes),
  };
}

export function textOf(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

export function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function later(time: string, minutes: number): string {
  const [hour, minute] = time.split(":").map(Number);
  const sum = ((hour ?? 0) * 60 + (minute ?? 0) + minutes) % (24 * 60);
  return `${String(Math.floor(sum / 60)).padStart(2, "0")}:${String(sum % 60).padStart(2, "0")}`;
}

const nextDay = (date: string) => addDays(date, 1);

/** Days are counted in UTC, where each has 24 hours. */
function addDays(date: string, days: number): string {
  const then = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(then.getTime())) return date;
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isFinite(days) ? days : 0;
}
