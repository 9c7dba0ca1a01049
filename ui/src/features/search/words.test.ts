import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  const media = { matches: false, addEventListener: () => undefined };
  vi.stubGlobal("window", { matchMedia: () => media, innerWidth: 1280 });
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
  vi.stubGlobal("navigator", { platform: "Linux", userAgent: "" });
});

import type { FrameActs } from "../../app/acts";
import { everyCommand } from "../../app/registry";
import { matching, otherwise } from "./fuzzy";
import { commandResults } from "./results";

const commands = everyCommand({} as FrameActs);
const results = commandResults(commands);
const found = (text: string) => [...matching(results, text), ...otherwise(results, text)].map(({ id }) => id);

test("what_people_call_it_leads_to_it", () => {
  expect(found("schedule a session"), "planning").toEqual(["session.plan"]);
  expect(found("create cohort"), "a cohort").toEqual(["cohort.new"]);
  expect(found("participant"), "a person").toContain("person.add");
  expect(found("zoom"), "the size of everything").toEqual(expect.arrayContaining(["size.larger", "size.smaller", "size.usual"]));
  expect(found("bigger"), "larger").toEqual(["size.larger"]);
  expect(found("csv"), "in and out").toEqual(expect.arrayContaining(["import.roster", "report.roster", "report.attendance"]));
  expect(found("password"), "the passphrase").toEqual(["workspace.passphrase"]);
  expect(found("help"), "the guide").toEqual(["guide"]);
  expect(found("shortcuts"), "the keys").toEqual(["keys"]);
});

test("no_other_word_of_an_act_is_its_own", () => {
  for (const { id, words, also } of commands) {
    const own = words.toLowerCase().split(" ");
    expect((also ?? "").split(" ").filter((word) => own.includes(word)), id).toEqual([]);
  }
});
