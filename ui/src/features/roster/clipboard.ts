/** Tables as spreadsheets put them on the clipboard: rows of cells. */
export type Cells = readonly (readonly string[])[];

/** Tab-separated as Excel writes it: a cell with a tab, a quote or a line break stands in quotes. */
export function toText(cells: Cells): string {
  return cells.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** The same as a table, for programs that prefer one. */
export function toHtml(cells: Cells): string {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/**
 * Whether what was copied has its cells in the HTML alone, as a table of a web page or a letter often has.
 * Spreadsheets write them as text with tabs, which is what one reads in them.
 */
export function isTableAlone(text: string, table: Cells | null): table is Cells {
  return table !== null && !text.includes("\t") && (text === "" || table.some((row) => row.length > 1));
}

/** What a paste is made of. */
export function fromClipboard(text: string, table: Cells | null): Cells {
  return isTableAlone(text, table) ? table : fromText(text);
}

/** Reads what Excel, Sheets, Numbers or a text editor put there. The line break at the very end makes no row. */
export function fromText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' && cell === "") {
      const end = closing(text, at + 1);
      if (end !== null) {
        cell = text.slice(at + 1, end).replaceAll('""', '"').replaceAll("\r\n", "\n");
        at = end + 1;
        continue;
      }
    }
    if (letter === "\t") endCell();
    else if (letter === "\n" || letter === "\r") {
      endCell();
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      if (at + 1 < text.length) rows.push([]);
    } else cell += letter;
    at += 1;
  }
  const ended = /[\r\n]$/.test(text);
  if (!ended) endCell();
  return rows;
}

/** Where the quoted cell ends: at a quote before a tab, a line break or the end. Null where it is a plain cell that begins with a quote. */
function closing(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else return next === undefined || next === "\t" || next === "\n" || next === "\r" ? at : null;
  }
  return null;
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(cell: string): string {
  return cell.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter).replace(/\r?\n/g, "<br>");
}
