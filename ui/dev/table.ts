/** An invented roster file, read and planned. */
import type { Decision, ImportOf, ImportPreview } from "../src/bindings/commands";
import type { ImportFirst, ImportOwn, PlanRow, RowReview } from "../src/bindings/generated";
import { otherwise } from "./otherwise";
import { rosterOf } from "./people";

export const TABLE = { table: "t1", file_name: "autumn_registrations.csv", pasted: false };

const DECISIONS: Decision[] = ["new", "new", "match", "new", "review", "new", "match", "new", "error", "new", "skip", "new"];
const REASONS: Record<Decision, string[]> = {
  new: ["nobody like this is known"],
  match: ["same e-mail address, and the name fits"],
  review: ["somebody of this name is known; is it the same person?"],
  skip: ["same person as line 3"],
  error: ["column 5: the calendar has no such day"],
};
const SAID: Record<string, Decision> = { same: "match", new: "new", leave: "skip" };

export function planRows(plan: Partial<ImportOf>): PlanRow[] {
  return rosterOf("import", 41).map((row, n) => {
    const line = n + 2;
    const found = DECISIONS[n % DECISIONS.length] as Decision;
    const answer = plan.answers?.find((one) => one.line === line)?.says ?? (found === "review" ? (plan.rest ?? undefined) : undefined);
    const fixes = (plan.choices?.fixes ?? []).filter((fix) => fix.line === line);
    const decision = answer ? (SAID[answer] ?? found) : found === "error" && fixes.length > 0 ? "new" : found;
    const [given = "", ...family] = row.name.split(" ");
    const cells = [given, family.join(" "), row.email ?? "", row.organization ?? "", found === "error" ? "02/30/1990" : "", `A-${1200 + n}`];
    for (const fix of fixes) cells[fix.column - 1] = fix.value;
    return {
      line, decision, name: row.name, email: row.email, person: null, score: 0, reasons: REASONS[decision], place: n, cells,
      fills: decision === "match" ? [4] : [],
      fixed: fixes.map((fix) => fix.column),
      respelled: [],
      faults: decision === "error" ? [{ column: 5, words: "The calendar has no such day.", proposal: null, keeps_out: true }] : [],
      answered: answer !== undefined,
    };
  });
}

export function preview(plan: Partial<ImportOf> = {}): ImportPreview {
  const rows = planRows(plan);
  const count = (decision: Decision) => rows.filter((row) => row.decision === decision).length;
  const told = new Map(plan.choices?.columns ?? []);
  const columns = [
    { header: "First Name", field: "given_name", confidence: 1, because: "the header says so" },
    { header: "Last Name", field: "family_name", confidence: 1, because: "the header says so" },
    { header: "Email", field: "email", confidence: 1, because: "the header says so" },
    { header: "Company", field: "organization", confidence: 0.8, because: "nearly a header that Kith knows" },
    { header: "Birthday", field: "birth_date", confidence: 0.85, because: "nearly a header that Kith knows" },
    { header: "Order #", field: null, confidence: 0, because: "about somebody or something else" },
  ].map((column, index) => (told.has(index + 1) ? { ...column, field: told.get(index + 1) ?? null, confidence: 1, because: "you said so" } : column))
    .map((column, index) => ({ ...column, keepable: column.field === null, own: ownOf(plan, column, index + 1) }));
  return {
    file_name: TABLE.file_name,
    sha256: "0".repeat(64),
    recognition: "Eventbrite attendee report",
    encoding: plan.choices?.encoding ?? "utf-8",
    delimiter: plan.choices?.delimiter ?? ",",
    is_table: true,
    usual: "fill",
    header_line: plan.choices?.header_line ?? 1,
    data_rows: 41,
    people: 40,
    day: null,
    rejoins: 0,
    columns,
    fields: [["birth_date", "Birth date"], ["city", "City"], ["email", "Email"], ["family_name", "Family name"], ["given_name", "Given name"], ["organization", "Organization"]].map(([code = "", label = ""]) => ({ code, label })),
    asks_date_order: false,
    dates: [],
    otherwise: otherwise(plan),
    counts: { new: count("new"), match: count("match"), review: count("review"), skip: count("skip"), error: count("error"), further: 0 },
    makes_program: true,
    makes_cohort: true,
    no_room: null,
    oddities: [{ code: "no_such_day", count: 1 }],
    warnings: [{ code: "no_such_day", line: 10, column: 5, message: "The calendar has no 02/30/1990." }],
  };
}

/** The same before anybody is compared. */
export function asRead(plan: Partial<ImportOf>, from = 0): ImportFirst {
  const rows = planRows(plan).slice(from, from + 100);
  return { ...preview(plan), rows: rows.map(({ line, cells, fixed, respelled }) => ({ line, cells, fixed, respelled })), known: 1204 };
}

export function review(rows: readonly PlanRow[], line: number): RowReview {
  const row = rows.find((one) => one.line === line) as PlanRow;
  return {
    line, decision: row.decision, answered: row.answered, reasons: row.reasons,
    nth: rows.filter((one) => one.decision === "review" && one.line < line).length,
    place: row.place,
    among: rows.filter((one) => one.decision === row.decision && one.line < line).length,
    can_answer: row.decision !== "error",
    brings: row.cells.flatMap((value, at) => (value === "" ? [] : [{ column: at + 1, label: ["Given name", "Family name", "Email", "Organization", "Birth date", "Order #"][at] ?? "", value, becomes: row.decision === "new" ? ("new" as const) : null }])),
    alike: row.decision === "new" ? [] : [
      {
        person: "p1", line: null, since: 2023, points: 66, words: "Likely the same",
        facts: [{ label: "Name", row: row.name, held: `Rebecca ${row.cells[1]}` }, { label: "Email", row: row.email ?? "", held: `r${row.email ?? ""}` }, { label: "Home", row: "", held: "Socorro" }],
        evidence: [{ words: "Last name is the same", points: 40 }, { words: "Becky is a short form of Rebecca", points: 20 }, { words: "Workplace is nearly the same", points: 10 }, { words: "Email is another account at the same place", points: -4 }],
      },
    ],
  };
}

function ownOf(plan: Partial<ImportOf>, column: { header: string; field: string | null }, place: number): ImportOwn | null {
  const becomes = column.field === null && plan.keep?.some((one) => one.column === place);
  return becomes ? { field: null, name: column.header, kind: "text", audience: ["me"], misfits: 0 } : null;
}
