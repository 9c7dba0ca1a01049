import type { SeatPlace } from "./places";
import { ringOf } from "./ring";
import type { Seat } from "./seats";

/** Above this many people a circle of seats no longer reads. */
export const CIRCLE_UP_TO = 48;

/** The seats of a session set out in a circle, with the side of the square it takes. */
export function circleOf(seats: readonly Seat[]): { places: SeatPlace[]; side: number } {
  const radius = Math.max(46, (seats.length * 15) / (2 * Math.PI));
  const side = Math.ceil(2 * radius + 12);
  const dots = ringOf(seats.length, radius, side / 2);
  return { side, places: seats.flatMap((seat, index) => (dots[index] ? [{ seat, ...dots[index] }] : [])) };
}
