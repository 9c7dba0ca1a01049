import { untrack } from "svelte";
import type { ImportOf } from "../../bindings/commands";
import type { DatesAsked, Differing, ImportChoices, ImportFirst, ImportKeep, ImportPlanned, RowAnswer, Said } from "../../bindings/generated";
import { drawn } from "../../components/drawn";
import { call } from "../../ipc/call";
import { onTouched } from "../../ipc/changes";
import { IpcError } from "../../ipc/error";
import { on } from "../../ipc/events";
import { whileLoading } from "../../ipc/loading";
import { AS_USUAL } from "./known";
import { Resuming } from "./resuming.svelte";
import { answered, datesSaid, fixed, isLaidOutAs, isReadAs, isUnreadable, meaning, putBack, readAs } from "./choices";

/** Shorter work shows nothing. */
const SLOW_MS = 300;
/** A plan that comes sooner is shown together with what was read: one picture, not two. */
const SOON_MS = 100;
/** A file of more rows is shown without waiting for its plan at all. */
const FEW_ROWS = 5000;

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
  /** What the file is and what its columns mean, known from reading alone. */
  read = $state.raw<ImportFirst>();
  /** What would be done with its rows; what was planned before while it is made anew. */
  planned = $state.raw<ImportPlanned>();
  error = $state.raw<IpcError>();
  /** What is under way: the file is read, or its people are compared. */
  stage = $state<"reading" | "planning">("reading");
  /** The first plan was stopped: what was read is shown, and nobody was compared. */
  isStopped = $state(false);
  /** The file was shown before its plan was there. */
  isAhead = $state(false);
  /** Counts the plans: rows of an earlier one are others. */
  turn = $state(0);
  working = $state(false);
  /** The work takes so long that one is told how far it is. */
  isSlow = $state(false);
  done = $state(0);
  total = $state(0);
  readonly resuming: Resuming<Decided>;
  #asked = 0;
  /** What was asked for when what is shown was read. */
  #readOf = $state.raw<ImportOf>();
  /** What the plan that is shown was made of, or that was shown last. */
  #shown: ImportOf | undefined;
  #job = "";
  #stopped = "";
  #isUnread = $state(false);

  /** `isMeant` says whether it was brought in for that cohort, and for no other; `plans`, whether what was read is to be planned. */
  constructor(
    private readonly table: string,
    program: string,
    cohort: string,
    isMeant: boolean,
    private readonly plans: (read: ImportFirst | undefined) => boolean = () => true,
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
      void this.plans(untrack(() => this.read));
      untrack(() => this.#begin(request));
    });
    $effect(() => onTouched(["programs", "cohorts", "people", "rosters", "fields", "imports"], () => this.#begin(this.request)));
    $effect(() => () => {
      this.stop();
      this.#asked += 1;
    });
  }

  /** The plan that is meant, as every command about it names it. */
  get request(): ImportOf {
    return { table: this.table, ...this.#decided };
  }

  /** What is shown as read, as every command about it names it. */
  get readOf(): ImportOf {
    return this.#readOf ?? this.request;
  }

  /** The file is to be read otherwise than it is shown: nothing can be said of lines and columns before that is done. */
  get isOutdated(): boolean {
    return !isReadAs(this.readOf.choices ?? {}, this.choices);
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
    return this.isNamed && !this.working && this.error === undefined && this.planned !== undefined && !this.planned.no_room;
  }

  /** Read as it was asked last, the file is no table: what was shown before is not in it. Where it could be read, the heads of its columns are the way on. */
  get isUnread(): boolean {
    return this.error !== undefined && this.#isUnread && (this.choices.columns ?? []).length === 0;
  }

  get isNamed(): boolean {
    return this.program.trim() !== "" && this.cohort.trim() !== "";
  }

  /** A column means another field, or nothing. */
  mean(place: number, field: string | null): void {
    if (!this.isOutdated) this.choices = meaning(this.choices, place, field);
  }

  /** A column becomes a field of the program, or does so no more. */
  keepAsField(column: number, becomes: boolean): void {
    if (this.isOutdated) return;
    const others = this.keep.filter((one) => one.column !== column);
    this.keep = becomes ? [...others, { column }] : others;
  }

  readAs(how: Parameters<typeof readAs>[1]): void {
    this.#choose(readAs(this.choices, how));
    this.answers = [];
    this.keep = [];
    this.known = { file: this.known.file };
  }

  dates(asked: DatesAsked, isOnly: boolean, order: string | null): void {
    if (!this.isOutdated) this.choices = datesSaid(this.choices, asked, isOnly, order);
  }

  /** Everything as Kith found it. */
  readAsFound(): void {
    this.#choose({});
    this.answers = [];
    this.rest = null;
    this.keep = [];
    this.known = AS_USUAL;
  }

  fix(line: number, column: number, value: string): void {
    if (!this.isOutdated) this.choices = fixed(this.choices, line, column, value);
  }

  putBack(line: number, column: number): void {
    if (!this.isOutdated) this.choices = putBack(this.choices, line, column);
  }

  answer(line: number, answer: Omit<RowAnswer, "line"> | null): void {
    if (!this.isOutdated) this.answers = answered(this.answers, line, answer);
  }

  /** Stops the work; what was shown before stays. */
  stop(): void {
    if (!this.working) return;
    this.#stopped = this.#job;
    call("cancel", { job: this.#job }).catch(() => undefined);
  }

  /** Plans what was stopped. */
  goOn(): void {
    this.#begin(this.request);
  }

  /** Reads the file and then plans it; whatever was under way for another request stops. */
  #begin(request: ImportOf): void {
    this.stop();
    void whileLoading(this.#work(request));
  }

  async #work(request: ImportOf): Promise<void> {
    const asked = ++this.#asked;
    const isMine = () => asked === this.#asked;
    const job = `look-${++jobs}`;
    this.#job = job;
    Object.assign(this, { working: true, isStopped: false, stage: "reading", done: 0, total: 0 });
    const slow = setTimeout(() => (this.isSlow = isMine()), SLOW_MS);
    const stopListening = on("kith:progress", (progress) => {
      if (progress.job === job && isMine()) Object.assign(this, { done: progress.done, total: progress.total });
    });
    try {
      const read = await call("import_read", { ...request, job });
      if (!isMine()) return;
      // What was decided about it before is read and planned instead, and nothing is shown in between.
      if (await this.resuming.resume(read.sha256)) return;
      if (isMine()) await this.#plan(request, read, isMine);
    } catch (reason) {
      if (isMine()) this.#fail(IpcError.from(reason));
    } finally {
      clearTimeout(slow);
      stopListening();
      if (isMine()) Object.assign(this, { working: false, isSlow: false });
    }
  }

  async #plan(request: ImportOf, read: ImportFirst, isMine: () => boolean): Promise<void> {
    const show = (isAhead: boolean) => {
      if (isMine() && this.read !== read) this.#show(request, read, isAhead);
    };
    if (!this.plans(read)) return show(false);
    const isLong = read.data_rows > FEW_ROWS;
    const soon = isLong ? undefined : setTimeout(() => show(true), SOON_MS);
    try {
      Object.assign(this, { stage: "planning", done: 0, total: 0 });
      if (isLong) {
        // Its rows stand there before comparing them takes every core.
        show(true);
        await drawn();
        if (!isMine()) return;
      }
      if (this.#stopped === this.#job) throw new IpcError("canceled", "");
      const planned = await call("import_preview", { ...request, job: this.#job });
      if (!isMine()) return;
      show(false);
      Object.assign(this, { planned, error: undefined });
      this.#shown = request;
      this.turn += 1;
    } catch (reason) {
      show(false);
      throw reason;
    } finally {
      clearTimeout(soon);
    }
  }

  /** Read otherwise, a line is another row: what was planned goes at once, before anybody answers it. */
  #choose(choices: ImportChoices): void {
    if (this.planned && !isReadAs(this.choices, choices)) Object.assign(this, { planned: undefined, isAhead: true });
    this.choices = choices;
  }

  /** What was planned of another layout says nothing of this one. */
  #show(request: ImportOf, read: ImportFirst, isAhead: boolean): void {
    if (this.planned && !isLaidOutAs(this.planned, read)) this.planned = undefined;
    if (isAhead && !this.planned) this.isAhead = true;
    Object.assign(this, { read, error: undefined });
    this.#readOf = request;
    this.#isUnread = false;
  }

  /** Stopped, everything is again what that plan was made of. */
  #fail(error: IpcError): void {
    if (error.code !== "canceled") {
      this.error = error;
      this.#isUnread = this.stage === "reading" && isUnreadable(error);
    } else if (this.#shown) {
      this.#take(this.#shown);
    } else {
      this.isStopped = true;
    }
  }

  #take({ program, cohort, since, choices = {}, answers = [], rest = null, known = AS_USUAL, keep = [] }: Decided): void {
    this.#choose(choices);
    Object.assign(this, { program: program ?? "", cohort: cohort ?? "", since: since ?? "", answers, rest, known, keep });
  }
}
