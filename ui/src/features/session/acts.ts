import { attempt } from "../../app/attempt";
import { route } from "../../app/route.svelte";
import type { SessionStatus } from "../../bindings/generated";
import { call } from "../../ipc/call";

/** What can be done with a session by one press. Each is one step that can be taken back. */
export const sessionActs = {
  hold: (session: string) => attempt(() => call("session_hold", { session })),
  cancel: (session: string) => attempt(() => call("session_cancel", { session })),
  set: (session: string, status: SessionStatus) => attempt(() => call("session_edit", { session, edit: { status }, cohorts: null })),
  delete: async (session: string) => {
    if ((await attempt(() => call("session_delete", { session }))) && route.here.at === "session") route.back();
  },
};
