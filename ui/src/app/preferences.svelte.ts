import type { Preferences } from "../bindings/generated";
import { call } from "../ipc/call";
import { whileLoading } from "../ipc/loading";

/** What this person likes: the theme, and the sidebar open or as a rail. */
export class Liking {
  theme = $state<Preferences["theme"]>("system");
  sidebar = $state<Preferences["sidebar"]>("open");
  #systemIsDark = $state(false);

  constructor() {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    this.#systemIsDark = dark.matches;
    dark.addEventListener("change", (event) => (this.#systemIsDark = event.matches));
  }

  /** The theme that is drawn. */
  get drawn(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return this.#systemIsDark ? "dark" : "light";
  }

  async load(): Promise<void> {
    const { theme, sidebar } = await whileLoading(call("preferences", {}));
    this.theme = theme;
    this.sidebar = sidebar;
  }

  setTheme(theme: Preferences["theme"]): void {
    this.theme = theme;
    this.#keep();
  }

  setSidebar(sidebar: Preferences["sidebar"]): void {
    this.sidebar = sidebar;
    this.#keep();
  }

  /** A preference that could not be kept is not worth a word: it holds until Kith is closed. */
  #keep(): void {
    call("preferences_set", { theme: this.theme, sidebar: this.sidebar }).catch(() => undefined);
  }
}

export const liking = new Liking();
