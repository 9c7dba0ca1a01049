import { untrack } from "svelte";
import type { Command, PartKeys } from "./commands";

/** What the screen that stands now adds to the commands and keys of the whole window. */
interface Addition {
  commands: () => readonly Command[];
  keys: PartKeys | null;
}

/** Additions of whatever stands now; they leave with it. */
class Offered {
  #additions = $state.raw<readonly Addition[]>([]);

  get commands(): Command[] {
    return this.#additions.flatMap((addition) => addition.commands());
  }

  get keys(): PartKeys[] {
    return this.#additions.flatMap((addition) => addition.keys ?? []);
  }

  add(addition: Addition): () => void {
    this.#additions = [...this.#additions, addition];
    return () => (this.#additions = this.#additions.filter((one) => one !== addition));
  }
}

export const offered = new Offered();

/**
 * Offers commands and tells of keys while the component stands that calls this while it is set up.
 * The list is asked for whenever it is shown, so that it may depend on what is chosen.
 */
export function offer(commands: () => readonly Command[], keys: PartKeys | null = null): void {
  $effect(() => untrack(() => offered.add({ commands, keys })));
}
