import type { StripSession } from "../../bindings/generated";
import { axis, longDate, type AxisLabel } from "../../components/dates";
import { columnOf, columnWords, isAttended, type Seat } from "../../components/marks/seats";

/** As many sessions as fit side by side; older ones stand in the table. */
const SHOWN = 18;
/** Above this many people a column of dots no longer reads, and sessions are drawn as bars. */
const DOTS_UP_TO = 24;

export interface StripColumn {
  session: string;
  came: number;
  seats: Seat[];
  label: AxisLabel;
  words: string;
}

export interface Strip {
  columns: StripColumn[];
  /** Distance of two seats, in pixels; seats move closer together as a circle grows. */
  step: number;
  height: number;
  asBars: boolean;
  most: number;
}

/** The latest sessions as columns of seats. */
export function stripOf(sessions: readonly StripSession[]): Strip {
  const shown = sessions.slice(-SHOWN);
  const labels = axis(shown.map((session) => session.date));
  const columns = shown.map((session, index) => {
    const seats = columnOf(session.seats);
    return {
      session: session.session,
      came: seats.filter(isAttended).length,
      seats,
      label: labels[index] ?? { words: "", strong: false },
      words: `${session.title}, ${longDate(session.date)}: ${columnWords(seats)}`,
    };
  });
  const most = Math.max(0, ...columns.map((column) => column.seats.length));
  const step = most > 16 ? 9.5 : 12;
  const asBars = most > DOTS_UP_TO;
  return { columns, step, height: asBars ? 132 : Math.max(1, most) * step, asBars, most };
}
