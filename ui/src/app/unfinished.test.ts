import { expect, test, vi } from "vitest";

const called: string[] = [];
const answers: (() => void)[] = [];
vi.mock("../ipc/call", () => ({
  call: (name: string, { words }: { words?: string | null }) => {
    called.push(words === undefined ? name : `${name} ${words}`);
    return new Promise((resolve) => answers.push(() => resolve({ words: null })));
  },
}));

const { begun, Unfinished } = await import("./unfinished");
const turn = () => new Promise((resolve) => setTimeout(resolve));

test("what_is_kept_and_asked_for_goes_one_after_the_other", async () => {
  const form = new Unfinished("a form", null);
  form.note("Rosa");
  void form.settle();
  await turn();
  void form.forget();
  const asked = begun("a form");
  await turn();
  expect(called, "while the first is on its way").toEqual(["unfinished_keep Rosa"]);
  answers[0]?.();
  await turn();
  expect(called, "then it is let go").toEqual(["unfinished_keep Rosa", "unfinished_keep null"]);
  answers[1]?.();
  await turn();
  expect(called.at(-1), "and only then it is asked for").toBe("unfinished");
  answers[2]?.();
  expect(await asked, "nothing is kept").toBeNull();
});
