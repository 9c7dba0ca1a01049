import type { StripSession } from "../../bindings/generated";
import { axis, longDate, type AxisLabel } from "../../components/dates";
import { columnOf, columnWords, isAttended, type Seat } from "../../components/marks/seats";

/** As many sessions as fit side by side; older ones stand in the table. */
const SHOWN = 18;
/** Above this many people a column of dots no longer reads, and sessions are drawn as bars. */
const DOTS_UP_TO = 24;

export interface StripColumn {
  session: string;
  title: string;
  /** None where not even the count may be told. */
  came: number | null;
  /** Empty where who came stays in the room. */
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
  /** Some session keeps who came from whoever looks. */
  keeps: boolean;
}

/** The latest sessions as columns of seats. Nothing is kept from `isMe`: a session without seats expected nobody. */
export function stripOf(sessions: readonly StripSession[], isMe: boolean): Strip {
  const shown = sessions.slice(-SHOWN);
  const labels = axis(shown.map((session) => session.date));
  const columns = shown.map((session, index) => {
    const seats = columnOf(session.seats);
    return {
      session: session.session,
      title: session.title,
      came: seats.length > 0 ? seats.filter(isAttended).length : (session.attendance?.count ?? null),
      seats,
      label: labels[index] ?? { words: "", strong: false },
      words: `${session.title}, ${longDate(session.date)}: ${seats.length > 0 ? columnWords(seats) : isMe && !session.attendance ? "nobody was expected" : countWords(session)}`,
    };
  });
  const most = Math.max(0, ...columns.map((column) => column.seats.length));
  const step = most > 16 ? 9.5 : 12;
  const asBars = most > DOTS_UP_TO;
  return { columns, step, height: asBars ? 132 : Math.max(1, most) * step, asBars, most, keeps: !isMe && shown.some((session) => session.seats.length === 0) };
}

/** A session that keeps its seats: its count, or that not even this is told. */
function countWords({ attendance }: StripSession): string {
  if (attendance?.whole === 0) return attendance.count === 0 ? "nobody was expected" : `${attendance.count} came; nobody was expected`;
  return attendance ? `${attendance.count} of ${attendance.whole} came; who they were stays in the room` : "how many came is not told";
}
