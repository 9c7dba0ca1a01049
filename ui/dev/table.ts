/** An invented roster file, read and planned. */
import type { Decision, ImportPreview } from "../src/bindings/commands";
import { rosterOf } from "./people";

export const TABLE = { table: "t1", file_name: "autumn_registrations.csv" };

const DECISIONS: Decision[] = ["new", "new", "match", "new", "review", "new", "match", "new", "error", "new", "skip", "new"];
const REASONS: Record<Decision, string[]> = {
  new: [],
  match: ["same email", "a compatible name"],
  review: ["same name as someone you know, another email"],
  skip: ["the same person stands in line 3"],
  error: ["the email has two @ signs"],
};

export function preview(): ImportPreview {
  const rows = rosterOf("import", 41).map((row, n) => {
    const decision = DECISIONS[n % DECISIONS.length] as Decision;
    return { line: n + 2, decision, name: row.name, email: row.email, person: null, score: 0, reasons: REASONS[decision] };
  });
  const count = (decision: Decision) => rows.filter((row) => row.decision === decision).length;
  return {
    file_name: TABLE.file_name,
    recognition: "Eventbrite attendee report",
    encoding: "UTF-8",
    delimiter: ",",
    data_rows: 41,
    people: 40,
    columns: [
      { header: "First Name", field: "given_name", confidence: 1 },
      { header: "Last Name", field: "family_name", confidence: 1 },
      { header: "Email", field: "email", confidence: 1 },
      { header: "Cell Phone", field: "phone", confidence: 0.95 },
      { header: "Company", field: "organization", confidence: 0.7 },
      { header: "Home base", field: "city", confidence: 0.4 },
      { header: "Order #", field: null, confidence: 0 },
    ],
    counts: { new: count("new"), match: count("match"), review: count("review"), skip: count("skip"), error: count("error") },
    rows,
    makes_program: true,
    makes_cohort: true,
    warnings: [
      { code: "bad_email", line: 10, column: 3, message: "“luis@@ortegatile.example” has two @ signs." },
      { code: "twice", line: 12, column: null, message: "This person stands in line 3 already; the later line is skipped." },
    ],
  };
}
