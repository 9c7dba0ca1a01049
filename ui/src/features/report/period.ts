import type { Span } from "../../bindings/generated";

/** All there is to tell, until today. */
export const ALWAYS: Span = { from: null, to: null };

/** The period with one side changed; an emptied field opens that side. */
export function withSide(period: Span, side: keyof Span, day: string): Span {
  return { ...period, [side]: day === "" ? null : day };
}

/** What is wrong with a period, beside its last day. */
export function faultOf({ from, to }: Span): string | null {
  return from !== null && to !== null && to < from ? "It ends before it begins." : null;
}

/** As a request takes it; nothing, where it would be the same as before. */
export function asked(period: Span): Span | undefined {
  if (faultOf(period) !== null || (period.from === null && period.to === null)) return undefined;
  return period;
}
