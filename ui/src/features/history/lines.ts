import type { StepTold } from "../../bindings/generated";
import { dayHeading } from "../../components/dates";

/** One line of the list: the head of a day, or a step. */
export type Line = { day: string; key: string } | { step: StepTold; key: string };

/** Steps, latest first, under the days they fell on. */
export function linesOf(steps: readonly StepTold[], now: Date): Line[] {
  const lines: Line[] = [];
  let last = "";
  for (const step of steps) {
    const day = dayHeading(step.at, now);
    if (day !== last) lines.push({ day, key: `day-${day}` });
    lines.push({ step, key: step.step });
    last = day;
  }
  return lines;
}
