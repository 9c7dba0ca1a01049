import { expect, test } from "vitest";
import { audienceOf, audienceOptions, choiceOf, privacyOf } from "./audience";

test("a set is known by who is in it, in whatever order", () => {
  expect(choiceOf(["circle", "me", "team"])).toBe("circle");
  expect(choiceOf(["me", "client", "team"]), "the office is not the circle").toBe("office");
  expect(choiceOf(["me", "funder"]), "a set of its own").toBe("own");
});

test("a set of its own stays as it was set and is offered nowhere else", () => {
  expect(audienceOf("own")).toBeNull();
  expect(privacyOf("own", null)).toBeNull();
  expect(audienceOptions("own").map(([choice]) => choice)).toContain("own");
  expect(audienceOptions("circle").map(([choice]) => choice)).not.toContain("own");
});

test("choosing who may see it leaves whether it may carry a name", () => {
  expect(privacyOf("team", { audience: ["me"], attribution: "unattributed" })).toEqual({ audience: ["me", "team"], attribution: "unattributed" });
});
