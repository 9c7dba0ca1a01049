import { beforeEach, expect, test, vi } from "vitest";
import type { AttendanceFilePlan } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { IpcError } from "../../ipc/error";
import { Arrivals } from "./arrivals.svelte";

vi.mock("../../ipc/call", () => ({ call: vi.fn() }));
vi.mock("../../ipc/loading", () => ({ whileLoading: (work: unknown) => work }));
vi.mock("../../ipc/events", () => ({ on: () => () => undefined }));
const answer = vi.mocked(call as (name: string, request: { late_after?: number }) => Promise<unknown>);

beforeEach(() => void answer.mockReset());

/** Looked over, with the session known. */
function looked(): Arrivals {
  const arrivals = new Arrivals("table", null, () => true);
  arrivals.plan = { session: { title: "Seed swap" } } as AttendanceFilePlan;
  return arrivals;
}

const refused = new IpcError("disk_full", "");
const unclear = new IpcError("needs_decision", "");

test("a_step_that_did_not_go_through_can_be_tried_again", async () => {
  const arrivals = looked();
  answer.mockRejectedValueOnce(refused).mockResolvedValueOnce(arrivals.plan);
  await arrivals.apply();
  expect(arrivals.trouble, "one is told why").toBe(refused);
  expect(arrivals.isReady, "and can press again").toBe(true);
  answer.mockResolvedValueOnce({ session: "s" });
  await arrivals.apply();
  expect(arrivals.trouble, "nothing stands in the way now").toBeUndefined();
  expect(arrivals.result, "marked").toEqual({ session: "s" });
});

test("what_is_changed_while_a_step_runs_is_looked_at_after_it", async () => {
  const arrivals = looked();
  answer.mockImplementationOnce(async () => {
    arrivals.lateAfter = 20;
    throw refused;
  });
  const next = { session: null } as AttendanceFilePlan;
  answer.mockResolvedValueOnce(next);
  await arrivals.apply();
  expect(answer.mock.lastCall?.[0], "the plan is made anew").toBe("attendance_file");
  expect(answer.mock.lastCall?.[1].late_after, "of what is wanted now").toBe(20);
  expect(arrivals.plan, "and shown").toBe(next);
  expect(arrivals.trouble, "with the reason beside it").toBe(refused);
});

test("a_date_order_put_back_is_asked_for_again", () => {
  const arrivals = looked();
  arrivals.dateOrder = "DMY";
  expect(arrivals.asksDates, "it can be chosen otherwise").toBe(true);
  Object.assign(arrivals, { dateOrder: null, error: unclear });
  expect(arrivals.asksDates, "the question stays").toBe(true);
  expect(arrivals.trouble, "beside a plan of before one is told why").toBe(unclear);
});

test("only_the_question_itself_takes_the_place_of_an_error", () => {
  const arrivals = new Arrivals("table", null, () => true);
  arrivals.error = unclear;
  expect(arrivals.trouble, "the question says it").toBeUndefined();
  Object.assign(arrivals, { dateOrder: "DMY", error: refused });
  expect(arrivals.trouble, "no question says this").toBe(refused);
});
