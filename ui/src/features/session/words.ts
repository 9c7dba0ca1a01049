import type { AttendanceStatus, SessionKind, SessionRule, SessionStatus, Standing } from "../../bindings/generated";
import { hours, localDate, shortDate, weekdayAndDate } from "../../components/dates";

export const SESSION_KIND: Record<SessionKind, string> = {
  convening: "Convening",
  workshop: "Workshop",
  retreat: "Retreat",
  circle: "Circle",
  peer_assist: "Peer assist",
  site_visit: "Site visit",
  one_to_one: "One to one",
  webinar: "Webinar",
  reunion: "Reunion",
  intensive_day: "Intensive day",
  showcase: "Showcase",
};

export const SESSION_STATUS: Record<SessionStatus, string> = {
  draft: "Draft",
  scheduled: "Planned",
  held: "Held",
  canceled: "Canceled",
  postponed: "Postponed",
  did_not_occur: "Did not take place",
};

export const SESSION_RULE: Record<SessionRule, string> = {
  none: "No rule",
  confidential: "Confidential",
  chatham_house: "Chatham House Rule",
  sealed: "Sealed",
};

/** What a rule asks of everybody. */
export const RULE_ASKS: Record<SessionRule, string> = {
  none: "What is said here may be repeated.",
  confidential: "Ask before anything leaves.",
  chatham_house: "What is said may leave. Who said it, and who was here, may not.",
  sealed: "For you alone.",
};

export const EXPECTATION = {
  expected: "Expected",
  optional: "May come",
  not_expected: "Holds the session",
  guest: "Guest",
} as const;

/** Why a mark is in no figure. */
export const STANDING: Record<Standing, string> = {
  eligible: "counted",
  unmarked: "unmarked",
  not_held: "the session was not held",
  does_not_count: "the session does not count",
  not_expected: "not expected",
  not_active: "not active on that day",
  not_applicable: "not concerned",
};

/** A mark in a word; the same letters stand on its key. */
export const MARK: Record<AttendanceStatus, string> = {
  present: "Here",
  remote: "Online",
  late: "Late",
  left_early: "Left early",
  partial: "In part",
  apologies: "Told us",
  excused: "Excused",
  absent: "Away",
  unmarked: "Unmarked",
  not_applicable: "Not concerned",
};

interface Timed {
  starts_local: string;
  ends_local: string | null;
}

/** "Thursday, October 16, 2025, 4:00 to 6:30 pm" */
export function whenOf(session: Timed): string {
  const { starts_local, ends_local } = session;
  const until = ends_local !== null && ends_local.slice(0, 10) !== starts_local.slice(0, 10) ? ` until ${shortDate(ends_local)}` : "";
  return `${weekdayAndDate(starts_local)}, ${hours(starts_local, ends_local)}${until}`;
}

/** "2 h 30 min", where both ends are known. */
export function lengthOf(session: Timed & { minutes: number | null }): string | null {
  const minutes = session.minutes ?? minutesBetween(session);
  return minutes === null ? null : durationOf(minutes);
}

export function durationOf(minutes: number): string {
  const [full, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (full === 0) return `${rest} min`;
  return rest === 0 ? `${full} h` : `${full} h ${rest} min`;
}

function minutesBetween({ starts_local, ends_local }: Timed): number | null {
  const [from, to] = [localDate(starts_local), ends_local === null ? null : localDate(ends_local)];
  return from && to ? Math.round((to.getTime() - from.getTime()) / 60_000) : null;
}

/** A zone by the name of its place: "Denver", with the part of the world where it says more. */
export function zoneWords(zone: string): string {
  return zone.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || zone;
}
