import type { WindowLens } from "./lenses";

/**
 * Through whose eyes the whole window looks. Every read of the window passes `lens.current` on.
 * Away from Me the window is for looking, and shows one program alone.
 */
export class LensState {
  current = $state<WindowLens>("me");
  /** The program that is looked at away from Me; none where none was in view. */
  program = $state<string | null>(null);
  /** Leaving the projector was asked for once. */
  leaving = $state(false);

  get isMe(): boolean {
    return this.current === "me";
  }

  /** Looks as `lens` at this program. On the projector every way out takes two steps: see `leave`. */
  choose(lens: WindowLens, program: string | null): void {
    if (this.current === "projector") return;
    if (this.isMe) this.program = program;
    this.current = lens;
    if (this.isMe) this.program = null;
  }

  /** One step out of the projector; the second, with nothing between, leads back to Me. */
  leave(): void {
    if (this.current !== "projector") return;
    if (this.leaving) this.reset();
    else this.leaving = true;
  }

  /** Something else was done between the two steps. */
  stay(): void {
    this.leaving = false;
  }

  reset(): void {
    this.current = "me";
    this.program = null;
    this.leaving = false;
  }
}

export const lens = new LensState();
