export interface Dot {
  x: number;
  y: number;
}

/** Places `count` dots evenly on a circle, the first at the top and on clockwise. */
export function ringOf(count: number, radius: number, center: number): Dot[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return { x: round(center + radius * Math.sin(angle)), y: round(center - radius * Math.cos(angle)) };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
