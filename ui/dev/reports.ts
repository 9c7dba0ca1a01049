/** Invented answers for what leaves, and for what is next. */
import type { ExportKind, ExportPreview, Given, HeldBack, Lens, ReportPreview, Today } from "../src/bindings/generated";

const held: HeldBack[] = [
  { what: "names", count: 16, why: "kept in the circle" },
  { what: "attendance lists", count: 8, why: "kept in the room by the rule of the session" },
];
const leftOut = (lens: Lens) => (lens === "me" ? [] : held);

export const reportPreview = (lens: Lens): ReportPreview => ({
  preview: "r1",
  pages: [
    { width: 612, height: 792 },
    { width: 612, height: 792 },
  ],
  lens,
  people: 16,
  left_out: leftOut(lens),
});

export const exportPreview = (lens: Lens, table: ExportKind): ExportPreview => ({
  table,
  records: [["Kith ID", "Name", "Role", "Since"], ...["Rosa Begay", "Wren Castellano", "Ahmad Farouk-Salas"].map((name, index) => [`k${index}`, name, "Fellow", "2022-01-12"])],
  rows: 3,
  lens,
  people: 3,
  left_out: leftOut(lens),
  columns: ["Kith ID", "Name", "Role", "Since"].map((head) => ({ key: head.toLowerCase().replace(" ", "_"), head })),
});

export const given = (file_name: string, format: string, lens: Lens): Given => ({ file_name, format, lens, people: 16, bytes: 48_000, sha256: "0".repeat(64), left_out: leftOut(lens), notices: [] });

const circle = { cohort: "fcc", name: "Farmers & Chefs Circle", program: "Real Cost of Farming" };

export const today = (): Today => ({
  date: "2025-10-16",
  next: [
    { session: "s1", title: "What a dozen eggs really costs", starts_local: "2025-10-16T16:00", ends_local: null, place: "Socorro", cohorts: [circle], expected: 14, coming: 12 },
    { session: "s2", title: "Hiring your second person", starts_local: "2025-10-18T09:30", ends_local: null, place: null, cohorts: [{ cohort: "nac", name: "Alumni Circle", program: "Native Entrepreneur in Residence" }], expected: 16, coming: 9 },
  ],
  rolls: [{ session: "s0", title: "A fair price", starts_local: "2025-10-02T16:00", held: true, is_past: true, cohorts: [circle], expected: 14, unmarked: 3 }],
  waiting: [{ batch: "b1", file_name: "autumn_registrations.csv", cohort: null, rows: 4 }],
});
