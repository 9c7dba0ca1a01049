import { expect, test } from "vitest";
import { IpcError } from "../ipc/error";
import { askAgain, errorOf, isAwaited, stopAll, type Reading } from "./awaiting";

const asked: string[] = [];
const read = (name: string, how: Partial<Reading> = {}): Reading => ({ error: undefined, loading: false, refetch: () => asked.push(name), stop: () => asked.push(name), ...how });
const refused = new IpcError("disk_full", "");

test("a_screen_waits_while_one_of_its_reads_is_on_its_way", () => {
  expect(isAwaited([read("a"), read("b", { loading: true })]), "the second is").toBe(true);
  expect(isAwaited([read("a")]), "what is not asked for is not waited for").toBe(false);
});

test("what_was_refused_is_told_and_not_waited_for", () => {
  const reads = [read("a", { loading: true }), read("b", { error: refused })];
  expect(isAwaited(reads), "no bones behind a fault").toBe(false);
  expect(errorOf(reads), "the refusal").toBe(refused);
});

test("only_what_was_refused_is_asked_for_again", () => {
  asked.length = 0;
  askAgain([read("a"), read("b", { error: refused })]);
  expect(asked, "the other is good").toEqual(["b"]);
});

test("only_what_is_on_its_way_is_stopped", () => {
  asked.length = 0;
  stopAll([read("a", { loading: true }), read("b")]);
  expect(asked, "the other is there").toEqual(["a"]);
});
