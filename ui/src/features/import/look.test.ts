import { beforeEach, expect, test, vi } from "vitest";
import type { ImportFirst, ImportPlanned } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { Look } from "./look.svelte";

vi.mock("../../components/drawn", () => ({ drawn: () => Promise.resolve() }));
vi.mock("../../ipc/call", () => ({ call: vi.fn() }));
vi.mock("../../ipc/loading", () => ({ whileLoading: (work: unknown) => work }));
vi.mock("../../ipc/events", () => ({ on: () => () => undefined }));
vi.mock("../../ipc/changes", () => ({ onTouched: () => () => undefined }));
vi.mock("./resuming.svelte", () => ({ Resuming: class { resume = () => Promise.resolve(false); } }));
const answer = vi.mocked(call as (name: string, request: { job?: string }) => Promise<unknown>);

const later = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));
const file = (data_rows: number, headers = ["Name", "Email"]) => ({
  data_rows, encoding: "utf-8", delimiter: ",", header_line: 1, columns: headers.map((header) => ({ header })), otherwise: { sheets: [] },
});
const read = (...of: Parameters<typeof file>) => file(...of) as unknown as ImportFirst;
const plan = (...of: Parameters<typeof file>) => ({ ...file(...of), counts: { new: of[0] } }) as unknown as ImportPlanned;

let reads: ImportFirst;
/** The plans that are being made, by job. */
let plans: Map<string, { give: (plan: ImportPlanned) => void; refuse: (error: IpcError) => void }>;

beforeEach(() => {
  reads = read(100_000);
  plans = new Map();
  answer.mockReset().mockImplementation((name, { job = "" }) => {
    if (name === "import_read") return Promise.resolve(reads);
    if (name === "import_preview") return new Promise((give, refuse) => plans.set(job, { give, refuse }));
    plans.get(job)?.refuse(new IpcError("canceled", ""));
    return Promise.resolve({});
  });
});

/** A table that is being looked over. */
function looking(isPlanned = true): Look {
  const look = new Look("table", "Growers", "Spring", false, () => isPlanned);
  look.goOn();
  return look;
}

const last = () => [...plans.values()].at(-1);

test("a_long_file_is_shown_while_its_plan_is_being_made", async () => {
  const look = looking();
  await later();
  expect(look.read?.data_rows, "as read").toBe(100_000);
  expect([look.planned, look.stage, look.isReady], "nothing can be done yet").toEqual([undefined, "planning", false]);
  last()?.give(plan(100_000));
  await later();
  expect([look.planned?.counts.new, look.isReady, look.turn], "and then it can").toEqual([100_000, true, 1]);
  expect(look.isAhead, "the place of what came later was kept").toBe(true);
});

test("what_is_stopped_before_its_plan_begins_is_not_planned", async () => {
  const look = looking();
  await Promise.resolve();
  look.stop();
  await later();
  expect([look.read?.data_rows, plans.size, look.isStopped, look.working]).toEqual([100_000, 0, true, false]);
});

test("a_short_file_and_its_plan_are_one_picture", async () => {
  reads = read(3);
  const look = looking();
  await later();
  expect(look.read, "the plan will be there at once").toBeUndefined();
  last()?.give(plan(3));
  await later();
  expect([look.read?.data_rows, look.planned?.counts.new, look.isAhead]).toEqual([3, 3, false]);
});

test("a_short_file_is_shown_without_its_plan_where_that_takes_long", async () => {
  reads = read(3);
  const look = looking();
  await later(150);
  expect([look.read?.data_rows, look.planned]).toEqual([3, undefined]);
});

test("a_change_meanwhile_stops_the_plan_and_begins_anew", async () => {
  const look = looking();
  await later();
  const first = [...plans.keys()][0];
  look.mean(1, "email");
  look.goOn();
  await later();
  expect(answer.mock.calls.filter(([name]) => name === "cancel").map(([, { job }]) => job), "the one that was under way").toEqual([first]);
  expect(look.isStopped, "nobody stopped it").toBe(false);
  last()?.give(plan(100_000));
  await later();
  expect([look.turn, look.isReady], "one plan came of it").toEqual([1, true]);
});

test("a_plan_that_was_stopped_leaves_the_file_and_goes_on_when_asked", async () => {
  const look = looking();
  await later();
  look.stop();
  await later();
  expect([look.isStopped, look.error, look.read?.data_rows, look.isReady]).toEqual([true, undefined, 100_000, false]);
  look.goOn();
  await later();
  last()?.give(plan(100_000));
  await later();
  expect([look.isStopped, look.isReady]).toEqual([false, true]);
});

test("what_is_not_to_be_planned_is_read_alone", async () => {
  const look = looking(false);
  await later();
  expect([look.read?.data_rows, look.working, plans.size]).toEqual([100_000, false, 0]);
});

test("a_file_that_cannot_be_planned_is_shown_and_its_columns_are_the_way_on", async () => {
  const look = looking();
  await later();
  last()?.refuse(new IpcError("not_a_table", "No column names anybody."));
  await later();
  expect([look.error?.code, look.isUnread, look.read?.data_rows]).toEqual(["not_a_table", false, 100_000]);
});

test("counts_of_another_layout_do_not_stand_beside_this_one", async () => {
  const look = looking();
  await later();
  last()?.give(plan(100_000));
  await later();
  look.goOn();
  await later();
  expect(look.planned?.counts.new, "the same rows and columns: it stays until the new one is there").toBe(100_000);
  reads = read(100_001, ["Name;Email"]);
  look.goOn();
  await later();
  expect([look.planned, look.read?.data_rows], "others").toEqual([undefined, 100_001]);
});

test("nothing_is_said_of_a_line_while_the_file_is_read_otherwise", async () => {
  const look = looking();
  await later();
  last()?.give(plan(100_000));
  await later();
  look.readAs({ sheet: "Staff" });
  expect([look.planned, look.isReady, look.isOutdated], "line 5 is another row there").toEqual([undefined, false, true]);
  look.answer(5, { says: "same", person: "p1" });
  look.fix(5, 2, "");
  look.mean(2, null);
  look.keepAsField(2, true);
  look.dates({ headers: ["Born"], example: "01/02/1990", order: null, orders: ["DMY", "MDY"] }, false, "DMY");
  expect([look.answers, look.keep, look.choices], "nobody saw it").toEqual([[], [], { sheet: "Staff", header_line: null, columns: [], fixes: [], date_orders: [] }]);
  reads = read(100_000);
  look.goOn();
  await later();
  expect([look.isOutdated, look.readOf.choices?.sheet], "it is shown now").toEqual([false, "Staff"]);
  look.fix(5, 2, "");
  expect(look.choices.fixes).toEqual([{ line: 5, column: 2, value: "" }]);
  look.readAsFound();
  expect(look.isOutdated, "and back to the first sheet").toBe(true);
});

test("a_column_that_means_something_else_leaves_the_plan_where_it_is", async () => {
  const look = looking();
  await later();
  last()?.give(plan(100_000));
  await later();
  look.mean(1, "email");
  look.answer(5, { says: "new" });
  expect([look.planned?.counts.new, look.isOutdated, look.answers.length], "the lines are the same").toEqual([100_000, false, 1]);
  look.readAs({ quote: null });
  expect(look.planned?.counts.new, "as it was read").toBe(100_000);
  look.readAs({ quote: "'" });
  expect(look.planned).toBeUndefined();
});
