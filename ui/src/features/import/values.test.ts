import { expect, test } from "vitest";
import type { ValueCluster } from "../../bindings/generated";
import { asApart, asUse, standsWords, toggled, usedOf } from "./values";

const FULL = "New Mexico State University";
const CLUSTER: ValueCluster = {
  field: "organization",
  label: "Organization",
  values: [
    { value: FULL, rows: 2, is_known: true, why: null },
    { value: "NMSU", rows: 1, is_known: false, why: "one is the initials of the other" },
    { value: "N.M.S.U", rows: 1, is_known: false, why: "one is the initials of the other" },
  ],
};

test("what_is_agreed_to_is_written_as_proposed_or_as_chosen", () => {
  expect(asUse(CLUSTER, null, [])).toEqual({ field: "organization", used: FULL, values: ["NMSU", "N.M.S.U"], apart: [] });
  expect(asUse(CLUSTER, "NMSU", []), "another spelling").toEqual({ field: "organization", used: "NMSU", values: [FULL, "N.M.S.U"], apart: [] });
});

test("a_value_that_is_left_out_is_kept_apart", () => {
  expect(asUse(CLUSTER, null, ["N.M.S.U"])).toEqual({ field: "organization", used: FULL, values: ["NMSU"], apart: ["N.M.S.U"] });
  expect(usedOf(CLUSTER, FULL, [FULL]), "the next spelling, where the chosen one is left out").toBe("NMSU");
  expect(asUse(CLUSTER, null, ["NMSU", "N.M.S.U"]), "one alone is written as it is").toBeNull();
  expect(toggled(toggled([], "NMSU"), "NMSU"), "and taken in again").toEqual([]);
});

test("values_that_are_never_one_are_named_altogether", () => {
  expect(asApart(CLUSTER)).toEqual({ field: "organization", values: [FULL, "NMSU", "N.M.S.U"] });
});

test("where_a_value_stands_is_told_in_words", () => {
  expect(CLUSTER.values.map(standsWords)).toEqual(["2 rows, in Kith already", "1 row", "1 row"]);
  expect(standsWords({ rows: 0, is_known: true }), "nowhere in the file").toBe("in Kith already");
});
