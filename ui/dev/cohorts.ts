/** Invented programs, cohorts and sessions. */
import type { CohortPage, RosterRow, Sidebar } from "../src/bindings/generated";
import { rosterOf, seatsOf } from "./people";

interface Cohort {
  id: string;
  name: string;
  people: number;
}

const PROGRAMS = [
  { id: "el", name: "Emerging Leaders in the Social Sector", kind: "fellowship", cohorts: [["c22", "Cohort of 2022", 11], ["c24", "Cohort of 2024", 12]] },
  { id: "ne", name: "Native Entrepreneur in Residence", kind: "alumni_circle", cohorts: [["nac", "Alumni Circle", 16]] },
  { id: "rf", name: "Real Cost of Farming", kind: "dialogue_circle", cohorts: [["fcc", "Farmers & Chefs Circle", 14]] },
  { id: "sb", name: "Small Business Intensives", kind: "intensive", cohorts: [["a25", "Autumn 2025", 38], ["all", "Everyone who came", 10000], ["new", "Spring 2027", 0]] },
] as const;

export const sidebar = (): Sidebar => ({
  programs: PROGRAMS.map(({ id, name, kind, cohorts }) => ({
    id,
    name,
    kind,
    status: "active",
    cohorts: cohorts.map(([cohort, title, people]) => ({ id: cohort, name: title, status: cohort === "new" ? "planned" : "active", people })),
  })),
});

const rosters = new Map<string, RosterRow[]>();

export function roster(cohort: string): RosterRow[] {
  const known = rosters.get(cohort) ?? rosterOf(cohort, cohortOf(cohort)?.people ?? 0);
  rosters.set(cohort, known);
  return known;
}

function cohortOf(id: string): Cohort | undefined {
  const found = PROGRAMS.flatMap((program) => program.cohorts.map(([cohort, name, people]) => ({ id: cohort as string, name, people })));
  return found.find((cohort) => cohort.id === id);
}

const DATES = ["2022-01-12", "2022-03-09", "2022-05-11", "2022-07-13", "2022-09-14", "2022-11-09", "2023-01-18", "2023-04-12", "2023-07-12", "2023-10-11", "2024-01-17", "2024-03-13", "2024-06-12", "2024-10-09", "2025-01-15", "2025-05-14", "2025-08-13", "2025-10-02"];

export function page(id: string): CohortPage | null {
  const cohort = cohortOf(id);
  const program = PROGRAMS.find((entry) => entry.cohorts.some(([other]) => other === id));
  if (!cohort || !program) return null;
  const empty = cohort.people === 0;
  const figure = (count: number, whole: number, unmarked = 0) => (empty ? null : { count, whole, unmarked, words: `${count} of ${whole} (${Math.round((100 * count) / whole)}%)` });
  return {
    id,
    name: cohort.name,
    program: { id: program.id, name: program.name },
    kind: program.kind,
    status: empty ? "planned" : "active",
    starts_on: "2022-01-12",
    ends_on: "2026-12-09",
    delivery: "hybrid",
    cadence: "Every second month, Wednesdays",
    capacity: 12,
    agreements: "Listening without mending. Names leave the room only when their owner says so.",
    purpose: "Leaders at the start of their road carry one bold idea into their organization or sector.",
    domain: null,
    community: null,
    practice: null,
    stage: empty ? null : "maturing",
    stages: empty
      ? []
      : [
          { id: "g1", stage: "potential", on_date: "2022-01-12", evidence: null, audience: "circle" },
          { id: "g2", stage: "coalescing", on_date: "2022-09-14", evidence: null, audience: "circle" },
          { id: "g3", stage: "maturing", on_date: "2024-03-13", evidence: "Fellows ran four of the last six sessions themselves.", audience: "circle" },
        ],
    people: cohort.people,
    named: true,
    holders: ["Teresa Quintana", "Dan Okafor"],
    listed: cohort.people,
    sessions: empty ? 0 : DATES.length + 1,
    zone: "America/Denver",
    sessions_held: empty ? 0 : DATES.length,
    next_session: empty ? null : { id: `${id}-s19`, title: "Milestone readings", starts_local: "2025-10-22T13:00", ends_local: null, place: "Socorro", expected: { people: Math.min(cohort.people, 11), told: 1 } },
    last_attendance: figure(9, 11),
    attendance: figure(163, 197, 1),
    commitment: figure(188, 197, 1),
    completion: figure(7, 11),
    strip: empty ? [] : DATES.map((date, n) => ({ session: `${id}-s${n + 1}`, title: `Session ${n + 1}`, date, seats: seatsOf(n, Math.min(cohort.people, 60)), attendance: null })),
  };
}
