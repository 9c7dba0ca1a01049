/** Under this nothing is shown: it is there before one has read it. */
export const BONES_MS = 300;

/** Over this one is told that it takes a while. */
const LONG_MS = 2000;

/** How long one has been waiting, in the steps that are drawn. Make it while a component is set up. */
export class Patience {
  step = $state<"nothing" | "bones" | "long">("nothing");

  /** `waited` is how long one waited before, in milliseconds. */
  constructor(waits: () => boolean, waited = 0) {
    const isWaiting = $derived(waits());
    $effect(() => {
      if (!isWaiting) return undefined;
      const timers = [setTimeout(() => (this.step = "bones"), BONES_MS - waited), setTimeout(() => (this.step = "long"), LONG_MS - waited)];
      return () => {
        timers.forEach(clearTimeout);
        this.step = "nothing";
      };
    });
  }
}
