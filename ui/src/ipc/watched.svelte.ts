import { call } from "./call";
import { on } from "./events";

/** Under this nothing is shown: it is done before one has read it. */
const PATIENCE_MS = 300;

/** One long piece of work at a time: what it is, how far it has come, and how to stop it. */
export class Watched {
  /** What is being done; null while there is nothing to see. */
  words = $state<string | null>(null);
  done = $state(0);
  total = $state(0);
  canStop = $state(true);
  #job = "";
  #count = 0;

  constructor(private readonly name: string) {}

  /** `work` gets the name of its job, unless the command gives it one of its own, or none because it cannot be stopped. */
  async run<T>(words: string, work: (job: string) => Promise<T>, own?: string | null): Promise<T> {
    const job = own ?? `${this.name}-${++this.#count}`;
    this.#job = job;
    this.canStop = own !== null;
    this.done = 0;
    this.total = 0;
    const stopListening = on("kith:progress", (progress) => {
      if (progress.job !== job) return;
      this.done = progress.done;
      this.total = progress.total;
    });
    const shown = setTimeout(() => (this.words = words), PATIENCE_MS);
    try {
      return await work(job);
    } finally {
      clearTimeout(shown);
      stopListening();
      this.words = null;
    }
  }

  /** Asks the work to stop. If it was done already there is nothing to stop. */
  stop(): void {
    call("cancel", { job: this.#job }).catch(() => undefined);
  }
}
