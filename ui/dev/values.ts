/** Invented values that look alike, and what was said of them. */
import type { CommandName, RequestOf, ResponseOf } from "../src/bindings/commands";
import type { StepTold, ValueCluster, ValueRemembered, ValueSaid } from "../src/bindings/generated";
import { did } from "./history";

type Known = "import_alike" | "value_use" | "value_apart" | "value_list" | "value_forget";
type Answers = { [N in Known & CommandName]: (request: RequestOf<N>) => ResponseOf<N> };

let clusters: ValueCluster[] = [
  {
    field: "organization", label: "Organization",
    values: [
      { value: "New Mexico State University", rows: 2, is_known: true, why: null },
      { value: "NMSU", rows: 4, is_known: false, why: "one is the initials of the other" },
      { value: "New Mexico State Univeristy", rows: 1, is_known: false, why: "one letter differs" },
    ],
  },
  {
    field: "city", label: "City",
    values: [
      { value: "Las Cruces", rows: 6, is_known: true, why: null },
      { value: "LAS CRUCES", rows: 2, is_known: false, why: "only capitals or accents differ" },
    ],
  },
];
let said: ValueSaid[] = [];
let keys = 0;

const LABELS = { organization: "Organization", city: "City", job_title: "Job title" } as const;

function remember(words: string, kind: StepTold["kind"], answers: ValueSaid[], values: readonly string[]): ValueRemembered & ReturnType<typeof did> {
  said = [...answers, ...said];
  clusters = clusters.filter((cluster) => !cluster.values.some(({ value }) => values.includes(value)));
  return { answers: answers.length, ...did(words, kind, ["imports"]) };
}

export const valueAnswers: Answers = {
  import_alike: () => ({ clusters }),
  value_use: ({ field, used, values, apart = [] }) => {
    const of = (value: string, how: Pick<ValueSaid, "used" | "apart">): ValueSaid => ({ id: `v${++keys}`, field, label: LABELS[field], value, ...how });
    const answers = [...values.map((value) => of(value, { used, apart: null })), ...apart.map((value) => of(value, { used: null, apart: used }))];
    return remember(`Decided how ${values[0] ?? "a value"} is written`, "values_used", answers, values);
  },
  value_apart: ({ field, values }) => {
    const [first = "", ...others] = values;
    const answers = others.map((apart): ValueSaid => ({ id: `v${++keys}`, field, label: LABELS[field], value: first, used: null, apart }));
    return remember(`Kept ${first} apart from what is written alike`, "values_kept_apart", answers, values);
  },
  value_list: () => ({ said }),
  value_forget: ({ id }) => {
    said = said.filter((one) => one.id !== id);
    return { answers: 1, ...did("Forgot how a value is written", "value_forgotten", ["imports"]) };
  },
};
