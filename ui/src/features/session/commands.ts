import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import CalendarOff from "@lucide/svelte/icons/calendar-off";
import CalendarPlus from "@lucide/svelte/icons/calendar-plus";
import CalendarX from "@lucide/svelte/icons/calendar-x";
import Check from "@lucide/svelte/icons/check";
import Pencil from "@lucide/svelte/icons/pencil";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import Trash2 from "@lucide/svelte/icons/trash-2";
import type { Command } from "../../app/commands";
import type { SessionPage } from "../../bindings/generated";
import { sessionActs } from "./acts";
import { isAhead, isDue, isOff } from "./status";

/** Plans a session; by its own key where that is the main action of a screen. */
export const planCommand = (run: () => void, main: boolean): Command => ({
  id: "session.plan",
  words: "Plan a session",
  also: "schedule meeting new add create",
  group: "Do",
  icon: CalendarPlus,
  keys: main ? "Mod+Enter" : undefined,
  writes: true,
  run,
});

/** What can be done about the session in view. `edit` and `move` ask first. The key holds one whose day is here. */
export function sessionCommands(page: SessionPage, edit: () => void, move: () => void): Command[] {
  const { session } = page;
  const { id, status } = session;
  const ahead = isAhead(status);
  const off = isOff(session);
  const command = (act: string, words: string, rest: Pick<Command, "brief" | "also" | "icon" | "keys" | "available" | "run">): Command => ({ id: `session.${act}`, words, group: "Do", writes: true, ...rest });
  return [
    command("edit", "Edit this session", { also: "meeting change rename", icon: Pencil, run: edit }),
    command("hold", "Hold this session", { brief: "It was held", also: "meeting done finish close", icon: Check, keys: isDue(page) ? "Mod+Enter" : undefined, available: () => ahead, run: () => void sessionActs.hold(id) }),
    command("move", off ? "Plan this session again" : "Postpone this session", { brief: off ? "Plan it again" : "Postpone it", also: "meeting reschedule date time", icon: CalendarClock, available: () => ahead || off, run: move }),
    command("cancel", "Cancel this session", { brief: "Cancel it", also: "meeting call off", icon: CalendarX, available: () => ahead, run: () => void sessionActs.cancel(id) }),
    command("off", "This session did not take place", { brief: "It did not take place", also: "meeting canceled", icon: CalendarOff, available: () => ahead, run: () => void sessionActs.set(id, "did_not_occur") }),
    command("unhold", "This session was not held after all", { brief: "It was not held after all", also: "meeting reopen undo", icon: RotateCcw, available: () => status === "held", run: () => void sessionActs.set(id, "scheduled") }),
    command("delete", "Delete this session with its marks", { brief: "Delete it with its marks", also: "meeting remove take away", icon: Trash2, run: () => void sessionActs.delete(id) }),
  ];
}
