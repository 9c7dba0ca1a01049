import Archive from "@lucide/svelte/icons/archive";
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import BetweenVerticalStart from "@lucide/svelte/icons/between-vertical-start";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import CalendarPlus from "@lucide/svelte/icons/calendar-plus";
import CalendarX from "@lucide/svelte/icons/calendar-x";
import Columns3Cog from "@lucide/svelte/icons/columns-3-cog";
import Download from "@lucide/svelte/icons/download";
import Equal from "@lucide/svelte/icons/equal";
import EqualNot from "@lucide/svelte/icons/equal-not";
import Eraser from "@lucide/svelte/icons/eraser";
import FileOutput from "@lucide/svelte/icons/file-output";
import FileText from "@lucide/svelte/icons/file-text";
import KeyRound from "@lucide/svelte/icons/key-round";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Merge from "@lucide/svelte/icons/merge";
import Milestone from "@lucide/svelte/icons/milestone";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import Save from "@lucide/svelte/icons/save";
import Settings2 from "@lucide/svelte/icons/settings-2";
import Sprout from "@lucide/svelte/icons/sprout";
import Trash2 from "@lucide/svelte/icons/trash-2";
import Undo2 from "@lucide/svelte/icons/undo-2";
import Redo2 from "@lucide/svelte/icons/redo-2";
import UserPlus from "@lucide/svelte/icons/user-plus";
import type { StepForm, StepKind, StepTold } from "../../bindings/generated";
import type { Glyph } from "../../components/glyph";

/** The drawing of a step: what was done, or that it was taken back. */
export function drawingOf(step: Pick<StepTold, "kind" | "form">): Glyph {
  return FORMS[step.form] ?? KINDS[step.kind] ?? byVerb(step.kind);
}

const FORMS: Partial<Record<StepForm, Glyph>> = { undo: Undo2, redo: Redo2 };

const KINDS: Partial<Record<StepKind, Glyph>> = {
  program_archived: Archive,
  program_unarchived: ArchiveRestore,
  cohort_archived: Archive,
  cohort_unarchived: ArchiveRestore,
  person_added: UserPlus,
  person_enrolled: UserPlus,
  person_merged: Merge,
  person_transferred: ArrowRightLeft,
  field_added: BetweenVerticalStart,
  field_edited: Columns3Cog,
  stage_changed: Milestone,
  cohort_stage_added: Milestone,
  session_scheduled: CalendarPlus,
  session_edited: CalendarClock,
  session_held: CalendarCheck,
  session_canceled: CalendarX,
  attendance_marked: ListChecks,
  attendance_imported: ListChecks,
  roster_imported: Download,
  values_used: Equal,
  values_kept_apart: EqualNot,
  value_forgotten: Eraser,
  practice_filled: Sprout,
  setting_changed: Settings2,
  restored: ArchiveRestore,
  passphrase_changed: KeyRound,
  exported: FileOutput,
  report_made: FileText,
  backed_up: Save,
};

/** Every kind ends in its verb, so that one that comes later has a drawing, too. */
function byVerb(kind: string): Glyph {
  if (kind.endsWith("_added")) return Plus;
  if (kind.endsWith("_deleted")) return Trash2;
  if (kind.endsWith("_exported")) return FileOutput;
  return Pencil;
}
