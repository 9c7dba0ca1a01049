import { expect, test } from "vitest";
import type { SearchHit as Hit } from "../../bindings/generated";
import { commandResults, groupsOf, piecesOf, recentFirst, recentOnes, step, type Result } from "./results";

const hit = (kind: Hit["kind"], cohort: string | null): Hit => ({ kind, id: kind, title: kind, detail: "", marks: [], cohort });
const row = (key: string): Result => ({ key, id: key, title: key, detail: "", marks: [], kind: "act", run: () => undefined });

test("people_come_first_and_a_kind_without_hits_has_no_heading", () => {
  const groups = groupsOf([hit("session", "c"), hit("person", "c")], () => undefined);
  expect(groups.map((group) => group.title), "in the order people look").toEqual(["People", "Sessions"]);
});

test("a_hit_without_a_cohort_can_be_chosen_like_any_other", () => {
  const opened: Hit[] = [];
  const groups = groupsOf([hit("organization", null), hit("program", null)], (one) => opened.push(one));
  groups.forEach(({ results }) => results.forEach(({ run }) => run()));
  expect(opened.map(({ kind }) => kind), "no dead control").toEqual(["program", "organization"]);
});

test("moving_goes_round_at_the_ends", () => {
  expect(step(3, 0, 1), "to the next").toBe(1);
  expect(step(3, 2, 1), "round to the first").toBe(0);
  expect(step(3, 0, -1), "round to the last").toBe(2);
  expect(step(0, 0, 1), "nowhere to go").toBe(0);
});

test("marks_cut_a_title_and_never_reach_past_its_end", () => {
  expect(piecesOf("Đặng Rosa", [[0, 4]]), "letters with marks are cut whole").toEqual([
    { words: "Đặng", marked: true },
    { words: " Rosa", marked: false },
  ]);
  expect(piecesOf("🌱 Rosa", [[3, 7]]), "a letter outside the first plane counts two units").toEqual([
    { words: "🌱 ", marked: false },
    { words: "Rosa", marked: true },
  ]);
  expect(piecesOf("Rosa", [[2, 99], [0, 1]]), "out of order and too long").toEqual([
    { words: "R", marked: true },
    { words: "o", marked: false },
    { words: "sa", marked: true },
  ]);
});

test("what_was_chosen_lately_stands_first", () => {
  const rows = ["a", "b", "c"].map((key) => row(key));
  const lately = ["c", "b"];
  const recency = (key: string) => (lately.includes(key) ? lately.indexOf(key) : Infinity);
  expect(recentFirst(rows, recency).map(({ key }) => key), "the latest, the one before, the rest in order").toEqual(["c", "b", "a"]);
  expect(recentOnes(rows, recency, 1).map(({ key }) => key), "no more than asked for").toEqual(["c"]);
});

test("a_command_is_a_row_with_its_keys", () => {
  const [lock] = commandResults([{ id: "lock", words: "Lock the workspace", group: "Workspace", keys: "Mod+Shift+L", run: () => undefined }]);
  expect([lock?.key, lock?.title, lock?.chord], "by its id, in its words, with its chord").toEqual(["do.lock", "Lock the workspace", "Mod+Shift+L"]);
});
