import { expect, test } from "vitest";
import { fromClipboard, fromText, toHtml, toText } from "./clipboard";

test("what_excel_writes_is_read_cell_by_cell", () => {
  expect(fromText("Rosa\tTaos\r\nBao\tEl Paso\r\n"), "rows end with a line break, the last one too").toEqual([["Rosa", "Taos"], ["Bao", "El Paso"]]);
  expect(fromText("one cell"), "no line break at all").toEqual([["one cell"]]);
  expect(fromText("a\t\t\r\n"), "empty cells are cells").toEqual([["a", "", ""]]);
  expect(fromText("a\r\n\r\nb"), "an empty row is a row").toEqual([["a"], [""], ["b"]]);
});

test("a_quoted_cell_holds_tabs_line_breaks_and_quotes", () => {
  expect(fromText('"12 Main St\r\nTaos"\t"She said ""yes"""\r\nnext\tone'), "as Excel quotes").toEqual([["12 Main St\nTaos", 'She said "yes"'], ["next", "one"]]);
  expect(fromText('"a\tb"'), "a tab inside").toEqual([["a\tb"]]);
});

test("a_quote_that_quotes_nothing_is_text", () => {
  expect(fromText('6" pots\t"Rosie" Begay\r\n'), "within a word, and around one of two").toEqual([['6" pots', '"Rosie" Begay']]);
  expect(fromText('"open\tnext'), "one that never ends").toEqual([['"open', "next"]]);
});

test("what_is_written_reads_back_the_same", () => {
  const cells = [["Rosa", 'a "b"', "x\ty"], ["line\nbreak", "", "Łį́į́ʼ"]];
  expect(fromText(toText(cells)), "there and back").toEqual(cells);
});

test("the_table_carries_no_markup_of_its_cells", () => {
  expect(toHtml([["<b>Rosa</b> & co", "a\nb"]]), "escaped").toBe("<table><tr><td>&lt;b&gt;Rosa&lt;/b&gt; &amp; co</td><td>a<br>b</td></tr></table>");
});

test("a_table_of_a_page_is_read_where_the_text_has_no_cells", () => {
  const table = [["Rosa", "Taos"]];
  expect(fromClipboard("", table), "no text at all").toEqual(table);
  expect(fromClipboard("Rosa Taos", table), "text that lost its cells").toEqual(table);
  expect(fromClipboard("Rosa\tSanta Fe", table), "a spreadsheet's text says what one reads").toEqual([["Rosa", "Santa Fe"]]);
  expect(fromClipboard("Rosa", [["Rosa"]]), "a single cell").toEqual([["Rosa"]]);
  expect(fromClipboard("Rosa", null), "no table").toEqual([["Rosa"]]);
});
