import { expect, test } from "vitest";
import type { SidebarProgram } from "../../bindings/generated";
import { elsewhere, roleIn } from "./joining";

const cohort = (id: string) => ({ id, name: id, status: "active", people: 3 }) as const;
const programs: SidebarProgram[] = [
  { id: "lead", name: "Leaders", kind: "fellowship", status: "active", cohorts: [cohort("2025"), cohort("2026")] },
  { id: "talk", name: "Growers", kind: "dialogue_circle", status: "active", cohorts: [cohort("spring")] },
];
const presets = [
  { kind: "fellowship", role: "fellow" },
  { kind: "dialogue_circle", role: "participant" },
] as const;

test("people_come_in_as_the_kind_of_the_program_says", () => {
  expect(roleIn("2026", programs, presets), "a fellowship has fellows").toBe("fellow");
  expect(roleIn("spring", programs, presets), "a circle has none").toBe("participant");
  expect(roleIn("", programs, presets), "no cohort is chosen yet").toBe("participant");
});

test("nobody_is_moved_to_where_they_are", () => {
  const left = elsewhere(programs, ["2025", "spring"]);
  expect(left.map(({ id, cohorts }) => [id, cohorts.map((one) => one.id)]), "a program without another cohort is not offered").toEqual([["lead", ["2026"]]]);
});
