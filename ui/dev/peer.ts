/**
 * Answers the commands of the window from memory, with invented people.
 * `?scene=` chooses how it begins: first, unlock, plain, held, damaged, newer, open, empty.
 */
import type { CommandName, RequestOf, ResponseOf } from "../src/bindings/commands";
import type { Recent, Side } from "../src/bindings/generated";
import { attendancePlan } from "./arrivals";
import { page, roster, sidebar } from "./cohorts";
import { tell } from "./event";
import { exportPreview, given, reportPreview, today } from "./reports";
import { did, IN_THE_WAY, latestRedo, latestUndo, page as steps, total, undo } from "./history";
import { sessionAnswers } from "./sessions";
import { lists } from "./lists";
import { asRead, planRows, preview, review, TABLE } from "./table";
import { mend, settle, trayList, trayPage } from "./tray";
import { backUp, backups, purge } from "./upkeep";
import { valueAnswers } from "./values";

const query = new URLSearchParams(location.search);
const scene = query.get("scene") ?? "unlock";
const recent: Recent[] =
  scene === "first"
    ? []
    : [
        { place: "w1", name: "Quintana Okafor", folder: "Documents", last_opened: new Date(Date.now() - 2 * 86_400_000).toISOString(), protected: scene !== "plain", present: true },
        { place: "w2", name: "Cholla Hills Fund", folder: "Clients", last_opened: "2026-08-03T09:12:00Z", protected: false, present: true },
        { place: "w3", name: "Farmers & Chefs", folder: "USB stick", last_opened: "2026-05-20T09:12:00Z", protected: true, present: false },
      ];
const state = {
  open: scene === "open" || scene === "empty",
  empty: scene === "empty",
  protected: scene !== "plain",
  practice: false,
  name: "Quintana Okafor",
  liking: { theme: (query.get("theme") ?? "system") as "system" | "light" | "dark", sides: {} as Record<string, Side>, text_size: 100, idle_minutes: 15, letter_keys: true },
  stopped: new Set<string>(),
};
const WORDS = "amber basket cedar dawn ember fiddle garden harvest island juniper kettle lantern meadow nectar orchard pebble quilt river saddle thistle umbra velvet willow yarrow".split(" ");

