import { expect, test } from "vitest";
import { asText, instead } from "./pasted";

test("a_table_of_a_page_is_read_cell_by_cell_and_a_list_as_it_is", () => {
  const table = [["Name", "Email"], ["Rosa Begay", "rosa@example.org"]];
  expect(asText("Name Email Rosa Begay rosa@example.org", table), "its cells stand in the HTML alone").toBe("Name\tEmail\r\nRosa Begay\trosa@example.org");
  expect(asText("Name\tEmail\r\nRosa\t", table), "a spreadsheet writes its cells as text").toBe("Name\tEmail\r\nRosa\t");
  const list = "Rosa Begay <rosa@example.org>; Bo <bo@example.org>";
  expect(asText(list, null), "a list from a mail").toBe(list);
});

test("a_field_takes_by_itself_what_is_text_already", () => {
  const paste = (plain: string) => ({ clipboardData: { getData: (type: string) => (type === "text/plain" ? plain : "") } }) as unknown as ClipboardEvent;
  expect(instead(paste("Rosa Begay <rosa@example.org>"))).toBeNull();
  expect(instead(paste("")), "a picture alone takes nothing away").toBeNull();
});
