import { expect, test } from "vitest";
import type { AttendanceStatus } from "../../bindings/generated";
import { columnOf, columnWords, isAttended, seatOf } from "./seats";

test("attended_is_what_the_formula_says_and_nothing_else", () => {
  const attended: AttendanceStatus[] = ["present", "late", "left_early", "partial", "remote"];
  const others: AttendanceStatus[] = ["apologies", "excused", "absent", "unmarked"];
  for (const status of attended) expect(isAttended(seatOf(status) ?? "away"), status).toBe(true);
  for (const status of others) expect(isAttended(seatOf(status) ?? "here"), status).toBe(false);
});

test("who_came_sits_at_the_bottom_of_the_column", () => {
  const seats = columnOf(["absent", "present", "apologies", "remote", "present"]);
  expect(seats, "from the floor up").toEqual(["here", "here", "online", "told", "away"]);
});

test("a_person_who_was_not_concerned_has_no_seat", () => {
  expect(columnOf(["not_applicable", "present"]), "left out").toEqual(["here"]);
});

test("a_column_says_in_words_what_it_draws_and_leaves_the_unmarked_out_of_the_whole", () => {
  expect(columnWords(columnOf(["present", "present", "remote", "apologies", "unmarked"])), "count, whole, parts").toBe("3 of 4 came. 2 in the room, 1 online, 1 told us, 1 unmarked");
  expect(columnWords([]), "an empty room").toBe("nobody was expected");
});
