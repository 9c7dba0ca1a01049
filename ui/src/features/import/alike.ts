/** A piece of a text, and whether the other text has it too. */
export interface Piece {
  text: string;
  shared: boolean;
}

/** Shorter pieces than this mean nothing. */
const LEAST = 3;

/** Both texts, cut where their longest common piece begins and ends. */
export function sharedPieces(one: string, other: string): [Piece[], Piece[]] {
  const [from, at, length] = longestCommon(one.toLowerCase(), other.toLowerCase());
  return length < LEAST ? [whole(one), whole(other)] : [cut(one, from, length), cut(other, at, length)];
}

function whole(text: string): Piece[] {
  return text === "" ? [] : [{ text, shared: false }];
}

function cut(text: string, from: number, length: number): Piece[] {
  const inner = text.slice(from, from + length);
  const start = from + (inner.length - inner.trimStart().length);
  const end = from + inner.trimEnd().length;
  const pieces = [
    { text: text.slice(0, start), shared: false },
    { text: text.slice(start, end), shared: true },
    { text: text.slice(end), shared: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** Where the longest common piece begins in each, and how long it is. */
function longestCommon(one: string, other: string): [from: number, at: number, length: number] {
  let best: [number, number, number] = [0, 0, 0];
  let above = new Array<number>(other.length + 1).fill(0);
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Array<number>(other.length + 1).fill(0);
    for (let j = 1; j <= other.length; j += 1) {
      if (one[i - 1] !== other[j - 1]) continue;
      const length = (above[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best[2]) best = [i - length, j - length, length];
    }
    above = row;
  }
  return best;
}

/** "+40" or "−4" */
export function pointsWords(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}
