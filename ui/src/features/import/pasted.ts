import { isTableAlone, toText, type Cells } from "../roster/clipboard";
import { tableIn } from "../roster/html";

/** What was copied, as the intake reads it: a table of a page as a spreadsheet would write it, anything else as it is. */
export function asText(text: string, table: Cells | null): string {
  return isTableAlone(text, table) ? toText(table) : text;
}

/** What a field gets in the place of what it would take by itself; none where that is the same. */
export function instead(event: ClipboardEvent): string | null {
  const text = pastedText(event);
  return text === (event.clipboardData?.getData("text/plain") ?? "") ? null : text;
}

/** What a paste brings. */
export function pastedText({ clipboardData }: ClipboardEvent): string {
  const given = (type: string) => clipboardData?.getData(type) ?? "";
  return asText(given("text/plain"), tableIn(given("text/html")));
}
