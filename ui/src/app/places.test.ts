import { expect, test } from "vitest";
import type { SidebarProgram } from "../bindings/generated";
import { cohortToReport, cohortToShare, isShared, placesFor, programOf } from "./places";
import { cohortPlace, reportPlace } from "./route.svelte";

const program = (id: string, ...cohorts: string[]): SidebarProgram => ({
  id,
  name: id,
  kind: "fellowship",
  status: "active",
  cohorts: cohorts.map((cohort) => ({ id: cohort, name: cohort, status: "active", people: 11 })),
});
const programs = [program("leaders", "c22", "c24"), program("farmers", "circle")];

test("away_from_me_one_program_is_in_view_and_today_is_put_away", () => {
  expect(isShared(cohortPlace("c24"), "leaders", programs), "a cohort of the program").toBe(true);
  expect(isShared(cohortPlace("circle"), "leaders", programs), "a cohort of another").toBe(false);
  expect(isShared({ at: "home" }, "leaders", programs), "Today").toBe(false);
  expect(isShared(reportPlace(null), "leaders", programs), "the reports of the program").toBe(true);
  expect(isShared(reportPlace("circle"), "leaders", programs), "a report of another program").toBe(false);
  expect(isShared(cohortPlace("c24"), null, programs), "nothing was in view").toBe(false);
  expect(placesFor(false).map(({ id }) => id), "and the sidebar says so").toEqual(["reports"]);
});

test("what_is_shared_is_what_was_seen_last", () => {
  expect(cohortToShare([{ at: "home" }, cohortPlace("circle"), cohortPlace("c22")], programs), "the latest cohort").toBe("circle");
  expect(cohortToShare([{ at: "home" }], programs), "two programs and none was opened: nothing is guessed").toBeNull();
  expect(cohortToShare([{ at: "home" }], [program("farmers", "circle")]), "the only one there is").toBe("circle");
});

test("a_report_is_of_what_was_seen_last_else_of_what_is_under_way", () => {
  const over = (id: string, status: "completed" | "archived") => ({ ...program(id), cohorts: [{ id: `${id}1`, name: id, status, people: 3 }] });
  const all = [over("first", "completed"), { ...program("put away", "old"), status: "archived" as const }, ...programs];
  const of = (...asked: Parameters<typeof cohortToReport>) => cohortToReport(...asked)?.id;
  expect(of([reportPlace(null), { at: "home" }, cohortPlace("circle"), cohortPlace("c22")], all), "the latest cohort").toBe("circle");
  expect(of([reportPlace(null), cohortPlace("gone")], all), "none was: not the first, which is over, nor one of an archived program").toBe("c22");
  expect(of([], [over("old", "archived"), over("first", "completed")]), "nothing is under way: what is not put away").toBe("first1");
  expect(of([], []), "nothing at all").toBeUndefined();
});

test("a_cohort_that_is_gone_belongs_nowhere", () => {
  expect(programOf(cohortPlace("gone"), programs), "no program has it").toBeUndefined();
});
