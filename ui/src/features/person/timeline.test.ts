import { expect, test } from "vitest";
import type { Moment } from "../../bindings/generated";
import { kindsOf, monthsOf } from "./timeline";

const today = new Date(2026, 9, 15);
const moments: Moment[] = [
  { on_date: "2026-10-02", kind: "session", session: "s1", title: "Reading the room", cohort: "c1", status: "late", remark: null },
  { on_date: "2026-09-18", kind: "session", session: "s2", title: "First table", cohort: "c1", status: "absent", remark: "Her sister moved in" },
  { on_date: "2026-09-01", kind: "stage", enrollment: "e1", cohort: "c1", place: "Cohort of 2026", role: "fellow", stage: "active", reason: null, remark: null, first: true },
  { on_date: "2025-09-01", kind: "stage", enrollment: "e2", cohort: null, place: "Open circle", role: "mentor", stage: "withdrawn", reason: "job_change", remark: null, first: false },
];
const told = (months: ReturnType<typeof monthsOf>) => months.map((month) => [month.heading, ...month.lines.map((line) => `${line.before} ${line.name} (${line.meta})`)]);

test("a_timeline_is_told_by_month_the_latest_first", () => {
  expect(told(monthsOf(moments, null, today)), "this year without its number").toEqual([
    ["October", "Came to Reading the room (Oct 2 · came late)"],
    ["September", "Was away from First table (Sep 18)", "Joined Cohort of 2026 (Sep 1 · as fellow)"],
    ["September 2025", "Moved on from Open circle (Sep 1 · job change)"],
  ]);
});

test("it_can_be_narrowed_to_what_occurs", () => {
  expect(kindsOf(moments).map(([, words]) => words), "no filter for what is not there").toEqual(["Sessions", "Roles"]);
  expect(monthsOf(moments, "stage", today).length, "roles alone").toBe(2);
});

test("nobody_missed_or_failed_anything", () => {
  const statuses = ["unmarked", "present", "late", "left_early", "partial", "remote", "apologies", "excused", "absent", "not_applicable"] as const;
  const all = statuses.map((status): Moment => ({ on_date: "2026-10-02", kind: "session", session: "s", title: "x", cohort: null, status, remark: null }));
  const words = JSON.stringify(told(monthsOf(all, null, today))).toLowerCase();
  for (const blame of ["miss", "fail", "no-show", "absent"]) expect(words.includes(blame), blame).toBe(false);
});
