import { expect, test } from "vitest";
import type { SidebarProgram } from "../bindings/generated";
import { archivedOf, presentOf } from "./archived";

const cohort = (id: string, status: SidebarProgram["cohorts"][number]["status"]) => ({ id, name: id, status, people: 3 });
const programs: SidebarProgram[] = [
  { id: "leaders", name: "Leaders", kind: "fellowship", status: "active", cohorts: [cohort("c22", "archived"), cohort("c24", "active")] },
  { id: "old", name: "Old", kind: "other", status: "archived", cohorts: [cohort("c10", "completed")] },
];
const told = (some: SidebarProgram[]) => some.map((program) => [program.id, program.cohorts.map(({ id }) => id)]);

test("what_is_archived_is_folded_away_and_nothing_is_lost", () => {
  expect(told(presentOf(programs)), "what is under way").toEqual([["leaders", ["c24"]]]);
  expect(told(archivedOf(programs)), "a cohort of one, and the whole of another").toEqual([["leaders", ["c22"]], ["old", ["c10"]]]);
});
