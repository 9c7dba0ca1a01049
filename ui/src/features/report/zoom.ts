/** How large a page is shown, in percent of its size on paper. */
export const STEPS: readonly number[] = [25, 38, 50, 63, 76, 90, 100, 125, 150, 200];

export const SMALLEST = STEPS[0] ?? 100;
export const LARGEST = STEPS.at(-1) ?? 100;

/** The next step above or below, and the same where there is none. */
export function zoomed(from: number, by: 1 | -1): number {
  const next = by === 1 ? STEPS.find((step) => step > from) : [...STEPS].reverse().find((step) => step < from);
  return next ?? from;
}

/** How large a page is that is as wide as what there is, at most as large as on paper. */
export function fitting(page: { width: number } | undefined, wide: number): number {
  if (page === undefined || wide <= 0) return 76;
  const percent = Math.floor((wide / page.width) * (72 / 96) * 100);
  return Math.min(Math.max(percent, SMALLEST), 100);
}

/** Width and height of a page on the screen, in CSS pixels; 72 points of paper are 96 of them. */
export function onScreen(page: { width: number; height: number }, zoom: number): { width: number; height: number } {
  const scale = (zoom / 100) * (96 / 72);
  return { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
}

/** The page in the middle of what is in sight, from 0, by the tops of all pages. */
export function pageAt(tops: readonly number[], middle: number): number {
  const after = tops.findIndex((top) => top > middle);
  return Math.max(0, (after < 0 ? tops.length : after) - 1);
}
