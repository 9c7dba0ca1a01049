import { attempt } from "../../app/attempt";
import type { ImportOf } from "../../bindings/commands";
import type { ValueCluster } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { whileLoading } from "../../ipc/loading";
import { asApart, asUse, toggled, usedOf } from "./values";

/** Values of a table that look alike, looked at one after the other. What is said of them makes the plan anew. */
export class Values {
  clusters = $state.raw<ValueCluster[]>([]);
  nth = $state(0);
  /** Values of the one that is shown which are something else. */
  left = $state.raw<string[]>([]);
  running = $state(false);
  #chosen = $state<string | null>(null);
  #turn = 0;

  get cluster(): ValueCluster | undefined {
    return this.clusters[this.nth];
  }

  /** The spelling that would come in. */
  get used(): string | undefined {
    return this.cluster && usedOf(this.cluster, this.#chosen, this.left);
  }

  get canUse(): boolean {
    return this.cluster !== undefined && asUse(this.cluster, this.#chosen, this.left) !== null;
  }

  /** Another plan has other values; what is shown goes on from the same place. */
  async renew(plan: ImportOf): Promise<void> {
    const turn = ++this.#turn;
    // Without an answer nothing is asked; the plan itself says what is wrong with it.
    const found = await whileLoading(call("import_alike", plan)).catch(() => ({ clusters: [] }));
    if (turn !== this.#turn) return;
    const before = this.cluster;
    this.clusters = found.clusters;
    this.nth = Math.min(this.nth, Math.max(0, found.clusters.length - 1));
    if (JSON.stringify(before) !== JSON.stringify(this.cluster)) this.#begin();
  }

  step(by: number): void {
    const nth = this.nth + by;
    if (nth < 0 || nth >= this.clusters.length) return;
    this.nth = nth;
    this.#begin();
  }

  choose(value: string): void {
    this.#chosen = value;
  }

  toggle(value: string): void {
    this.left = toggled(this.left, value);
  }

  /** They are one, but for those that were left out. */
  async use(): Promise<void> {
    const request = this.cluster && asUse(this.cluster, this.#chosen, this.left);
    if (request) await this.#say(() => call("value_use", request));
  }

  /** No two of them are one. */
  async apart(): Promise<void> {
    const { cluster } = this;
    if (cluster) await this.#say(() => call("value_apart", asApart(cluster)));
  }

  #begin(): void {
    this.left = [];
    this.#chosen = null;
  }

  async #say(work: () => Promise<unknown>): Promise<void> {
    if (this.running) return;
    this.running = true;
    await attempt(work);
    this.running = false;
  }
}
