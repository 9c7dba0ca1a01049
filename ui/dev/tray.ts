/** Rows of an invented roster that wait in the tray. */
import type { Tray, TrayPage } from "../src/bindings/generated";
import { planRows, preview } from "./table";

let waiting = planRows({}).filter((row) => row.decision === "review");

export function trayList(): Tray {
  const batch = { batch: "b1", file_name: "autumn_registrations.csv", at: "2026-10-15T09:00:00Z", cohort: "a25", cohort_name: "Autumn 2025", program_name: "Small Business Intensives", rows: waiting.length };
  return { rows: waiting.length, batches: waiting.length > 0 ? [batch] : [] };
}

export function trayPage(): TrayPage {
  return { columns: preview().columns, rows: waiting };
}

export function mend(line: number, column: number, value: string): void {
  waiting = waiting.map((row) => (row.line === line ? { ...row, cells: row.cells.map((cell, at) => (at + 1 === column ? value : cell)) } : row));
}

export function settle(lines: readonly number[]): void {
  waiting = waiting.filter((row) => !lines.includes(row.line));
}
