/** Room that stays free above and below what is laid beside a button. */
const MARGIN = 8;

/** Where the top of a menu goes that opens beside a button: level with it, unless it would not fit into the window. */
export function topBeside(button: number, height: number, room: number): number {
  return Math.max(MARGIN, Math.min(button, room - height - MARGIN));
}
