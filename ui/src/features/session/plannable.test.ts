import { expect, test } from "vitest";
import type { Cohort, Program } from "../../bindings/generated";
import { plannable } from "./plannable";

const program = (id: string, status: Program["status"]): Program => ({ id, name: `Program ${id}`, kind: "alumni_circle", status, purpose: null, domain: null, community: null, practice: null, starts_on: null, ends_on: null, expected_minutes: null, completion_rule: null });
const cohort = (id: string, of: string, status: Cohort["status"]): Cohort => ({ id, program: of, name: `Cohort ${id}`, number: 1, status, starts_on: null, ends_on: null, capacity: null, delivery: null, cadence: null, zone: "America/Denver", agreements: null, default_privacy: { audience: [], attribution: "named" } });

test("a_session_is_planned_for_whatever_still_meets", () => {
  const programs = [program("a", "active"), program("b", "archived")];
  const cohorts = [cohort("1", "a", "active"), cohort("2", "a", "archived"), cohort("3", "a", "canceled"), cohort("4", "a", "planned"), cohort("5", "b", "active")];
  expect(plannable(programs, cohorts).map(({ words }) => words), "none that was put away, on its own or with its program").toEqual(["Program a · Cohort 1", "Program a · Cohort 4"]);
});

test("a_cohort_is_planned_for_as_its_program_meets", () => {
  const [choice] = plannable([program("a", "active")], [cohort("1", "a", "active")]);
  expect(choice?.cohort, "its kind is the program's").toEqual({ id: "1", zone: "America/Denver", kind: "alumni_circle", program: { id: "a" } });
});
