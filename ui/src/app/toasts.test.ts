import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "./toasts.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shown(): Toasts {
  const toasts = new Toasts();
  toasts.show({ words: "Added Rosa Begay" });
  return toasts;
}

test("a_toast_goes_after_eight_seconds", () => {
  const toasts = shown();
  vi.advanceTimersByTime(7999);
  expect(toasts.current?.words, "still time to read it").toBe("Added Rosa Begay");
  vi.advanceTimersByTime(1);
  expect(toasts.current, "its time is over").toBeNull();
});

test("a_toast_stays_while_it_is_focused_or_under_the_hand", () => {
  const toasts = shown();
  toasts.hold("hand");
  toasts.hold("focus");
  vi.advanceTimersByTime(60_000);
  toasts.release("hand");
  vi.advanceTimersByTime(60_000);
  expect(toasts.current, "the keyboard is still in it").not.toBeNull();
  toasts.release("focus");
  vi.advanceTimersByTime(8000);
  expect(toasts.current, "left alone, it goes").toBeNull();
});

test("a_newer_toast_under_the_hand_stays_as_well", () => {
  const toasts = shown();
  toasts.hold("hand");
  toasts.show({ words: "Undid: Added Rosa Begay" });
  vi.advanceTimersByTime(60_000);
  expect(toasts.current?.words, "the hand is still there").toBe("Undid: Added Rosa Begay");
});

test("a_newer_toast_has_its_own_eight_seconds", () => {
  const toasts = shown();
  vi.advanceTimersByTime(7000);
  toasts.show({ words: "Edited Rosa Begay" });
  vi.advanceTimersByTime(7000);
  expect(toasts.current?.words, "counted from the newer one").toBe("Edited Rosa Begay");
});

test("a_toast_keeps_clear_of_a_bar_at_the_foot_as_long_as_it_is_there", () => {
  const toasts = shown();
  const lower = toasts.lift();
  expect(toasts.isLifted, "the bar is there").toBe(true);
  lower();
  expect(toasts.isLifted, "it is gone").toBe(false);
});
