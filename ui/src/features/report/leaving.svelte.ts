import { attempt } from "../../app/attempt";
import { toasts } from "../../app/toasts.svelte";
import type { FileFormat } from "../../bindings/shell";
import type { Given, Lens, Paper, Span } from "../../bindings/generated";
import { call } from "../../ipc/call";
import { fileName, takesColumns, type Kind } from "./kinds";

/** What is to leave. */
export interface Wanted {
  kind: Kind;
  cohort: string;
  cohortName: string;
  lens: Lens;
  /** How the reader is called in the file's name; none for oneself. */
  forWhom: string | null;
  paper: Paper;
  exact: boolean;
  /** Of a table; all of them, where nothing is said. */
  columns: string[] | undefined;
  /** Only these; everybody, where nobody is named. */
  people: string[] | undefined;
  /** All of it, where nothing is said. */
  period: Span | undefined;
}

/** One file on its way out: asking where to, writing it, and opening it where that is wished. */
export class Leaving {
  running = $state(false);
  /** What was saved last from here. */
  #saved = $state.raw<{ place: string; given: Given; of: Wanted } | null>(null);

  /** What was saved last, where it is what is wanted now: of that kind, cohort and people, for that reader. */
  savedOf({ kind, cohort, lens, people }: Wanted): Given | null {
    const of = this.#saved?.of;
    return of && of.kind.id === kind.id && of.cohort === cohort && of.lens === lens && of.people === people ? (this.#saved?.given ?? null) : null;
  }

  async save(wanted: Wanted, format: FileFormat): Promise<void> {
    if (this.running) return;
    this.running = true;
    await attempt(async () => {
      const chosen = await call("file_place", { name: fileName(wanted.kind, wanted.cohortName, wanted.forWhom), format });
      if (chosen === null) return;
      this.#saved = null;
      const given = await made(wanted, chosen.place, format);
      this.#saved = { place: chosen.place, given, of: wanted };
      toasts.show({ words: `Saved “${given.file_name}”`, action: { label: "Open", run: () => void this.open() } });
    });
    this.running = false;
  }

  /** Opens what was saved last in the system's viewer. */
  async open(): Promise<void> {
    const place = this.#saved?.place;
    if (place !== undefined) await attempt(() => call("file_open", { place }));
  }
}

function made({ kind, cohort, lens, paper, exact, columns, people, period }: Wanted, place: string, format: FileFormat): Promise<Given> {
  if ("pages" in kind.makes) {
    return call(kind.makes.pages === "snapshot" ? "report_snapshot" : "report_register", { cohort, place, lens, paper, period });
  }
  const of = { cohort, place, lens, exact, columns: takesColumns(format) ? columns : undefined };
  switch (kind.makes.table) {
    case "roster":
      return call("export_roster", { ...of, people });
    case "people":
      return call("export_roster", { ...of, cohort: undefined, people });
    case "attendance":
    case "attendance_rows":
      return call("export_attendance", { ...of, tidy: kind.makes.table === "attendance_rows" });
    case "sessions":
      return call("export_sessions", of);
  }
}
