import { expect, test } from "vitest";
import { ERROR_CODES, IpcError } from "./error";
import { faultOf } from "./fault";

test("a_refusal_keeps_its_code_message_and_details", () => {
  const error = IpcError.from({ code: "held", message: "held by desk-2", details: { pid: 4411 } });
  expect(error.code, "the code").toBe("held");
  expect(error.details, "the details").toEqual({ pid: 4411 });
});

test("what_the_window_does_not_know_is_a_bug_of_ours", () => {
  expect(IpcError.from("boom").code, "a bare text").toBe("bug");
  expect(IpcError.from({ code: "surprise" }).code, "an unknown code").toBe("bug");
  expect(IpcError.from(null).code, "nothing at all").toBe("bug");
});

test("every_code_says_what_happened_and_what_was_kept_without_blame", () => {
  for (const code of ERROR_CODES) {
    const fault = faultOf(new IpcError(code, ""));
    expect(fault.title.length, `${code} has a title`).toBeGreaterThan(0);
    expect(fault.words.length, `${code} says more`).toBeGreaterThan(0);
    expect(`${fault.title} ${fault.words}`, `${code} keeps the voice`).not.toMatch(/!|oops|failed|invalid|error/i);
  }
});

test("a_wrong_passphrase_is_never_told_in_brick", () => {
  expect(faultOf(new IpcError("wrong_passphrase", "")).severity, "it is not punished").toBe("calm");
});

test("a_value_to_fix_is_told_in_the_sentence_that_came_with_it", () => {
  const told = faultOf(new IpcError("invalid", "A cohort cannot end before it starts."));
  expect(told.words, "the sentence of the rule").toBe("A cohort cannot end before it starts.");
  const bug = faultOf(new IpcError("bug", "index out of bounds"));
  expect(bug.words, "a panic is not shown to people").not.toContain("bounds");
});

test("a_file_that_could_not_be_written_is_not_told_as_something_that_is_gone", () => {
  const message = "roster.csv could not be written: there is no such folder. Choose another one.";
  const told = faultOf(new IpcError("not_found", message, { what: "new_file" }));
  expect(`${told.title}. ${told.words}`, "what, why, and what to do").toBe(`The file was not saved. ${message}`);
  const gone = faultOf(new IpcError("not_found", "There is no cohort 4.", { what: "cohort" }));
  expect(gone.title, "of anything else").toBe("It is no longer there");
});

test("a_full_cohort_is_no_value_to_mend", () => {
  const told = faultOf(new IpcError("invalid", "16 of the 16 seats are taken.", { field: "capacity" }));
  expect([told.severity, told.title, told.words], "it needs an eye").toEqual(["eye", "There are too few seats", "16 of the 16 seats are taken."]);
});
