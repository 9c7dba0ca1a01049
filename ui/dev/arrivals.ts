/** An attendance file with invented people. */
import type { AttendanceFileOf, AttendanceFilePlan, AttendeeRow } from "../src/bindings/generated";

const ROSA: AttendeeRow = {
  line: 5, name: "Rosa Begay", email: "rosa@post.example", joins: 2, at_once: false, minutes: 91, arrived: "17:59", left: "19:31", flag: null,
  decision: "mark", answered: false, person: { person: "p1", name: "Rosa Begay" }, status: "present", before: null, reasons: ["the same e-mail address"], alike: [],
};

export function attendancePlan({ answers = [] }: AttendanceFileOf): AttendanceFilePlan {
  const ines: AttendeeRow = { ...ROSA, line: 7, name: "Ines O", email: null, joins: 1, minutes: 71, arrived: "18:20", status: "late", decision: "look", person: null, reasons: ["a name like it; a name alone does not decide"], alike: [{ person: "p2", name: "Ines Okafor" }] };
  const said = answers.find((answer) => answer.line === ines.line);
  const rows: AttendeeRow[] = [ROSA, said ? { ...ines, answered: true, decision: said.says === "leave" ? "left_out" : "mark", person: ines.alike[0] ?? null } : ines];
  const count = (decision: AttendeeRow["decision"]) => rows.filter((row) => row.decision === decision).length;
  return {
    file_name: "participants.csv",
    recognition: "Zoom participant report, UTF-8, comma separated, 7 people, March 12",
    meeting: { title: "Milestone readings", id: "81234567890", starts_local: "2025-10-22T17:58", ends_local: "2025-10-22T19:31", day: "2025-10-22", day_unclear: false },
    session: { session: "s19", title: "Milestone readings", starts_local: "2025-10-22T18:00", ends_local: "2025-10-22T19:30", cohorts: ["c22"], cohort_names: ["Cohort of 2022"], why: "the same title, the same day and time", becomes_held: false },
    sessions: [],
    asks: null,
    rejoins: 1,
    clock_differs: false,
    rows,
    away: [{ person: "p3", name: "Sam Tso" }],
    counts: { mark: count("mark"), same: 0, kept: 0, look: count("look"), walk_in: 0, left_out: count("left_out"), away: 1, signed_up: 0 },
  };
}
