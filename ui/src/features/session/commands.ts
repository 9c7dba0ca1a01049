import CalendarPlus from "@lucide/svelte/icons/calendar-plus";
import type { Command } from "../../app/commands";

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
