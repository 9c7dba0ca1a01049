import { beforeEach, expect, test } from "vitest";
import { forget, noteRecent, recency, recentIds } from "../../app/recent.svelte";
import { listed } from "./listed";
import { hitKey, type Result } from "./results";

const row = (key: string, title: string, kind: Result["kind"]): Result => ({ key, id: key, title, detail: "", marks: [], kind, run: () => undefined });
const sources = {
  text: "",
  acts: [row("do.lock", "Lock the workspace", "act"), row("do.undo", "Undo the last change", "act")],
  cohorts: [row("cohort.c22", "Cohort of 2022", "cohort")],
  hits: [],
  opened: [],
  open: () => undefined,
  recency: () => Infinity,
};

beforeEach(forget);

test("before_a_word_is_typed_everything_is_listed_once", () => {
  const keys = listed({ ...sources, recency: (key) => (key === "do.undo" ? 0 : Infinity) }).map(({ title, results }) => [title, results.map(({ key }) => key)]);
  expect(keys, "what was done last stands first, and not a second time").toEqual([
    ["Lately", ["do.undo"]],
    ["Cohorts", ["cohort.c22"]],
    ["Do", ["do.lock"]],
  ]);
});

test("a_cohort_that_the_store_found_as_well_stands_once", () => {
  const hit = { kind: "cohort" as const, id: "c22", title: "Cohort of 2022", detail: "", marks: [], cohort: "c22" };
  const groups = listed({ ...sources, text: "cohort", hits: [hit] });
  expect(groups.find(({ title }) => title === "Cohorts")?.results, "one row").toHaveLength(1);
});

test("a_cohort_is_found_with_a_slip_that_the_store_does_not_forgive", () => {
  const groups = listed({ ...sources, text: "cohrot" });
  expect(groups.map(({ title }) => title), "found by likeness").toEqual(["Cohorts by likeness"]);
});

test("a_name_comes_before_an_act_that_is_only_like_it", () => {
  const roster = row("do.import", "Bring in a roster", "act");
  const rosa = { kind: "person" as const, id: "p", title: "Rosa Begay", detail: "", marks: [], cohort: "c22" };
  const groups = listed({ ...sources, acts: [roster], text: "rostr", hits: [rosa] });
  expect(groups.map(({ title }) => title), "the person was meant").toEqual(["People", "Do, by likeness"]);
});

test("a_name_comes_before_an_act_that_goes_by_it", () => {
  const lock: Result = { ...row("do.lock", "Lock the workspace", "act"), also: "sign out" };
  const rosa = { kind: "person" as const, id: "p", title: "Signe Out", detail: "", marks: [], cohort: "c22" };
  const groups = listed({ ...sources, acts: [lock], text: "sign", hits: [rosa] });
  expect(groups.map(({ title }) => title), "the person was meant").toEqual(["People", "Do, by another word"]);
});

test("a_name_comes_before_what_can_be_done_about_whoever_has_it", () => {
  const merge: Result = { ...row("do.merge", "Merge Rosa Begay with somebody", "act"), about: ["Rosa Begay"] };
  const person = { kind: "person" as const, id: "p", title: "Rosa Begay", detail: "", marks: [], cohort: "c22" };
  const titles = (text: string) => listed({ ...sources, acts: [merge], text, hits: [person] }).map(({ title }) => title);
  expect(titles("rosa beg"), "the person was meant").toEqual(["People", "Do, by name"]);
  expect(titles("merge rosa"), "the act was").toEqual(["Do", "People"]);
});

const rosa = { kind: "person" as const, id: "p1", title: "Rosa Begay", detail: "Cohort of 2022", marks: [], cohort: "c22" };
const seeds = { kind: "cohort" as const, id: "c22", title: "Cohort of 2022", detail: "", marks: [], cohort: "c22" };

test("who_was_found_and_opened_lately_is_offered_before_a_word_is_typed", () => {
  for (const hit of [seeds, rosa]) noteRecent(hitKey(hit), hit.id);
  expect(recentIds(), "asked for again, the last first").toEqual(["p1", "c22"]);
  const went: string[] = [];
  const [first] = listed({ ...sources, opened: [rosa, seeds], open: ({ id }) => went.push(id), recency });
  expect(first?.results.map(({ title }) => title), "the last first, and a cohort that is known once").toEqual(["Rosa Begay", "Cohort of 2022"]);
  first?.results[0]?.run();
  expect(went, "it opens as it did when it was found").toEqual(["p1"]);
});

test("no_more_is_offered_lately_than_can_be_overlooked", () => {
  const opened = ["1", "2", "3", "4", "5"].map((id) => ({ ...rosa, id }));
  for (const hit of opened) noteRecent(hitKey(hit), hit.id);
  const [first] = listed({ ...sources, opened, recency });
  expect(first?.results.map(({ id }) => id), "the last four").toEqual(["5", "4", "3", "2"]);
});

test("nobody_is_offered_after_all_is_forgotten", () => {
  noteRecent(hitKey(rosa), rosa.id);
  forget();
  expect(recentIds(), "not even that there was one").toEqual([]);
});
