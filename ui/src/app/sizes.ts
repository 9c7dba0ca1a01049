/** How large everything can be drawn, in percent. */
export const SIZES: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];

export const USUAL_SIZE = 100;

/** The next larger or smaller size; the same at either end. */
export function nextSize(now: number, by: 1 | -1): number {
  const further = by === 1 ? SIZES.filter((size) => size > now) : SIZES.filter((size) => size < now).reverse();
  return further[0] ?? now;
}
