/** Sizes of the sheet in pixels; its styles have the same. */
export const ROW = 30;
export const HEAD = 66;
export const COLUMN = 44;
export const NAME = 212;
export const LAST = 156;
