import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  const media = { matches: false, addEventListener: () => undefined };
  vi.stubGlobal("window", { matchMedia: () => media, innerWidth: 1280 });
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
  vi.stubGlobal("navigator", { platform: "Linux", userAgent: "" });
});

import type { FrameActs } from "../../app/acts";
import { usable } from "../../app/commands";
import { everyCommand } from "../../app/registry";
import type { PersonPage, SidebarProgram } from "../../bindings/generated";
import { besideCommands } from "../person/beside";
import { matching, otherwise } from "./fuzzy";
import { commandResults } from "./results";

const farming = { id: "p1", name: "Real Cost of Farming", kind: "fellowship", status: "active", cohorts: [] } as SidebarProgram;
const archived = { ...farming, id: "p2", name: "Seed Library", status: "archived" } as SidebarProgram;
const commands = everyCommand({ programs: () => [farming, archived] } as unknown as FrameActs);
const results = commandResults(commands);
const found = (text: string) => [...matching(results, text), ...otherwise(results, text)].map(({ id }) => id);

test("what_people_call_it_leads_to_it", () => {
  expect(found("schedule a session"), "planning").toEqual(["session.plan"]);
  expect(found("create cohort")[0], "a cohort").toBe("cohort.new");
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

test("a_program_is_looked_after_by_its_name_as_far_as_it_can_be_now", () => {
  const now = commandResults(usable(commands, true));
  const words = (text: string) => matching(now, text).map(({ title }) => title);
  expect(words("real cost of farming").sort(), "one under way").toEqual(["Add a cohort to Real Cost of Farming", "Archive Real Cost of Farming", "Edit Real Cost of Farming"]);
  expect(words("seed library").sort(), "one in the archive, in which nothing is left").toEqual(["Bring Seed Library back from the archive", "Delete Seed Library", "Edit Seed Library"]);
  expect(usable(commands, false).filter(({ group }) => group === "Programs"), "nothing while one only looks").toEqual([]);
});

const rosa = {
  id: "1",
  name: "Rosa Begay",
  places: [
    { enrollment: "7", cohort: "c", cohort_name: "Alumni Circle", program_name: "Farming", role: "fellow", stage: "active" },
    { enrollment: "8", cohort: "d", cohort_name: "Cohort of 2022", program_name: "Farming", role: "fellow", stage: "withdrawn" },
  ],
  contacts: [{ id: "9", kind: "email", value: "rosa@post.example", label: null, is_primary: true }],
  merged: [{ person: "2", name: "Rosita Begay" }],
} as unknown as PersonPage;

test("whatever_the_menus_of_a_person_hold_is_found_with_their_name", () => {
  const results = commandResults(usable(besideCommands(rosa), true));
  const found = (text: string) => [...matching(results, text), ...otherwise(results, text)].map(({ title }) => title);
  expect(found("duplicate"), "merging").toEqual(["Merge Rosa Begay with somebody"]);
  expect(found("apart"), "and back").toEqual(["Take Rosa Begay apart from Rosita Begay"]);
  expect(found("transfer"), "moving, from where they are alone").toEqual(["Move Rosa Begay from Alumni Circle to another cohort"]);
  expect(found("rosa@post.example").sort(), "an address").toEqual(["Label rosa@post.example of Rosa Begay, and who may see it", "Take rosa@post.example away from Rosa Begay"]);
  expect(new Set(results.map(({ key }) => key)).size, "each by a name of its own").toBe(results.length);
});
