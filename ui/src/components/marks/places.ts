import type { Seat } from "./seats";

/** Where a seat is drawn: the middle of its square of 8. */
export interface SeatPlace {
  seat: Seat;
  x: number;
  y: number;
}

/** The strokes and fills of many seats, each kind gathered into one path so that a long list stays light. */
export interface SeatPaths {
  fill: string;
  ring: string;
  open: string;
  dashed: string;
  dash: string;
}

const RING = 3.8;

export function pathsOf(places: readonly SeatPlace[]): SeatPaths {
  const paths: SeatPaths = { fill: "", ring: "", open: "", dashed: "", dash: "" };
  for (const { seat, x, y } of places) {
    if (seat === "here") paths.fill += circle(x, y, 4.25);
    else if (seat === "told") paths.open += circle(x, y, RING);
    else if (seat === "unmarked") paths.dashed += circle(x, y, RING);
    else if (seat === "away") paths.dash += `M${x - 2.5} ${y}h5`;
    else if (seat === "excused") {
      paths.open += circle(x, y, RING);
      paths.dash += `M${x - 1.7} ${y}h3.4`;
    } else {
      paths.ring += circle(x, y, RING);
      paths.fill += seat === "online" ? circle(x, y, 1.7) : PART[seat](x, y);
    }
  }
  return paths;
}

const PART = {
  late: (x: number, y: number) => `M${x} ${y - RING}a${RING} ${RING} 0 0 1 0 ${RING * 2}z`,
  left: (x: number, y: number) => `M${x} ${y - RING}a${RING} ${RING} 0 0 0 0 ${RING * 2}z`,
  part: (x: number, y: number) => `M${x} ${y}v${-RING}a${RING} ${RING} 0 0 1 ${RING} ${RING}z`,
};

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0z`;
}
