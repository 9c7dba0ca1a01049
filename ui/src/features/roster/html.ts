/** The cells of the first table in a piece of HTML, or null where there is none. Nothing of it is drawn or loaded. */
export function tableIn(html: string): string[][] | null {
  if (html === "") return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      place(rows, { at, column, text: textOf(cell) }, cell);
      column += cell.colSpan;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.length === 0 ? null : rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** A cell that spans others stands in the first of them, as a spreadsheet shows it. */
function place(rows: string[][], { at, column, text }: { at: number; column: number; text: string }, { rowSpan, colSpan }: HTMLTableCellElement): void {
  for (let down = 0; down < Math.min(rowSpan, MOST); down += 1) {
    const row = (rows[at + down] ??= []);
    for (let across = 0; across < Math.min(colSpan, MOST); across += 1) row[column + across] = down + across === 0 ? text : "";
  }
}

/** No honest cell spans more. */
const MOST = 1_000;

/** What one reads in a cell: white space is one blank, and only a break makes a new line. */
function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\u2028");
  const text = (cell.textContent ?? "").replaceAll(/[ \t\r\n\u00a0]+/g, " ");
  return text.replaceAll(/ ?\u2028 ?/g, "\n").trim();
}
