import { expect, test } from "vitest";
import type { SheetCell, SheetRow, SheetSession } from "../../bindings/generated";
import { markable } from "./spots";

const session = (id: string, status: SheetSession["status"]): SheetSession => ({ session: id, number: null, title: id, kind: "circle", status, starts_local: "2026-03-10T18:00", ends_local: null, place: null, counts: true, is_past: true, is_open: true, attendance: null, unmarked: 0 });
const cell: SheetCell = { status: "unmarked", expectation: "expected", standing: "unmarked" };
const row: SheetRow = { person: "rosa", name: "Rosa", role: null, attendance: null, hours: { minutes: 0, unknown: 0 }, cells: [cell, null, cell] };
const sheet = { sessions: [session("held", "held"), session("before", "held"), session("off", "canceled")] };
const all = [0, 1, 2].map((column) => ({ row: 0, column }));
const marked = (places: typeof all, status: "present" | "apologies") => markable(places, sheet, () => row, status).map((spot) => spot.session);

test("many_places_pass_by_where_nobody_was_waited_for", () => {
  expect(marked(all, "apologies"), "not the session before she joined").toEqual(["held", "off"]);
  expect(marked(all.slice(1, 2), "present"), "one place asked for by itself makes a guest").toEqual(["before"]);
});

test("nobody_is_here_at_a_session_that_did_not_take_place", () => {
  expect(marked(all, "present"), "only the one that was held").toEqual(["held"]);
});
