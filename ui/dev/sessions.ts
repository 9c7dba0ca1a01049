/** Invented sessions, marks and forms: what the cohort and session screens ask for. */
import type { CommandName, RequestOf, ResponseOf } from "../src/bindings/commands";
import type { AttendanceStatus, Cohort, Figure, ProgramKind, RollSeat, Session, SessionPage, SheetRow } from "../src/bindings/generated";
import { page, roster, sidebar } from "./cohorts";
import { tell } from "./event";

type Answer<N extends CommandName> = (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>;

const NOW = "2025-10-15T09:00";
const TITLES = ["Who is in the room", "A year in one crop", "What a plate costs", "The price of a bad season", "Walking a field together", "One menu, one farm"];
const marks = new Map<string, AttendanceStatus>();
const changes = new Map<string, Partial<Session>>();

function written<T extends object>(value: T, words: string, ...tags: string[]) {
  const touched = [...tags, "history"];
  tell("kith:changed", { touched });
  return { ...value, step: "s9", words, touched };
}

function sessionsOf(cohort: string): Session[] {
  const known = page(cohort);
  if (!known) return [];
  const dates = [...known.strip.map((session) => session.date), ...(known.next_session ? [known.next_session.starts_local.slice(0, 10)] : [])];
  return dates.map((date, n) => ({
    id: `${cohort}-s${n + 1}`,
    program: known.program.id,
    title: TITLES[n % TITLES.length] ?? "Session",
    kind: "circle",
    starts_local: `${date}T18:00`,
    zone: "America/Denver",
    number: n + 1,
    status: date < NOW.slice(0, 10) ? "held" : "scheduled",
    ends_local: `${date}T20:30`,
    place: "Bosque Growers Hall, Los Lunas",
    purpose: n % 2 === 0 ? "Say out loud what a dozen eggs costs, and who pays it." : null,
    is_optional: false,
    counts: true,
    minutes: null,
    rule: n % 3 === 0 ? "confidential" : "none",
    ...changes.get(`${cohort}-s${n + 1}`),
  }));
}

function sessionOf(id: string): Session | undefined {
  return sessionsOf(id.split("-s")[0] ?? "").find((session) => session.id === id);
}

const STATUSES: AttendanceStatus[] = ["present", "present", "present", "remote", "present", "late", "present", "apologies", "present", "absent", "present", "unmarked"];

function statusOf(session: string, person: string, n: number): AttendanceStatus {
  const fresh = sessionOf(session)?.status === "scheduled" ? "unmarked" : STATUSES[(n * 5 + session.length + Number(session.split("-s")[1])) % STATUSES.length];
  return marks.get(`${session} ${person}`) ?? fresh ?? "unmarked";
}

const CAME = ["present", "late", "left_early", "partial", "remote"];

function figureOf(statuses: AttendanceStatus[]): Figure | null {
  const whole = statuses.filter((status) => status !== "unmarked").length;
  const count = statuses.filter((status) => CAME.includes(status)).length;
  if (statuses.length === 0) return null;
  return { count, whole, unmarked: statuses.length - whole, words: whole === 0 ? "0 of 0" : `${count} of ${whole} (${Math.round((100 * count) / whole)}%)` };
}

function sessionPage(id: string): SessionPage | null {
  const session = sessionOf(id);
  const cohort = id.split("-s")[0] ?? "";
  const known = page(cohort);
  if (!session || !known) return null;
  const roll = roster(cohort).map(
    (row, n): RollSeat => ({
      person: row.person,
      name: row.name,
      organization: row.organization,
      role: row.role,
      expectation: row.role === "facilitator" ? "not_expected" : row.role === "mentor" ? "optional" : "expected",
      status: row.role === "facilitator" ? "unmarked" : statusOf(id, row.person, n),
      standing: "eligible",
      minutes: null,
      reason: null,
      remark: n === 3 ? "Will bring the ledger." : null,
    }),
  );
  const expected = roll.filter((seat) => seat.expectation === "expected").map((seat) => seat.status);
  const figure = session.status === "held" ? figureOf(expected) : null;
  return { session, program: known.program, cohorts: [{ id: cohort, name: known.name }], now: NOW, attendance: figure, commitment: figure, roll, roll_closed: false };
}

function rowOf(cohort: string, person: string): SheetRow {
  const rows = roster(cohort);
  const n = rows.findIndex((row) => row.person === person);
  const statuses = sessionsOf(cohort).map((session) => statusOf(session.id, person, n));
  return {
    person,
    name: rows[n]?.name ?? "",
    role: rows[n]?.role ?? null,
    attendance: figureOf(statuses),
    hours: { minutes: 0, unknown: 0 },
    cells: statuses.map((status, column) => (n % 9 === 8 && column < 3 ? null : { status, expectation: "expected", standing: status === "unmarked" ? "unmarked" : "eligible" })),
  };
}

const presetOf = (kind: ProgramKind) => ({ kind, role: "participant" as const, session_kind: "circle" as const, minutes: 150, rule: "none" as const, delivery: "hybrid" as const, cadence: "every month", about: "People who meet more than once." });
const KINDS: ProgramKind[] = ["fellowship", "community_of_practice", "alumni_circle", "dialogue_circle", "intensive", "peer_learning", "accelerator", "other"];

const noted = (sessions: readonly RequestOf<"attendance_mark">[]) => {
  for (const { session, marks: some } of sessions) for (const { person, status } of some) marks.set(`${session} ${person}`, status);
};

const change = (session: string, edit: Partial<Session>) => {
  changes.set(session, { ...changes.get(session), ...edit });
  return written({ session }, "Edited a session", "sessions", "cohorts");
};

const gone = () => Promise.reject({ code: "not_found", message: "", details: {} });

const cohortsOf = (program: string | null): Cohort[] =>
  sidebar()
    .programs.filter((entry) => program === null || entry.id === program)
    .flatMap((entry) => entry.cohorts.map((cohort, n): Cohort => ({ id: cohort.id, program: entry.id, name: cohort.name, number: n + 1, status: cohort.status, starts_on: "2022-01-12", ends_on: null, capacity: 12, delivery: "hybrid", cadence: "every month", zone: "America/Denver", agreements: null, default_privacy: { audience: ["me", "team", "circle"], attribution: "named" } })));

export const sessionAnswers = {
  here: (() => ({ zone: "America/Denver", today: NOW.slice(0, 10), now: NOW, zones: ["America/Chicago", "America/Denver", "America/New_York", "UTC"] })) satisfies Answer<"here">,
  program_presets: (() => ({ presets: KINDS.map(presetOf) })) satisfies Answer<"program_presets">,
  program_list: (() => ({ programs: sidebar().programs.map(({ id, name, kind, status }) => ({ id, name, kind, status, purpose: null, domain: null, community: null, practice: null, starts_on: null, ends_on: null, expected_minutes: null, completion_rule: null })) })) satisfies Answer<"program_list">,
  program_add: ((new_) => (new_.name === "" ? Promise.reject({ code: "invalid", message: "Give it a name.", details: { field: "name" } }) : written({ program: "el" }, `Added ${new_.name}`, "programs"))) satisfies Answer<"program_add">,
  program_edit: (({ program }) => written({ program }, "Edited a program", "programs")) satisfies Answer<"program_edit">,
  program_delete: (({ program }) => written({ program }, "Deleted a program", "programs")) satisfies Answer<"program_delete">,
  cohort_list: (({ program }) => ({ cohorts: cohortsOf(program) })) satisfies Answer<"cohort_list">,
  cohort_add: ((new_) => written({ cohort: "new" }, `Added ${new_.name}`, "cohorts")) satisfies Answer<"cohort_add">,
  cohort_edit: (({ cohort }) => written({ cohort }, "Edited a cohort", "cohorts")) satisfies Answer<"cohort_edit">,
  cohort_delete: (({ cohort }) => written({ cohort }, "Deleted a cohort", "cohorts")) satisfies Answer<"cohort_delete">,
  cohort_stage_add: (() => written({ cohort_stage: "g1" }, "Noted a stage", "cohorts")) satisfies Answer<"cohort_stage_add">,
  cohort_stage_edit: (({ cohort_stage }) => written({ cohort_stage }, "Edited a stage", "cohorts")) satisfies Answer<"cohort_stage_edit">,
  cohort_stage_delete: (({ cohort_stage }) => written({ cohort_stage }, "Deleted a stage", "cohorts")) satisfies Answer<"cohort_stage_delete">,
  figure_why: (({ cohort }) => ({
    figure: { count: 163, whole: 197, unmarked: 1, words: "163 of 197 (83%)" },
    definition: "Those who came (here, late, left early, in part or online), of those expected at sessions that were held and count, on days they were active in the program.",
    sessions: sessionsOf(cohort).map((session) => ({ session: session.id, title: session.title, date: session.starts_local.slice(0, 10), figure: figureOf(roster(cohort).map((row, n) => statusOf(session.id, row.person, n))) })),
    people: [],
    more: false,
    left_out: [{ standing: "not_expected", marks: 18 }],
  })) satisfies Answer<"figure_why">,
  session_list: (({ cohort }) => ({ sessions: sessionsOf(cohort ?? "").map((session) => ({ ...session, cohorts: [cohort ?? ""] })) })) satisfies Answer<"session_list">,
  session_page: (({ session }) => sessionPage(session) ?? gone()) satisfies Answer<"session_page">,
  session_calendar: (({ ahead }) => {
    const all = sidebar().programs.flatMap((program) => program.cohorts.slice(0, 1).flatMap((cohort) => sessionsOf(cohort.id).map((session) => ({ session, program: { id: program.id, name: program.name }, cohorts: [{ id: cohort.id, name: cohort.name }], is_past: session.starts_local < NOW, attendance: sessionPage(session.id)?.attendance ?? null }))));
    const part = all.filter((one) => one.is_past !== ahead).sort((a, b) => a.session.starts_local.localeCompare(b.session.starts_local) * (ahead ? 1 : -1));
    return { sessions: part.slice(0, 40), more: part.length > 40 };
  }) satisfies Answer<"session_calendar">,
  session_schedule: (({ session, cohorts }) => (session.title === "" ? Promise.reject({ code: "invalid", message: "Give it a title.", details: { field: "title" } }) : written({ session: `${cohorts[0]}-s1` }, `Scheduled ${session.title}`, "sessions"))) satisfies Answer<"session_schedule">,
  session_edit: (({ session, edit }) => change(session, edit as Partial<Session>)) satisfies Answer<"session_edit">,
  session_hold: (({ session }) => change(session, { status: "held" })) satisfies Answer<"session_hold">,
  session_cancel: (({ session }) => change(session, { status: "canceled" })) satisfies Answer<"session_cancel">,
  session_delete: (({ session }) => written({ session }, "Deleted a session", "sessions")) satisfies Answer<"session_delete">,
  attendance_mark: ((one) => {
    noted([one]);
    return written({ marks: one.marks.length }, "Marked people", "attendance", "cohorts");
  }) satisfies Answer<"attendance_mark">,
  attendance_mark_over: (({ sessions }) => {
    noted(sessions);
    return written({ marks: sessions.length }, "Marked people", "attendance", "cohorts");
  }) satisfies Answer<"attendance_mark_over">,
  attendance_sheet: (({ cohort }) => ({
    sessions: sessionsOf(cohort).map((session) => {
      const statuses = roster(cohort).slice(0, 60).map((row, n) => statusOf(session.id, row.person, n));
      const { id, number, title, kind, status, starts_local, ends_local, place, counts } = session;
      return { session: id, number, title, kind, status, starts_local, ends_local, place, counts, is_past: starts_local < NOW, is_open: true, attendance: status === "held" ? figureOf(statuses) : null, unmarked: statuses.filter((one) => one === "unmarked").length };
    }),
    people: roster(cohort).map((row) => row.person),
    attendance: page(cohort)?.attendance ?? null,
    commitment: page(cohort)?.commitment ?? null,
  })) satisfies Answer<"attendance_sheet">,
  attendance_rows: (({ cohort, people }) => ({ rows: people.map((person) => rowOf(cohort, person)) })) satisfies Answer<"attendance_rows">,
};
