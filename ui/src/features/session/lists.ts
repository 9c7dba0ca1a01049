import type { SessionStatus } from "../../bindings/generated";
import { isAhead } from "./status";

interface Dated {
  status: SessionStatus;
  is_past: boolean;
}

export interface SessionList<T> {
  title: string;
  sessions: T[];
}

/** Sessions in the order of their time, parted: what waits for a word, what comes, and what was, the latest first. */
export function listsOf<T extends Dated>(sessions: readonly T[]): SessionList<T>[] {
  const [late, ahead, behind]: [T[], T[], T[]] = [[], [], []];
  for (const session of sessions) {
    if (isAhead(session.status) && session.is_past) late.push(session);
    else if (!session.is_past && session.status !== "held") ahead.push(session);
    else behind.push(session);
  }
  const lists = [
    { title: "Waiting for a word from you", sessions: late },
    { title: "To come", sessions: ahead },
    { title: "Behind us", sessions: behind.reverse() },
  ];
  return lists.filter((list) => list.sessions.length > 0);
}
