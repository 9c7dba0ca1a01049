import { expect, test } from "vitest";
import { fileName, kindOf, waysOf } from "./kinds";
import { fitting, onScreen, pageAt, STEPS, zoomed } from "./zoom";

test("zoom_stops_at_its_ends", () => {
  expect(zoomed(76, 1), "one step up").toBe(90);
  expect(zoomed(STEPS[0] as number, -1), "the smallest").toBe(STEPS[0]);
  expect(zoomed(STEPS.at(-1) as number, 1), "the largest").toBe(STEPS.at(-1));
});

test("a_page_is_shown_as_wide_as_there_is_room", () => {
  expect(fitting({ width: 612 }, 620), "three quarters").toBe(75);
  expect(fitting({ width: 792 }, 472), "a page on its side, too").toBe(44);
  expect(fitting({ width: 612 }, 2000), "never larger than on paper").toBe(100);
  expect(zoomed(75, 1), "from there to the next step").toBe(76);
});

test("a_letter_sheet_has_its_size_on_the_screen", () => {
  expect(onScreen({ width: 612, height: 792 }, 100), "816 by 1056, as the drawing has it").toEqual({ width: 816, height: 1056 });
  expect(onScreen({ width: 612, height: 792 }, 50), "half of it").toEqual({ width: 408, height: 528 });
});

test("the_page_one_reads_is_the_one_in_the_middle", () => {
  expect(pageAt([0, 800, 1600], 400), "the first").toBe(0);
  expect(pageAt([0, 800, 1600], 900), "the second").toBe(1);
  expect(pageAt([0, 800, 1600], 5000), "the last").toBe(2);
  expect(pageAt([], 10), "no page at all").toBe(0);
});

test("a_file_is_called_by_its_cohort_and_for_whom_it_is", () => {
  expect(fileName(kindOf("snapshot"), "Cohort of 2022", "Funder"), "for the funder").toBe("Cohort of 2022, cohort snapshot for the funder");
  expect(fileName(kindOf("roster"), "Cohort of 2022", null), "for oneself").toBe("Cohort of 2022, roster");
});

test("each_kind_is_saved_its_usual_way_first", () => {
  const formats = (kind: Parameters<typeof kindOf>[0]) => waysOf(kindOf(kind)).map(({ format }) => format);
  expect(formats("register"), "pages").toEqual(["pdf", "html"]);
  expect(formats("roster"), "people").toEqual(["csv", "xlsx", "vcf"]);
  expect(formats("sessions"), "meetings").toEqual(["csv", "xlsx", "ics"]);
});