type Answers = { [N in CommandName]: (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>> };

const fail = (code: string, message = "", details: object = {}) => Promise.reject({ code, message, details });

const answers: Answers = {
  workspace_state: () => ({ phase: state.open ? "open" : "closed", name: state.open ? state.name : null, place: state.open ? "w1" : null, protected: state.protected, practice: state.practice, recent }),
  workspace_choose: () => ({ place: "w9", name: "Borrowed Kitchens", folder: "USB stick" }),
  workspace_place: ({ name }) => ({ place: "w8", name, folder: "Documents" }),
  workspace_create: ({ name, passphrase, practice }) => {
    Object.assign(state, { open: true, empty: !practice, name, practice, protected: passphrase !== null });
    return { recovery_words: passphrase === null ? [] : WORDS };
  },
  workspace_open: ({ passphrase }) => {
    if (scene === "held") return fail("held", "", { host: "desk-2", pid: 4411, since: new Date(Date.now() - 3_600_000).toISOString() });
    if (scene === "damaged") return fail("damaged", "", { found: "The beginning of this workspace file is damaged.", backup: null, backups: [1, 2, 9, 40].map((days) => ({ place: `b${days}`, made_at: new Date(Date.now() - days * 86_400_000).toISOString() })) });
    if (scene === "newer") return fail("newer_version");
    if (passphrase === "wrong") return fail("wrong_passphrase");
    state.open = true;
    return {};
  },
  workspace_restore: ({ passphrase }) => {
    if (passphrase === "wrong") return fail("wrong_passphrase");
    state.open = true;
    return { kept: "b99" };
  },
  workspace_recover: ({ words }) => {
    if (words !== WORDS.join(" ")) return fail("wrong_passphrase");
    state.open = true;
    return {};
  },
  workspace_lock: () => {
    state.open = false;
    return {};
  },
  workspace_backup: () => backUp(),
  workspace_check: () => ({ sound: scene !== "unsound", findings: scene === "unsound" ? ["an enrollment has no stage"] : [], backups: [] }),
  workspace_rename: ({ name }) => {
    state.name = name;
    return {};
  },
  passphrase_change: ({ current, passphrase }) => {
    if (current === "wrong") return fail("wrong_passphrase");
    state.protected = passphrase !== null;
    return { recovery_words: passphrase === null ? [] : WORDS, older_backups: 2, spared_for: null };
  },
  backup_list: ({ limit }) => backups(limit),
  backup_look: () => ({ inside: { name: state.name, same: true, changed_at: "2026-11-20T15:00:00Z", holds: { people: 11, cohorts: 1, sessions: 4 } } }),
  backups_purge: () => purge(),
  backup_place: ({ name }) => ({ place: "copy", name, folder: "USB stick" }),
  leave: () => null,
  passphrase_strength: ({ passphrase }) => {
    if (passphrase.length < 8) return { strength: "weak", words: "Weak: quick to guess. Kith accepts it all the same." };
    if (passphrase.length < 14) return { strength: "fair", words: "Fair: holds against a curious neighbor." };
    if (passphrase.length < 20) return { strength: "good", words: "Good: holds against someone patient." };
    return { strength: "strong", words: "Strong: holds for longer than anyone will try." };
  },
  sidebar: () => (state.empty ? { programs: [] } : sidebar()),
  cohort_page: ({ cohort }) => page(cohort) ?? fail("not_found"),
  roster_list: ({ cohort, sort, filter }) => {
    const wanted = filter.text?.toLowerCase();
    const rows = roster(cohort ?? "").filter(
      (row) =>
        (!wanted || `${row.name} ${row.email} ${row.organization}`.toLowerCase().includes(wanted)) &&
        (!filter.role || filter.role.includes(row.role)) &&
        (!filter.stage || filter.stage.includes(row.stage)),
    );
    const key = (row: (typeof rows)[number]) => (row.own[sort.by.slice("own:".length)] ?? (row as unknown as Record<string, string | null>)[sort.by] ?? "");
    rows.sort((a, b) => key(a).localeCompare(key(b)) * (sort.descending ? -1 : 1));
    return { total: rows.length, ids: rows.map((row) => row.enrollment) };
  },
  ...lists,
  search: ({ text, ids, limit }) => {
    const wanted = text.toLowerCase();
    const mark = (title: string): [number, number][] => {
      const at = title.toLowerCase().indexOf(wanted);
      return at < 0 ? [] : [[at, at + wanted.length]];
    };
    const cohorts = sidebar().programs.flatMap((program) => program.cohorts.map((cohort) => ({ kind: "cohort" as const, id: cohort.id, title: cohort.name, detail: program.name, marks: mark(cohort.name), cohort: cohort.id })));
    const people = roster("c22").map((row) => ({ kind: "person" as const, id: row.person, title: row.name, detail: "Cohort of 2022", marks: mark(row.name), cohort: "c22" }));
    const sessions = [{ kind: "session" as const, id: "s19", title: "Milestone readings", detail: "October 22, 2025", marks: mark("Milestone readings"), cohort: "c22" }];
    const found = [...people, ...cohorts, ...sessions].filter((hit) => (ids?.length ? ids.includes(hit.id) : hit.marks.length > 0));
    return { hits: found.slice(0, limit) };
  },
  history_list: ({ before, limit }) => ({ steps: steps(before, limit), total: total() }),
  history_state: () => ({ undo: latestUndo(), redo: latestRedo() }),
  undo: ({ step, on_conflict }) => {
    if (scene === "conflict" && on_conflict === "ask") return fail("conflict", "3 things were changed later and stand in the way.", { rows: IN_THE_WAY });
    const undone = undo(step);
    return undone === null ? fail("not_found") : { ...undone, kept: 0 };
  },
  redo: () => {
    const redone = undo(latestRedo()?.step ?? "none");
    return redone === null ? fail("not_found") : { ...redone, kept: 0 };
  },
  table_choose: () => TABLE,
  table_paste: () => ({ ...TABLE, file_name: "Pasted table", pasted: true }),
  ...valueAnswers,
  import_again: () => ({ table: TABLE, program: "Ground to Plate", cohort: "Spring 2026" }),
  import_read: ({ from, ...plan }) => (plan.table === "none" ? fail("not_a_table", "“photo.jpg” is a picture, not a table. Nothing was saved.") : asRead(plan, from)),
  import_preview: preview,
  attendance_file: attendancePlan,
  attendance_file_apply: (request) => ({ ...did("Marked 1 person at Milestone readings from a file", "attendance_imported", ["attendance", "history"]), session: "s19", counts: attendancePlan(request).counts }),
  import_rows: ({ decision, from, count, ...plan }) => ({ rows: planRows(plan).filter((row) => !decision || row.decision === decision).slice(from, from + count) }),
  import_rejected: (plan) => ({ file_name: "Rows that stay out.csv", rows: preview(plan).counts.error, step: null, words: "Exported rows that stayed out", touched: [] }),
  import_review: ({ line, ...plan }) => review(planRows(plan), line),
  tray_list: () => (state.empty ? { batches: [], rows: 0 } : trayList()),
  tray_rows: () => trayPage(),
  import_warnings: ({ code, from, ...plan }) => ({ warnings: preview(plan).warnings.filter((warning) => warning.code === code).slice(from) }),
  tray_review: ({ line }) => review(trayPage().rows, line),
  tray_fix: ({ line, column, value }) => {
    mend(line, column, value);
    tell("kith:changed", { touched: ["imports"] });
    return { line, step: "s9", words: "Put right a row that waits", touched: ["imports"] };
  },
  tray_decide: ({ answers, rest }) => {
    settle(rest ? trayPage().rows.map((row) => row.line) : answers.map((one) => one.line));
    return { ...did("Brought in somebody, who waited", "person_enrolled", ["imports", "rosters", "people"]), cohort: "a25", rows: answers.length };
  },
  import_apply: async ({ cohort, job, ...plan }) => {
    for (let done = 0; done <= 38; done += 2) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (state.stopped.has(job)) return fail("canceled");
      tell("kith:progress", { job, done, total: 38 });
    }
    state.empty = false;
    return { ...did(`Imported 38 people into ${cohort}`, "roster_imported", ["programs", "cohorts", "rosters"]), batch: "b1", cohort: "a25", counts: preview(plan).counts };
  },
  cancel: ({ job }) => {
    state.stopped.add(job);
    return {};
  },
  today,
  report_preview: ({ lens }) => reportPreview(lens),
  export_preview: ({ lens, table }) => exportPreview(lens, table),
  file_place: ({ name, format }) => ({ place: `f-${name}.${format}`, name, folder: "Documents" }),
  file_open: () => ({}),
  report_snapshot: ({ place, lens }) => ({ ...given(place.slice(2), "pdf", lens), step: null, words: "Made a report", touched: [] }),
  report_register: ({ place, lens }) => ({ ...given(place.slice(2), "pdf", lens), step: null, words: "Made a report", touched: [] }),
  export_roster: ({ place, lens }) => ({ ...given(place.slice(2), "csv", lens), step: null, words: "Exported a roster", touched: [] }),
  export_attendance: ({ place, lens }) => ({ ...given(place.slice(2), "csv", lens), step: null, words: "Exported attendance", touched: [] }),
  export_sessions: ({ place, lens }) => ({ ...given(place.slice(2), "csv", lens), step: null, words: "Exported sessions", touched: [] }),
  ...sessionAnswers,
  unfinished: () => ({ words: null }),
  unfinished_keep: () => ({}),
  preferences: () => state.liking,
  preferences_set: (liking) => {
    state.liking = liking;
    return {};
  },
};

export function answer<N extends CommandName>(name: N, request: RequestOf<N>): ResponseOf<N> | Promise<ResponseOf<N>> {
  return (answers[name] as (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>)(request);
}
