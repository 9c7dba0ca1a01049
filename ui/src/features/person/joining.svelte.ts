import type { Role, Stage } from "../../bindings/generated";
import type { Reading } from "../../components/awaiting";
import { isoDay } from "../../components/dates";
import { Query } from "../../ipc/query.svelte";
import { roleIn } from "./joining";
import { needed } from "./needed";

/** How somebody comes into a cohort; the role is what its program says until another is chosen. Make it while a component is being set up. */
export class Joining {
  stage = $state<Stage>("active");
  since = $state(isoDay(new Date()));
  #chosen = $state<Role | null>(null);
  readonly #sidebar = new Query("sidebar", () => ({ lens: "me" as const, program: null }), () => ["cohorts", "programs"]);
  readonly #presets = new Query("program_presets", () => ({}), () => []);

  constructor(private readonly cohort: () => string) {}

  get programs() {
    return this.#sidebar.value?.programs ?? [];
  }

  get reads(): readonly Reading[] {
    return [this.#sidebar, this.#presets];
  }

  get role(): Role {
    return this.#chosen ?? roleIn(this.cohort(), this.programs, this.#presets.value?.presets ?? []);
  }

  set role(role: Role) {
    this.#chosen = role;
  }

  /** As the commands want it. */
  told() {
    return { cohort: needed(this.cohort(), "cohort", "Choose a cohort."), role: this.role, stage: this.stage, on_date: needed(this.since, "on_date", "Choose a day.") };
  }
}
