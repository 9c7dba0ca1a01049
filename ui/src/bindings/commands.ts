/** What the window uses of the list of commands. */
import type { Commands, ImportPlanned, PlanRow, PreviewWarning, RosterSort } from "./generated";
import type { ShellCommands } from "./shell";

type Used = ShellCommands &
  Pick<
    Commands,
    | "workspace_state"
    | "workspace_create"
    | "workspace_open"
    | "workspace_recover"
    | "workspace_restore"
    | "workspace_lock"
    | "workspace_backup"
    | "workspace_check"
    | "workspace_rename"
    | "passphrase_change"
    | "backup_list"
    | "backups_purge"
    | "passphrase_strength"
    | "preferences"
    | "preferences_set"
    | "sidebar"
    | "here"
    | "program_list"
    | "program_presets"
    | "program_add"
    | "program_edit"
    | "program_delete"
    | "cohort_list"
    | "cohort_page"
    | "cohort_add"
    | "cohort_edit"
    | "cohort_delete"
    | "cohort_stage_add"
    | "cohort_stage_edit"
    | "cohort_stage_delete"
    | "figure_why"
    | "session_list"
    | "session_page"
    | "session_calendar"
    | "session_schedule"
    | "session_edit"
    | "session_hold"
    | "session_cancel"
    | "session_delete"
    | "attendance_mark"
    | "attendance_mark_over"
    | "attendance_sheet"
    | "attendance_rows"
    | "attendance_file"
    | "attendance_file_apply"
    | "roster_list"
    | "roster_rows"
    | "roster_edit"
    | "roster_values"
    | "columns"
    | "columns_set"
    | "people_list"
    | "people_rows"
    | "people_gone"
    | "person_page"
    | "person_add"
    | "person_edit"
    | "person_delete"
    | "person_restore"
    | "person_merge"
    | "person_take_apart"
    | "contact_add"
    | "contact_edit"
    | "contact_delete"
    | "enrollment_add"
    | "enrollment_stage"
    | "enrollment_transfer"
    | "enrollment_delete"
    | "search"
    | "history_list"
    | "history_state"
    | "undo"
    | "redo"
    | "import_again"
    | "import_preview"
    | "import_rows"
    | "import_review"
    | "import_rejected"
    | "import_apply"
    | "table_paste"
    | "today"
    | "report_preview"
    | "report_snapshot"
    | "report_register"
    | "export_preview"
    | "export_roster"
    | "export_attendance"
    | "export_sessions"
    | "tray_list"
    | "tray_rows"
    | "tray_review"
    | "tray_decide"
    | "tray_fix"
    | "cancel"
  >;

export type CommandName = keyof Used;
export type RequestOf<N extends CommandName> = Used[N]["request"];
export type ResponseOf<N extends CommandName> = Used[N]["response"];

export type RosterColumn = RosterSort["by"];
export type Decision = PlanRow["decision"];
/** A plan as every command about it names it. */
export type ImportOf = Omit<RequestOf<"import_apply">, "job">;
export type ImportPreview = ImportPlanned;
export type ImportCounts = ImportPlanned["counts"];
export type ImportWarning = PreviewWarning;

/** The kinds of things that are found by their words. */
export type HitKind = "person" | "organization" | "cohort" | "session" | "program";
