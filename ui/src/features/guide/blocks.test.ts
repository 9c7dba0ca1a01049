import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import guide from "virtual:kith-guide";
import { blocksOf, plain } from "./blocks";

test("headings_text_lists_and_tables_are_told_apart", () => {
  const text = "# Title\n\n## Part\n\nOne sentence.\nAnother.\n\n- a\n- b\n  goes on\n\n| key | |\n|---|---|\n| H | here |\n";
  expect(blocksOf(text).map(({ kind }) => kind), "each is one block").toEqual(["title", "heading", "text", "list", "table"]);
  expect(blocksOf("One sentence.\nAnother.")[0], "lines run on").toEqual({ kind: "text", line: [{ kind: "text", words: "One sentence. Another." }] });
  expect(blocksOf("- a\n- b\n  goes on")[0], "an item over two lines").toMatchObject({ items: [[{ words: "a" }], [{ words: "b goes on" }]] });
  expect(blocksOf("| key | |\n|---|---|\n| H | here |")[0], "cells").toMatchObject({ head: [[{ words: "key" }], []], rows: [[[{ words: "H" }], [{ words: "here" }]]] });
});

test("what_stands_out_within_a_line_is_kept_and_a_link_is_its_words", () => {
  const [block] = blocksOf("Press `?` or *Undo*, **now**, see [this](page.md).");
  expect(block, "in order").toEqual({
    kind: "text",
    line: [
      { kind: "text", words: "Press " },
      { kind: "key", words: "?" },
      { kind: "text", words: " or " },
      { kind: "name", words: "Undo" },
      { kind: "text", words: ", " },
      { kind: "strong", words: "now" },
      { kind: "text", words: ", see " },
      { kind: "text", words: "this" },
      { kind: "text", words: "." },
    ],
  });
});

test("pictures_and_what_is_about_pages_stay_out_and_markup_stays_words", () => {
  expect(blocksOf("![A door](door.png)\n\n<!-- on pages -->\nThe pictures are made so."), "not in the program").toEqual([]);
  expect(blocksOf("<b onclick=x>bold</b>")[0], "words, nothing else").toEqual({ kind: "text", line: [{ kind: "text", words: "<b onclick=x>bold</b>" }] });
});

test("the_guide_of_the_program_is_the_one_in_the_docs", () => {
  const text = readFileSync(new URL("../../../../docs/guide.md", import.meta.url), "utf8");
  const headings = text.split("\n").filter((line) => line.startsWith("## ")).map((line) => line.slice(3));
  expect(guide.flatMap((block) => (block.kind === "heading" ? [block.words] : [])), "every part of it").toEqual(headings);
  const all = JSON.stringify(guide);
  expect(all, "no path of a picture").not.toContain(".png");
  expect(all, "nothing of how the pages are made").not.toContain("xtask");
  expect(guide.every((block) => block.kind !== "text" || plain(block.line) !== ""), "nothing empty").toBe(true);
});
