import type { SessionPage, SessionStatus } from "../../bindings/generated";

/** Still to come. */
export function isAhead(status: SessionStatus): boolean {
  return status === "draft" || status === "scheduled";
}

/** Nobody met, and nobody will at that time. */
export function isOff({ status }: { status: SessionStatus }): boolean {
  return status === "canceled" || status === "postponed" || status === "did_not_occur";
}

/** It is still to come, and its day is here on the clock of its place: the next word on it is that it was held. */
export function isDue({ session, now }: Pick<SessionPage, "session" | "now">): boolean {
  return isAhead(session.status) && session.starts_local.slice(0, 10) <= now.slice(0, 10);
}
