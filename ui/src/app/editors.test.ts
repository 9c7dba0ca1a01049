import { expect, test } from "vitest";
import { editor, keepEverything } from "./editors";

test("every_open_editor_is_asked_and_waited_for", async () => {
  const kept: string[] = [];
  const slow = editor(async () => {
    await Promise.resolve();
    kept.push("slow");
  });
  const faulty = editor(() => Promise.reject(new Error("a fault beside its cell")));
  await keepEverything();
  expect(kept, "also where another could not").toEqual(["slow"]);
  slow();
  faulty();
  await keepEverything();
  expect(kept, "closed editors are not asked").toEqual(["slow"]);
});
