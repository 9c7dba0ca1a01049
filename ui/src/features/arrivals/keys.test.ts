import { expect, test } from "vitest";
import { saidBy } from "./keys";

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

test("letters answer alone, and only while they are on", () => {
  expect(["s", "G", "e", "l", "x"].map((key) => saidBy(press(key), true))).toEqual(["same", "guest", "enroll", "leave", null]);
  expect(saidBy(press("s"), false), "off").toBeNull();
  expect(saidBy(press("s", true), true), "with Control").toBeNull();
});
