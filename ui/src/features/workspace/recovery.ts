/** Recovery words as one types them: separated by anything, in any case, with or without their numbers. */
export function readWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

export const WORDS_IN_A_CODE = 24;

/**
 * Two different positions to ask back, in order.
 * `chance` gives numbers from 0 up to but not including 1, like `Math.random`.
 */
export function positionsToAsk(count: number, chance: () => number): [first: number, second: number] {
  const one = Math.floor(chance() * count);
  const step = 1 + Math.floor(chance() * (count - 1));
  const other = (one + step) % count;
  return one < other ? [one, other] : [other, one];
}

/** Whether the answer is the word that was asked for. */
export function isWord(word: string, answer: string): boolean {
  return readWords(answer).join(" ") === word.toLowerCase();
}
