import { untrack } from "svelte";
import type { ImportOf, ImportPreview } from "../../bindings/commands";
import type { Differing, ImportChoices, ImportKeep, RowAnswer, Said } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { onTouched } from "../../ipc/changes";
import { IpcError } from "../../ipc/error";
import { on } from "../../ipc/events";
import { whileLoading } from "../../ipc/loading";
import { AS_USUAL } from "./known";
import { Resuming } from "./resuming.svelte";
import { answered, fixed, isUnreadable, meaning, putBack, readAs } from "./choices";

/** Shorter work shows nothing. */
const SLOW_MS = 300;

let jobs = 0;

/** What is decided about a table. */
type Decided = Omit<ImportOf, "table">;

/** A table being looked over: what was decided about it, and what Kith makes of that. Make it while a component is set up. */
export class Look {
  program = $state("");
  cohort = $state("");
  /** Since when its people are in the cohort; empty for today. */
  since = $state("");
  choices = $state.raw<ImportChoices>({});
  answers = $state.raw<RowAnswer[]>([]);
  /** What was said of all rows in doubt at once. */
  rest = $state.raw<Said | null>(null);
  /** What was said of people who are known. */
  known = $state.raw<Differing>(AS_USUAL);
  /** Columns that become fields of the program. */
  keep = $state.raw<ImportKeep[]>([]);
  preview = $state.raw<ImportPreview>();
  error = $state.raw<IpcError>();
  /** Counts the plans: rows of an earlier one are others. */
  turn = $state(0);
  working = $state(false);
  /** The work takes so long that one is told how far it is. */
  isSlow = $state(false);
  done = $state(0);
  total = $state(0);
  readonly resuming: Resuming<Decided>;
  #asked = 0;
  /** What the plan that is shown was made of. */
  #shown: ImportOf | undefined;
  #job = "";

  /** `isMeant` says whether it was brought in for that cohort, and for no other. */
  constructor(
    private readonly table: string,
    program: string,
    cohort: string,
    isMeant: boolean,
  ) {
    this.program = program;
    this.cohort = cohort;
    this.resuming = new Resuming<Decided>(
      "import",
      () => this.#decided,
      (decided) => this.#take(isMeant ? { ...decided, program: this.program, cohort: this.cohort } : decided),
    );
    $effect(() => {
      const request = this.request;
      untrack(() => void this.#plan(request));
    });
    $effect(() => onTouched(["programs", "cohorts", "people", "rosters", "fields", "imports"], () => void this.#plan(this.request)));
    $effect(() => () => this.stop());
  }

  /** The plan that is meant, as every command about it names it. */
  get request(): ImportOf {
    return { table: this.table, ...this.#decided };
  }

  get #decided(): Decided {
    return {
      program: this.program.trim() || null,
      cohort: this.cohort.trim() || null,
      since: this.since || undefined,
      choices: this.choices,
      answers: this.answers,
      rest: this.rest,
      known: this.known,
      keep: this.keep,
    };
  }

  /** Whether what is shown is what would be done. */
  get isReady(): boolean {
    return this.isNamed && !this.working && this.error === undefined && !this.preview?.no_room;
  }

  /** Read as it was asked last, the file is no table: what was shown before is not in it. Where columns were told, their heads are the way back. */
  get isUnread(): boolean {
    return this.error !== undefined && (this.choices.columns ?? []).length === 0 && isUnreadable(this.error);
  }

  get isNamed(): boolean {
    return this.program.trim() !== "" && this.cohort.trim() !== "";
  }

  /** A column means another field, or nothing. */
  mean(place: number, field: string | null): void {
    this.choices = meaning(this.choices, place, field);
  }

  /** A column becomes a field of the program, or does so no more. */
  keepAsField(column: number, becomes: boolean): void {
    const others = this.keep.filter((one) => one.column !== column);
    this.keep = becomes ? [...others, { column }] : others;
  }

  readAs(how: Parameters<typeof readAs>[1]): void {
    this.choices = readAs(this.choices, how);
    this.answers = [];
    this.keep = [];
    this.known = { file: this.known.file };
  }

  dates(order: string | null): void {
    this.choices = { ...this.choices, date_order: order };
  }

  /** Everything as Kith found it. */
  readAsFound(): void {
    this.choices = {};
    this.answers = [];
    this.rest = null;
    this.keep = [];
    this.known = AS_USUAL;
  }

  fix(line: number, column: number, value: string): void {
    this.choices = fixed(this.choices, line, column, value);
  }

  putBack(line: number, column: number): void {
    this.choices = putBack(this.choices, line, column);
  }

  answer(line: number, answer: Omit<RowAnswer, "line"> | null): void {
    this.answers = answered(this.answers, line, answer);
  }

  /** Stops planning; what was shown before stays. */
  stop(): void {
    if (this.working) call("cancel", { job: this.#job }).catch(() => undefined);
  }

  async #plan(request: ImportOf): Promise<void> {
    this.stop();
    const asked = ++this.#asked;
    const job = `look-${++jobs}`;
    this.#job = job;
    Object.assign(this, { working: true, done: 0, total: 0 });
    const slow = setTimeout(() => (this.isSlow = asked === this.#asked), SLOW_MS);
    const stopListening = on("kith:progress", (progress) => {
      if (progress.job === job) Object.assign(this, { done: progress.done, total: progress.total });
    });
    try {
      const preview = await whileLoading(call("import_preview", { ...request, job }));
      if (asked !== this.#asked) return;
      // What was decided about it before is planned instead, and nothing is shown in between.
      if (await this.resuming.resume(preview.sha256)) return;
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.#shown = request;
      this.error = undefined;
      this.turn += 1;
    } catch (reason) {
      if (asked === this.#asked) this.#fail(IpcError.from(reason));
    } finally {
      clearTimeout(slow);
      stopListening();
      if (asked === this.#asked) Object.assign(this, { working: false, isSlow: false });
    }
  }

  /** Stopped, everything is again what the plan that is shown was made of. */
  #fail(error: IpcError): void {
    if (error.code !== "canceled" || !this.#shown) {
      this.error = error;
      return;
    }
    this.#take(this.#shown);
  }

  #take({ program, cohort, since, choices = {}, answers = [], rest = null, known = AS_USUAL, keep = [] }: Decided): void {
    Object.assign(this, { program: program ?? "", cohort: cohort ?? "", since: since ?? "", choices, answers, rest, known, keep });
  }
}
