import { beforeEach, expect, test, vi } from "vitest";
import { FrameActs } from "./acts";
import { frame } from "./frame.svelte";
import { lens } from "./lens.svelte";
import { toasts } from "./toasts.svelte";

vi.mock("../ipc/call", () => ({ call: vi.fn() }));
vi.mock("../ipc/loading", () => ({ whileLoading: (work: unknown) => work, allSettled: async () => undefined }));
vi.mock("../components/typing", () => ({ takesTyping: () => false }));
vi.mock("./frame.svelte", () => ({ frame: { finding: false } }));
vi.stubGlobal("document", { activeElement: null, querySelectorAll: () => [] });

const acts = new FrameActs(() => []);

beforeEach(() => {
  lens.reset();
  toasts.close();
  frame.finding = false;
});

test("what_is_done_under_me_says_so_through_another_lens_and_leads_back", () => {
  lens.choose("circle", null);
  acts.do("settings");
  expect(toasts.current?.words, "not passed over in silence").toBe("That is done under Me. Go back to Me first.");
  toasts.current?.action?.run();
  expect(lens.isMe, "one press").toBe(true);
});

test("the_projector_is_left_by_no_single_press", () => {
  lens.choose("projector", null);
  acts.do("back_up");
  expect(toasts.current?.action, "said, and no more").toBeUndefined();
});

test("whoever_only_looks_can_still_find", () => {
  lens.choose("circle", null);
  acts.do("find");
  expect([frame.finding, toasts.current], "as under Me").toEqual([true, null]);
});
