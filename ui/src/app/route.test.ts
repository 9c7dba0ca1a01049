import { expect, test } from "vitest";
import { crumbsOf } from "./crumbs";
import { cohortPlace, reportPlace, Route, sessionPlace } from "./route.svelte";

test("back_and_forward_walk_the_way_one_came", () => {
  const route = new Route();
  route.go(cohortPlace("a"));
  route.go(cohortPlace("b"));
  route.back();
  expect(route.here, "back to the first cohort").toEqual(cohortPlace("a"));
  route.forward();
  expect(route.here, "forward again").toEqual(cohortPlace("b"));
});

test("going_somewhere_new_ends_the_way_forward", () => {
  const route = new Route();
  route.go(cohortPlace("a"));
  route.back();
  route.go(cohortPlace("c"));
  expect(route.canGoForward, "the old way forward is gone").toBe(false);
});

test("a_change_of_tab_is_no_step_of_its_own", () => {
  const route = new Route();
  route.go(cohortPlace("a"));
  route.replace(cohortPlace("a", "roster"));
  route.back();
  expect(route.here.at, "one step back leaves the cohort").toBe("home");
});

test("a_locked_workspace_leaves_no_trail", () => {
  const route = new Route();
  route.go(cohortPlace("a"));
  route.reset();
  expect(route.canGoBack, "nothing to go back to").toBe(false);
});

test("the_crumbs_of_a_session_lead_back_to_the_sessions_of_its_cohort", () => {
  const programs = [{ id: "p", name: "Emerging Leaders", kind: "fellowship" as const, status: "active" as const, cohorts: [{ id: "a", name: "Cohort of 2022", status: "active" as const, people: 11 }] }];
  const crumbs = crumbsOf(sessionPlace("s", "a", "What a plate costs"), programs);
  expect(crumbs.map((crumb) => crumb.words), "from wide to narrow").toEqual(["Emerging Leaders", "Cohort of 2022", "What a plate costs"]);
  expect(crumbs[1]?.place, "back to its sessions").toEqual(cohortPlace("a", "sessions"));
});

test("crumbs_name_the_program_and_the_cohort", () => {
  const programs = [{ id: "p", name: "Emerging Leaders", kind: "fellowship" as const, status: "active" as const, cohorts: [{ id: "a", name: "Cohort of 2022", status: "active" as const, people: 11 }] }];
  expect(crumbsOf(cohortPlace("a"), programs).map((crumb) => crumb.words), "from wide to narrow").toEqual(["Emerging Leaders", "Cohort of 2022"]);
  expect(crumbsOf({ at: "calendar" }, programs).map((crumb) => crumb.words), "a place of the sidebar stands alone").toEqual(["Sessions"]);
  expect(crumbsOf(reportPlace(null), programs).map((crumb) => crumb.words), "as do the reports of no cohort yet").toEqual(["Reports"]);
  expect(crumbsOf(cohortPlace("gone"), programs).map((crumb) => crumb.words), "a cohort that was taken back").toEqual(["Today"]);
});
