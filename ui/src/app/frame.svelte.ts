import { liking } from "./preferences.svelte";
import { route } from "./route.svelte";
import { screenOf } from "./screens";

/** Below this width the rail is used. */
const NARROW = 1120;

/** How the frame stands: wide or narrow, sidebar or rail, what lies over it. */
export class FrameState {
  width = $state(window.innerWidth);
  finding = $state(false);
  choosingLens = $state(false);
  showingKeys = $state(false);
  /** In a narrow window the sidebar is laid over the sheet for a moment. */
  #over = $state(false);

  get isNarrow(): boolean {
    return this.width < NARROW;
  }

  get drawn(): "sidebar" | "rail" | "over" {
    if (this.isNarrow) return this.#over ? "over" : "rail";
    return liking.sideOn(screenOf(route.here)) === "open" ? "sidebar" : "rail";
  }

  toggleSidebar(): void {
    if (this.isNarrow) this.#over = !this.#over;
    else liking.setSide(screenOf(route.here), this.drawn === "rail" ? "open" : "rail");
  }

  closeOver(): void {
    this.#over = false;
  }
}

export const frame = new FrameState();
