/** A piece of a line. Nothing of it is markup: what the guide's text cannot say this way stays as it was typed. */
export interface Piece {
  kind: "text" | "key" | "name" | "strong";
  words: string;
}

export type Line = readonly Piece[];

/** The guide as a reader meets it, from top to bottom. */
export type Block =
  | { kind: "title"; line: Line }
  | { kind: "heading"; line: Line; words: string }
  | { kind: "text"; line: Line }
  | { kind: "list"; items: readonly Line[] }
  | { kind: "table"; head: readonly Line[]; rows: readonly (readonly Line[])[] };

/** A block that follows this note tells of the pages as files, and is left out where they are read in the program. */
const ON_PAGES = "<!-- on pages -->";

/** The blocks of a text in Markdown. Pictures are left out, links are their words. */
export function blocksOf(text: string): Block[] {
  const parts = text.replaceAll("\r\n", "\n").split(/\n{2,}/);
  return parts.flatMap((part) => {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const first = lines[0];
    if (first === undefined || first.trim() === ON_PAGES || first.startsWith("![")) return [];
    if (first.startsWith("# ")) return [{ kind: "title", line: lineOf(first.slice(2)) }];
    if (first.startsWith("## ")) return [{ kind: "heading", line: lineOf(first.slice(3)), words: plain(lineOf(first.slice(3))) }];
    if (first.startsWith("- ")) return [{ kind: "list", items: itemsOf(lines) }];
    if (first.startsWith("|")) return [tableOf(lines)];
    return [{ kind: "text", line: lineOf(lines.join(" ")) }];
  });
}

/** What a line says, without how. */
export function plain(line: Line): string {
  return line.map(({ words }) => words).join("");
}

function itemsOf(lines: readonly string[]): Line[] {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`.trim());
  }
  return items.map(lineOf);
}

function tableOf(lines: readonly string[]): Block {
  const cells = (line: string) => line.replace(/^\||\|$/g, "").split("|").map((cell) => lineOf(cell.trim()));
  const [head = "", , ...rows] = lines;
  return { kind: "table", head: cells(head), rows: rows.map(cells) };
}

const PIECES = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)/g;

function lineOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(PIECES)) {
    const [whole, key, strong, name, link] = found;
    if (found.index > at) pieces.push({ kind: "text", words: text.slice(at, found.index) });
    if (key !== undefined) pieces.push({ kind: "key", words: key });
    else if (strong !== undefined) pieces.push({ kind: "strong", words: strong });
    else if (name !== undefined) pieces.push({ kind: "name", words: name });
    else if (link !== undefined) pieces.push({ kind: "text", words: link });
    at = found.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: "text", words: text.slice(at) });
  return pieces;
}
