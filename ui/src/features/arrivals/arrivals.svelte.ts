import { untrack } from "svelte";
import type { ResponseOf } from "../../bindings/commands";
import type { AttendanceFileOf, AttendanceFilePlan, AttendeeAnswer, WalkIns } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { onTouched } from "../../ipc/changes";
import { IpcError } from "../../ipc/error";
import { on } from "../../ipc/events";
import { whileLoading } from "../../ipc/loading";
import { Resuming } from "../import/resuming.svelte";
import { answered } from "./arrivals";

/** Shorter work shows nothing. */
const SLOW_MS = 300;

let jobs = 0;

/** An attendance file being looked over: what was decided about it, and what Kith makes of that. Make it while a component is set up. */
export class Arrivals {
  cohort = $state<string | null>(null);
  session = $state<string | null>(null);
  /** The title of a session to be added; `null` where none is. */
  adding = $state<string | null>(null);
  day = $state<string | null>(null);
  dateOrder = $state<string | null>(null);
  lateAfter = $state(10);
  leftBefore = $state(10);
  answers = $state.raw<AttendeeAnswer[]>([]);
  names = $state(false);
  walkIns = $state<WalkIns | null>(null);
  away = $state(false);
  replace = $state(false);
  plan = $state.raw<AttendanceFilePlan>();
  /** Why it cannot be looked over as things are. */
  error = $state.raw<IpcError>();
  /** Why the step did not go through; it can be tried again. */
  fault = $state.raw<IpcError>();
  working = $state(false);
  isSlow = $state(false);
  /** The step is under way. */
  running = $state(false);
  result = $state.raw<ResponseOf<"attendance_file_apply">>();
  done = $state(0);
  total = $state(0);
  readonly resuming: Resuming<Decided>;
  #asked = 0;
  #job = "";
  /** What the plan that is shown was made of. */
  #shown: AttendanceFileOf | undefined;

  /** `cohort` is where one came from; `isWanted` says whether the file is read as who came at all. */
  constructor(
    private readonly table: string,
    cohort: string | null,
    private readonly isWanted: () => boolean,
  ) {
    this.cohort = cohort;
    this.resuming = new Resuming<Decided>(
      "attendance",
      () => chosenIn(this.request),
      (decided) => Object.assign(this, decided),
    );
    $effect(() => {
      if (!this.isWanted()) return;
      const request = this.request;
      untrack(() => this.#renew(request));
    });
    $effect(() => () => this.stop());
    $effect(() => onTouched(["cohorts", "people", "rosters", "sessions", "attendance"], () => this.#renew(this.request)));
  }

  get request(): AttendanceFileOf {
    return {
      table: this.table,
      choices: { date_order: this.dateOrder },
      cohort: this.cohort,
      session: this.session,
      new_session: this.session === null ? this.adding : null,
      day: this.day,
      late_after: this.lateAfter,
      left_before: this.leftBefore,
      answers: this.answers,
      names: this.names,
      walk_ins: this.walkIns,
      away: this.away,
      replace: this.replace,
    };
  }

  /** Whether what is shown is what would be done. */
  get isReady(): boolean {
    return !this.working && !this.running && this.error === undefined && this.plan?.session != null;
  }

  /** Whether the day could be two, so that nothing can be shown before a human says. */
  get asksDates(): boolean {
    return this.dateOrder !== null || this.error?.code === "needs_decision";
  }

  /** What stands in the way; where nothing can be shown before a day is read, the question says it. */
  get trouble(): IpcError | undefined {
    const isAsked = this.error?.code === "needs_decision" && !this.plan;
    return this.fault ?? (isAsked ? undefined : this.error);
  }

  answer(line: number, answer: Omit<AttendeeAnswer, "line"> | null): void {
    this.answers = answered(this.answers, line, answer);
  }

  /** Another session than before, or one to be added. */
  choose(session: string | null, adding: string | null = null): void {
    Object.assign(this, { session, adding });
  }

  /** Stops what is under way: nothing is changed, and what was shown before stays. */
  stop(): void {
    if (this.working || this.running) call("cancel", { job: this.#job }).catch(() => undefined);
  }

  async apply(): Promise<void> {
    this.running = true;
    this.fault = undefined;
    const stopListening = this.#begin();
    try {
      this.result = await whileLoading(call("attendance_file_apply", { ...this.request, job: this.#job }));
      this.resuming.sent();
    } catch (reason) {
      const error = IpcError.from(reason);
      if (error.code !== "canceled") this.fault = error;
    } finally {
      stopListening();
      this.running = false;
    }
    // What changed while it ran is looked at now.
    if (!this.result) await this.#look(this.request);
  }

  /** What stood in the way of one step is not held against the next. */
  #renew(request: AttendanceFileOf): void {
    if (this.running || !this.isWanted()) return;
    this.fault = undefined;
    void this.#look(request);
  }

  async #look(request: AttendanceFileOf): Promise<void> {
    if (this.running || this.result) return;
    this.stop();
    const asked = ++this.#asked;
    this.working = true;
    const stopListening = this.#begin();
    const slow = setTimeout(() => (this.isSlow = asked === this.#asked), SLOW_MS);
    try {
      const plan = await whileLoading(call("attendance_file", { ...request, job: this.#job }));
      if (asked !== this.#asked) return;
      this.#shown = request;
      Object.assign(this, { plan, error: undefined });
    } catch (reason) {
      if (asked === this.#asked) this.#fail(IpcError.from(reason));
    } finally {
      clearTimeout(slow);
      stopListening();
      if (asked === this.#asked) Object.assign(this, { working: false, isSlow: false });
    }
  }

  /** Names the work that begins and hears how far it is. Returns how to stop hearing. */
  #begin(): () => void {
    const job = `arrivals-${++jobs}`;
    this.#job = job;
    Object.assign(this, { done: 0, total: 0 });
    return on("kith:progress", (progress) => {
      if (progress.job === job) Object.assign(this, { done: progress.done, total: progress.total });
    });
  }

  /** Stopped, everything is again what the plan that is shown was made of. */
  #fail(error: IpcError): void {
    if (error.code === "canceled" && this.#shown) Object.assign(this, chosenIn(this.#shown));
    else this.error = error;
  }
}

type Decided = Pick<Arrivals, "cohort" | "session" | "adding" | "day" | "dateOrder" | "lateAfter" | "leftBefore" | "answers" | "names" | "walkIns" | "away" | "replace">;

/** What was decided, out of the request that it went into. */
function chosenIn(request: AttendanceFileOf): Decided {
  return {
    cohort: request.cohort ?? null,
    session: request.session ?? null,
    adding: request.new_session ?? null,
    day: request.day ?? null,
    dateOrder: request.choices?.date_order ?? null,
    lateAfter: request.late_after ?? 10,
    leftBefore: request.left_before ?? 10,
    answers: request.answers ?? [],
    names: request.names ?? false,
    walkIns: request.walk_ins ?? null,
    away: request.away ?? false,
    replace: request.replace ?? false,
  };
}
