import type { CohortStatus, CommunityStage, ContactKind, Delivery, ExitReason, Participation, ProgramKind, Role, Stage } from "../bindings/generated";

/** Codes keep their names, labels are kind. */

export const PROGRAM_KIND: Record<ProgramKind, string> = {
  fellowship: "Fellowship",
  community_of_practice: "Community of practice",
  alumni_circle: "Alumni circle",
  dialogue_circle: "Dialogue circle",
  intensive: "Intensive",
  peer_learning: "Peer learning",
  accelerator: "Accelerator",
  other: "Program",
};

export const COHORT_STATUS: Record<CohortStatus, string> = {
  planned: "Planned",
  recruiting: "Recruiting",
  active: "Under way",
  completed: "Completed",
  canceled: "Canceled",
  archived: "Archived",
};

export const DELIVERY: Record<Delivery, string> = {
  in_person: "In person",
  online: "Online",
  hybrid: "In person and online",
};

export const COMMUNITY_STAGE: Record<CommunityStage, string> = {
  potential: "Potential",
  coalescing: "Coalescing",
  maturing: "Maturing",
  stewardship: "Stewardship",
  transformation: "Transformation",
  dispersed: "Dispersed",
  memorable: "Memorable",
};

export const ROLE: Record<Role, string> = {
  participant: "Participant",
  fellow: "Fellow",
  alum: "Alum",
  mentor: "Mentor",
  coach: "Coach",
  facilitator: "Facilitator",
  guest_expert: "Guest expert",
  elder: "Elder",
  sponsor: "Sponsor",
  observer: "Observer",
  staff: "Staff",
};

export const STAGE: Record<Stage, string> = {
  nominated: "Nominated",
  applied: "Applied",
  application_denied: "Not this time",
  waitlisted: "Waitlisted",
  accepted: "Accepted",
  deferred: "Deferred",
  declined: "Declined",
  enrolled: "Enrolled",
  active: "Active",
  paused: "Paused",
  completed: "Completed",
  withdrawn: "Moved on",
  no_show: "Did not start",
  alumni: "Alumni",
};

/** Stages in which the time in a cohort is over; whoever comes back is enrolled anew. */
const CLOSED: ReadonlySet<Stage> = new Set(["application_denied", "deferred", "declined", "completed", "withdrawn", "no_show", "alumni"]);

export function isClosed(stage: Stage): boolean {
  return CLOSED.has(stage);
}

export const PARTICIPATION: Record<Participation, string> = {
  core: "Core",
  active: "Active",
  occasional: "Occasional",
  peripheral: "Peripheral",
  transactional: "Transactional",
};

export const EXIT_REASON: Record<ExitReason, string> = {
  job_change: "Job change",
  relocation: "Relocation",
  health: "Health",
  family: "Family",
  capacity: "Capacity",
  fit: "Fit",
  moved_cohort: "Moved to another cohort",
  unreachable: "Could not be reached",
  other: "Other",
};

export const CONTACT_KIND: Record<ContactKind, string> = {
  email: "Email",
  phone: "Phone",
  postal: "Address",
  messaging: "Messaging",
  social: "Social",
};

const GROUPED = new Intl.NumberFormat("en-US");

/** "1 person", "38 people", "10,000 people". */
export function people(count: number): string {
  return counted(count, "person", "people");
}

export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
  return GROUPED.format(count);
}

/** Up to two letters that stand for a name: given and family name, or the first two words of a program. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? name;
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .filter((word) => word !== undefined)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase("en-US");
}

/** The first letters of a program's weighty words: "Emerging Leaders in the Social Sector" is EL. */
export function programLetters(name: string): string {
  const weighty = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const words = weighty.length > 0 ? weighty : name.split(/\s+/);
  const letters = words.length === 1 ? [...(words[0] ?? "")].slice(0, 2) : words.slice(0, 2).map((word) => [...word][0] ?? "");
  return letters.join("").toLocaleUpperCase("en-US");
}

/** One of six even tints for an id, the same every time and without meaning. */
export function tintOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}

/** A name within a sentence; one that reads from right to left turns nothing around it. */
export function named(name: string): string {
  return FROM_RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** Letters of the scripts that are written so: Hebrew, Arabic, Syriac, N'Ko, Adlam and their kin. */
const FROM_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
