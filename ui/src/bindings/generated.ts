// Made by `cargo xtask gen` from the list of commands. Do not edit.

export type Affiliation = { id: AffiliationId, person: PersonId, organization: OrganizationId, title: string | null, from_date: string | null, to_date: string | null, };

export type AffiliationId = string;

export type Alike = { 
/**
 * Who is known; `null` is whoever an earlier line of the file is about.
 */
person: PersonId | null, 
/**
 * That earlier line.
 */
line: number | null, 
/**
 * The year in which Kith first heard of them.
 */
since: number | null, 
/**
 * The two side by side.
 */
facts: Array<Fact>, 
/**
 * How alike they are, from 0 to 100: under 40 are two people, over 90 is one.
 */
points: number, 
/**
 * The points as a judgment.
 */
words: string, 
/**
 * Where the points come from, heaviest first.
 */
evidence: Array<EvidenceTold>, };

export type AnyId = string;

export type AttendanceFileApplied = { 
/**
 * The session that was marked or added.
 */
session: SessionId, 
/**
 * How many of each decision.
 */
counts: AttendanceFileCounts, 
/**
 * Why no backup could be made ahead of it, where none could.
 */
backup_trouble?: string | null, };

export type AttendanceFileCounts = { 
/**
 * People who are marked, walk-ins who come in among them.
 */
mark: number, 
/**
 * Marked so already.
 */
same: number, 
/**
 * Marked otherwise by hand.
 */
kept: number, 
/**
 * To be looked at.
 */
look: number, 
/**
 * Walk-ins who stay out.
 */
walk_in: number, 
/**
 * Nobody to write down.
 */
left_out: number, 
/**
 * Expected and not there.
 */
away: number, 
/**
 * Signed up elsewhere and not there.
 */
signed_up: number, };

export type AttendanceFileOf = { 
/**
 * The table.
 */
table: string, 
/**
 * How it is read, against what Kith finds.
 */
choices?: ImportChoices, 
/**
 * The cohort whose session it was, where that is known.
 */
cohort?: CohortId | null, 
/**
 * The session it was, in place of what Kith proposes.
 */
session?: SessionId | null, 
/**
 * A session is added for it, with this title, or with the meeting's where it is empty.
 */
new_session?: string | null, 
/**
 * The day of the meeting, where the file does not tell.
 */
day: string | null, 
/**
 * Minutes after the beginning from which on somebody is late; 10 where nothing is said.
 */
late_after?: number | null, 
/**
 * Minutes before the end until which somebody left early; 10 where nothing is said.
 */
left_before?: number | null, 
/**
 * Who single attendees are.
 */
answers?: Array<AttendeeAnswer>, 
/**
 * Whoever has exactly the name of one person of the cohort is that person.
 */
names?: boolean, 
/**
 * What becomes of walk-ins about whom nothing is said; they stay out where this is left out.
 */
walk_ins?: WalkIns | null, 
/**
 * Whoever was expected and does not appear is marked as away.
 */
away?: boolean, 
/**
 * Marks that were set by hand become what the file says.
 */
replace?: boolean, 
/**
 * Names the job, to watch and to cancel it.
 */
job?: string | null, };

export type AttendanceFilePlan = { 
/**
 * The file's name.
 */
file_name: string, 
/**
 * The recognition in words.
 */
recognition: string, 
/**
 * The meeting it tells of.
 */
meeting: MeetingTold, 
/**
 * How often somebody came in again who had been in before; their stays are summed.
 */
rejoins: number, 
/**
 * The session it was; `null` while a human has to say.
 */
session: SessionTaken | null, 
/**
 * Sessions it may have been, the likeliest first.
 */
sessions: Array<SessionOffered>, 
/**
 * Why no session was taken, as a sentence; `null` where one was.
 */
asks: string | null, 
/**
 * Whether the file's clock shows another time than the session's, so that lateness is
 * reckoned from when the meeting began.
 */
clock_differs: boolean, 
/**
 * Everybody who came; none while the session is not known.
 */
rows: Array<AttendeeRow>, 
/**
 * Whoever was expected, is not marked and does not appear.
 */
away: Array<PersonTold>, 
/**
 * How many of each.
 */
counts: AttendanceFileCounts, };

export type AttendanceStatus = "unmarked" | "present" | "late" | "left_early" | "partial" | "remote" | "apologies" | "excused" | "absent" | "not_applicable";

export type AttendeeAnswer = { 
/**
 * The line the attendee stands on first, from 1.
 */
line: number, 
/**
 * What.
 */
says: AttendeeSaid, 
/**
 * The known person it is.
 */
person?: PersonId | null, };

export type AttendeeDecision = "mark" | "same" | "kept" | "beside" | "look" | "walk_in" | "guest" | "enroll" | "left_out";

export type AttendeeRow = { 
/**
 * The line they stand on first, from 1.
 */
line: number, 
/**
 * As the meeting showed them.
 */
name: string, 
/**
 * As typed.
 */
email: string | null, 
/**
 * How often they joined.
 */
joins: number, 
/**
 * Whether they were there twice at one time.
 */
at_once: boolean, 
/**
 * Minutes there.
 */
minutes: number | null, 
/**
 * When they came, as `18:05`.
 */
arrived: string | null, 
/**
 * When they left.
 */
left: string | null, 
/**
 * `note_taker`, `dial_in` or `device`, where it is no person as such.
 */
flag: "note_taker" | "dial_in" | "device" | null, 
/**
 * What becomes of them.
 */
decision: AttendeeDecision, 
/**
 * Whether a human said so.
 */
answered: boolean, 
/**
 * Who they are.
 */
person: PersonTold | null, 
/**
 * How they came.
 */
status: AttendanceStatus, 
/**
 * How they are marked already.
 */
before: AttendanceStatus | null, 
/**
 * Phrases for people.
 */
reasons: Array<string>, 
/**
 * Who they may be.
 */
alike: Array<PersonTold>, };

export type AttendeeSaid = "same" | "guest" | "enroll" | "leave";

export type Attribution = "named" | "role_only" | "unattributed" | "aggregate_only";

export type Audience = ("me" | "team" | "circle" | "client" | "funder" | "public")[];

export type AudiencePreset = "sealed" | "author" | "team" | "circle" | "office" | "client" | "funder" | "public";

export type BackedUp = { 
/**
 * Its file's name.
 */
file_name: string, 
/**
 * Its size.
 */
bytes: number, };

export type BackupFile = { 
/**
 * Stands for its path.
 */
place: string, };

export type BackupInside = { 
/**
 * What it is called there.
 */
name: string, 
/**
 * It is the open workspace, as it was once.
 */
same: boolean, 
/**
 * Its last change.
 */
changed_at: string | null, 
/**
 * What it holds.
 */
holds: Holds, };

export type BackupLookedInto = { 
/**
 * None where the present passphrase does not open it: it may have one of its own.
 */
inside: BackupInside | null, };

export type BackupTo = { 
/**
 * Where; `null` is Kith's own folder.
 */
place: string | null, };

export type BackupTold = { 
/**
 * Stands for its path.
 */
place: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * It is what a restore replaced.
 */
replaced: boolean, 
/**
 * What it holds; none where it keeps an older passphrase or cannot be read.
 */
holds: Holds | null, };

export type Backups = { 
/**
 * The newest first.
 */
backups: Array<BackupTold>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * What all of them take.
 */
bytes: number, };

export type BackupsOf = { 
/**
 * At most as many, the newest first.
 */
limit: number, };

export type BackupsPurged = { 
/**
 * How many went.
 */
removed: number, 
/**
 * Why none went: another copy of the workspace, of that file name, may need them.
 */
spared_for: string | null, };

export type BatchWaiting = { 
/**
 * Its key.
 */
batch: ImportBatchId, 
/**
 * As the person knew the file.
 */
file_name: string, 
/**
 * Where the rows were meant to go.
 */
cohort: CohortOf | null, 
/**
 * How many wait.
 */
rows: number, };

export type Becomes = "new" | "fills" | "replaces" | "stays" | "same" | "kept";

export type Brought = { 
/**
 * From 1.
 */
column: number, 
/**
 * What it means; what stands over it where it means nothing.
 */
label: string, 
/**
 * As it comes in.
 */
value: string, 
/**
 * What becomes of it; `null` as long as nothing does.
 */
becomes: Becomes | null, };

export type Calendar = { 
/**
 * In the order asked for.
 */
sessions: Array<CalendarSession>, 
/**
 * There are more behind them.
 */
more: boolean, };

export type CalendarOf = { 
/**
 * What is still to come, the next first; else what was, the latest first.
 */
ahead: boolean, 
/**
 * As many are passed by.
 */
skip: number, 
/**
 * At most 500.
 */
limit: number, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type CalendarSession = { 
/**
 * Through the lens.
 */
session: Session, 
/**
 * Its program.
 */
program: ProgramOf, 
/**
 * The cohorts it is for.
 */
cohorts: Array<SessionCohort>, 
/**
 * Its time has passed, on the clock of its place.
 */
is_past: boolean, 
/**
 * Of those expected, once it was held.
 */
attendance: Figure | null, };

export type Cancel = { 
/**
 * As it was named when it was started.
 */
job: string, };

export type CellFix = { 
/**
 * Physical line of its record, from 1.
 */
line: number, 
/**
 * From 1.
 */
column: number, 
/**
 * What it says now; empty where it had better say nothing.
 */
value: string, };

export type CellTyped = { 
/**
 * Of this line of a roster.
 */
enrollment: EnrollmentId | null, 
/**
 * Or of this person, in a list without enrollments.
 */
person: PersonId | null, 
/**
 * In which column.
 */
field: `own:${string}` | "name" | "given_name" | "family_name" | "preferred_name" | "pronouns" | "headline" | "organization" | "title" | "city" | "region" | "country" | "email" | "phone" | "role" | "stage" | "participation", 
/**
 * As typed; an empty text empties the cell.
 */
value: string, };

export type ChangeStage = { 
/**
 * Of which enrollment.
 */
enrollment: EnrollmentId, 
/**
 * To which stage.
 */
stage: Stage, 
/**
 * Since when; today where nothing is said.
 */
on_date: string | null, 
/**
 * Why someone left or did not start.
 */
exit_reason: ExitReason | null, 
/**
 * Private.
 */
remark: string | null, };

export type ChoicesOf = { 
/**
 * Of this cohort's roster; `null` for the list of everybody.
 */
cohort?: CohortId | null, 
/**
 * The column.
 */
column: `own:${string}` | "cohort" | "organization" | "city", 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type Chosen = { 
/**
 * Stands for the path until Kith ends.
 */
place: string, 
/**
 * The file's name without its ending.
 */
name: string, 
/**
 * The name of the folder it lies in.
 */
folder: string, };

export type ChosenTable = { 
/**
 * Stands for the path until Kith ends.
 */
table: string, 
/**
 * As the person knows it.
 */
file_name: string, 
/**
 * Whether it was pasted, and so has no name of its own.
 */
pasted: boolean, };

export type Code = "wrong_passphrase" | "held" | "damaged" | "newer_version" | "not_a_workspace" | "no_workspace" | "not_found" | "invalid" | "conflict" | "needs_decision" | "canceled" | "read_only" | "disk_full" | "not_a_table" | "bug" | "failed";

export type Cohort = { id: CohortId, program: ProgramId, name: string, 
/**
 * Its place in the row of the program's cohorts.
 */
number: number | null, status: CohortStatus, starts_on: string | null, ends_on: string | null, 
/**
 * Seats; see [`crate::enrollment::Seats`].
 */
capacity: number | null, delivery: Delivery | null, 
/**
 * How often it meets, in words.
 */
cadence: string | null, 
/**
 * IANA zone where its sessions take place unless they say otherwise.
 */
zone: string | null, 
/**
 * What the circle agreed on.
 */
agreements: string | null, 
/**
 * What new notes and take-aways of this cohort start as.
 */
default_privacy: Privacy, };

export type CohortChange = { 
/**
 * Which.
 */
cohort: CohortId, 
/**
 * What becomes different.
 */
edit: CohortEdit, };

export type CohortEdit = { name?: string, number?: number | null, status?: CohortStatus, starts_on?: string | null, ends_on?: string | null, capacity?: number | null, delivery?: Delivery | null, cadence?: string | null, zone?: string | null, agreements?: string | null, default_privacy?: Privacy };

export type CohortGone = { 
/**
 * Which.
 */
cohort: CohortId, };

export type CohortId = string;

export type CohortNamed = { 
/**
 * Its key.
 */
cohort: CohortId, };

export type CohortOf = { 
/**
 * Its key.
 */
cohort: CohortId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its program's name.
 */
program: string, };

export type CohortPage = { 
/**
 * Its key.
 */
id: CohortId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its program.
 */
program: ProgramOf, 
/**
 * Of the program.
 */
kind: ProgramKind, 
/**
 * A code.
 */
status: CohortStatus, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day.
 */
ends_on: string | null, 
/**
 * How people meet.
 */
delivery: Delivery | null, 
/**
 * How often, in words.
 */
cadence: string | null, 
/**
 * IANA zone of its sessions.
 */
zone: string | null, 
/**
 * Seats.
 */
capacity: number | null, 
/**
 * What the circle agreed on; told to those inside it.
 */
agreements: string | null, 
/**
 * What its program is for.
 */
purpose: string | null, 
/**
 * What the community of its program cares about.
 */
domain: string | null, 
/**
 * Who that community is.
 */
community: string | null, 
/**
 * What it does together.
 */
practice: string | null, 
/**
 * Where the community stands now.
 */
stage: CommunityStage | null, 
/**
 * Every stage it reached, by date.
 */
stages: Array<StageReached>, 
/**
 * Who is in it or went through it; none where they are too few to be told.
 */
people: number | null, 
/**
 * Whether people may be named through the lens, and there is a roster to look at.
 */
named: boolean, 
/**
 * Who holds the circle now, by name; told to those inside it.
 */
holders: Array<string>, 
/**
 * Everybody its roster lists, who moved on or never began among them; zero where nobody may be named.
 */
listed: number, 
/**
 * Sessions of every status.
 */
sessions: number, 
/**
 * Sessions that took place.
 */
sessions_held: number, 
/**
 * The first session that is still ahead.
 */
next_session: NextSession | null, 
/**
 * Of the last session that counts.
 */
last_attendance: Figure | null, 
/**
 * Of all sessions.
 */
attendance: Figure | null, 
/**
 * Of all sessions.
 */
commitment: Figure | null, 
/**
 * Of those who started.
 */
completion: Figure | null, 
/**
 * Session by session, oldest first.
 */
strip: Array<StripSession>, };

export type CohortPageOf = { 
/**
 * Which.
 */
cohort: CohortId, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type CohortStageChange = { 
/**
 * Which.
 */
cohort_stage: CohortStageId, 
/**
 * What becomes different.
 */
edit: CohortStageEdit, };

export type CohortStageEdit = { stage?: CommunityStage, on_date?: string, evidence?: string | null, privacy?: Privacy };

export type CohortStageGone = { 
/**
 * Which.
 */
cohort_stage: CohortStageId, };

export type CohortStageId = string;

export type CohortStageNamed = { 
/**
 * Its key.
 */
cohort_stage: CohortStageId, };

export type CohortStatus = "planned" | "recruiting" | "active" | "completed" | "canceled" | "archived";

export type Cohorts = { 
/**
 * In the order of their program and number.
 */
cohorts: Array<Cohort>, };

export type CohortsOf = { 
/**
 * Of this program; `null` for all.
 */
program: ProgramId | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type ColumnPlace = { 
/**
 * The column.
 */
column: string, 
/**
 * Whether it is shown.
 */
shown: boolean, };

export type Columns = { 
/**
 * By the list's name: its columns in order, each with whether it is shown.
 */
lists: { [key in string]: Array<ColumnPlace> }, };

export type ColumnsOf = { 
/**
 * The list's name.
 */
list: string, 
/**
 * Its columns in order; none puts the list back to the usual.
 */
columns: Array<ColumnPlace>, };

export type CommunityStage = "potential" | "coalescing" | "maturing" | "stewardship" | "transformation" | "dispersed" | "memorable";

export type ContactChange = { 
/**
 * Which.
 */
contact: ContactPointId, 
/**
 * What becomes different.
 */
edit: ContactPointEdit, };

export type ContactGone = { 
/**
 * Which.
 */
contact: ContactPointId, };

export type ContactKind = "email" | "phone" | "postal" | "messaging" | "social";

export type ContactNamed = { 
/**
 * Its key.
 */
contact: ContactPointId, };

export type ContactPoint = { id: ContactPointId, kind: ContactKind, 
/**
 * As typed; see [`ContactPoint::normalized`].
 */
value: string, person: PersonId | null, organization: OrganizationId | null, 
/**
 * "work", "home", in the owner's words.
 */
label: string | null, 
/**
 * The one to use, of its kind.
 */
is_primary: boolean, privacy: Privacy, };

export type ContactPointEdit = { value?: string, person?: PersonId | null, organization?: OrganizationId | null, label?: string | null, is_primary?: boolean, privacy?: Privacy };

export type ContactPointId = string;

export type CustomFieldEdit = { name?: string, kind?: FieldKind, choices?: Array<string>, audience?: Audience, heard_as?: string | null };

export type CustomFieldId = string;

export type DatesAsked = { 
/**
 * By what stands over them.
 */
headers: Array<string>, 
/**
 * One of the dates, as it stands.
 */
example: string, 
/**
 * DMY and MDY, the likelier first.
 */
orders: [string, string], 
/**
 * DMY, MDY or YMD, where somebody said so.
 */
order: string | null, };

export type Delivery = "in_person" | "online" | "hybrid";

export type Differing = { 
/**
 * Of everybody. Where nobody says, people are brought up to date by a file of Kith's own
 * ids that comes back, and filled in by any other.
 */
file?: OnKnown | null, 
/**
 * Of columns, from 1.
 */
columns?: Array<[number, OnKnown]>, 
/**
 * Of rows, by their physical line.
 */
rows?: Array<[number, OnKnown]>, };

export type Done = Record<symbol, never>;

export type DoubledOffered = { 
/**
 * A word as it stands.
 */
before: string, 
/**
 * The word put right.
 */
after: string, };

export type Enroll = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Where.
 */
cohort: CohortId, 
/**
 * As what.
 */
role: Role, 
/**
 * At which stage it begins; active where nothing is said.
 */
stage: Stage | null, 
/**
 * Since when; today where nothing is said.
 */
on_date: string | null, };

export type EnrollmentGone = { 
/**
 * Which.
 */
enrollment: EnrollmentId, };

export type EnrollmentId = string;

export type EnrollmentNamed = { 
/**
 * Its key.
 */
enrollment: EnrollmentId, };

export type EnrollmentSeen = { 
/**
 * The cohort's name, where it is in one.
 */
cohort_name: string | null, 
/**
 * The program's name.
 */
program_name: string, 
/**
 * At what stage.
 */
stage: Stage, 
/**
 * Since when.
 */
since: string, id: EnrollmentId, person: PersonId, program: ProgramId, cohort: CohortId | null, role: Role, 
/**
 * Confirmed by a human.
 */
participation: Participation | null, 
/**
 * The enrollment this one goes on from.
 */
transferred_from: EnrollmentId | null, };

export type Enrollments = { 
/**
 * In the order they were made.
 */
enrollments: Array<EnrollmentSeen>, };

export type EnrollmentsOf = { 
/**
 * Of this person.
 */
person: PersonId, };

export type EvidenceTold = { 
/**
 * A sentence without its full stop.
 */
words: string, 
/**
 * Against where negative.
 */
points: number, };

export type ExitReason = "job_change" | "relocation" | "health" | "family" | "capacity" | "fit" | "moved_cohort" | "unreachable" | "other";

export type Expectation = "expected" | "optional" | "not_expected" | "guest";

export type Expected = { 
/**
 * Those for whom a chair is kept.
 */
people: number, 
/**
 * Of them, who told us that they cannot come.
 */
told: number, };

export type ExportAttendanceOf = { 
/**
 * One row for each person and session, where it would else be a row for each person and a
 * column for each session.
 */
tidy?: boolean, 
/**
 * These columns in this order, by header; all where none are named. In a column for each
 * session, `sessions` is all of those.
 */
columns?: Array<string> | null, 
/**
 * Of this cohort; of a roster everybody there is, where none is named.
 */
cohort?: CohortId | null, 
/**
 * Where to; the ending says the format.
 */
place: string, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * Of a CSV: RFC 4180 and nothing else, where it would else be made safe for spreadsheets.
 */
exact: boolean, };

export type ExportColumn = { 
/**
 * As it is asked for.
 */
key: string, 
/**
 * Its header for people.
 */
head: string, };

export type ExportKind = "roster" | "people" | "attendance" | "attendance_rows" | "sessions";

export type ExportPreview = { 
/**
 * Which.
 */
table: ExportKind, 
/**
 * The header first.
 */
records: Array<Array<string>>, 
/**
 * How many rows there are below the header, also those that are not shown.
 */
rows: number, 
/**
 * Through whose eyes it was made.
 */
lens: Lens, 
/**
 * How many people it tells of, by name or in a count.
 */
people: number, 
/**
 * What the lens holds back.
 */
left_out: Array<HeldBack>, 
/**
 * The columns there are for this lens, also those that were not chosen.
 */
columns: Array<ExportColumn>, };

export type ExportPreviewOf = { 
/**
 * Which.
 */
table: ExportKind, 
/**
 * Of this cohort; of people no matter which.
 */
cohort?: CohortId | null, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * As for [`ExportOf`].
 */
exact: boolean, 
/**
 * As for [`RosterOf`].
 */
columns?: Array<string> | null, 
/**
 * As for [`RosterOf`].
 */
people?: Array<PersonId> | null, };

export type ExportRosterOf = { 
/**
 * Of a table: these columns in this order, by key or header; all there are where none are
 * named. What the lens holds back is in no column.
 */
columns?: Array<string> | null, 
/**
 * Only these people, as far as they are there; everybody where nobody is named.
 */
people?: Array<PersonId> | null, 
/**
 * Of this cohort; of a roster everybody there is, where none is named.
 */
cohort?: CohortId | null, 
/**
 * Where to; the ending says the format.
 */
place: string, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * Of a CSV: RFC 4180 and nothing else, where it would else be made safe for spreadsheets.
 */
exact: boolean, };

export type ExportSessionsOf = { 
/**
 * Of a table: these columns in this order, by header; all where none are named.
 */
columns?: Array<string> | null, 
/**
 * Of this cohort; of a roster everybody there is, where none is named.
 */
cohort?: CohortId | null, 
/**
 * Where to; the ending says the format.
 */
place: string, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * Of a CSV: RFC 4180 and nothing else, where it would else be made safe for spreadsheets.
 */
exact: boolean, };

export type Fact = { 
/**
 * What.
 */
label: string, 
/**
 * As the row has it; empty where it does not say.
 */
row: string, 
/**
 * As Kith has it; empty where it does not know.
 */
held: string, };

export type Fault = { 
/**
 * From 1.
 */
column: number, 
/**
 * A sentence.
 */
words: string, 
/**
 * What may have been meant.
 */
proposal: string | null, 
/**
 * Whether the row stays out because of it.
 */
keeps_out: boolean, };

export type FieldChange = { 
/**
 * Which.
 */
field: CustomFieldId, 
/**
 * What becomes different.
 */
edit: CustomFieldEdit, };

export type FieldGone = { 
/**
 * Which.
 */
field: CustomFieldId, };

export type FieldInTheWay = { 
/**
 * As the screens call it.
 */
field: string, 
/**
 * Before the step, and again if one goes back.
 */
back: string | null, 
/**
 * As the step left it.
 */
then: string | null, 
/**
 * As it is.
 */
now: string | null, };

export type FieldKept = { 
/**
 * Its header.
 */
header: string, 
/**
 * Of how many people it says something.
 */
people: number, };

export type FieldKind = "text" | "number" | "date" | "yes_no" | "choice";

export type FieldNamed = { 
/**
 * Its key.
 */
field: CustomFieldId, 
/**
 * How many people got something of what imports had kept under its name.
 */
taken_in: number, };

export type FieldNew = { 
/**
 * Of which program.
 */
program: ProgramId, 
/**
 * What it is called. What imports kept under that name moves into it.
 */
name: string, 
/**
 * What it holds; where nothing is said, whatever fits all that moves into it, else text.
 */
kind?: FieldKind | null, 
/**
 * What can be chosen.
 */
choices?: Array<string> | null, 
/**
 * Who may see it; me alone where nothing is said.
 */
audience?: Audience | null, };

export type FieldOffered = { 
/**
 * Its code.
 */
code: string, 
/**
 * For people.
 */
label: string, };

export type FieldSeen = { 
/**
 * How many people have something in it.
 */
people: number, id: CustomFieldId, program: ProgramId, 
/**
 * What its column is called; one field of a program has it.
 */
name: string, kind: FieldKind, 
/**
 * What can be chosen, in order; empty for every other kind.
 */
choices: Array<string>, 
/**
 * Who may see its values: me alone, until somebody says otherwise.
 */
audience: Audience, 
/**
 * The column of a file it was made of, so that such a file is known again.
 */
heard_as: string | null, };

export type Fields = { 
/**
 * Whose they are.
 */
program: ProgramId, 
/**
 * In the order they were made; those that the lens sees.
 */
fields: Array<FieldSeen>, 
/**
 * Columns that imports kept and that could become fields; for me alone.
 */
kept: Array<FieldKept>, };

export type FieldsOf = { 
/**
 * Of this program.
 */
program?: ProgramId | null, 
/**
 * Of the program that this cohort is in.
 */
cohort?: CohortId | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type Figure = { 
/**
 * How many.
 */
count: number, 
/**
 * Of how many; 0 where nobody was expected, and some came all the same.
 */
whole: number, 
/**
 * Marks that would count and are not made yet.
 */
unmarked: number, 
/**
 * The count, the whole, then the share; "5 came" where there is no whole.
 */
words: string, };

export type Found = { 
/**
 * Best first.
 */
hits: Array<SearchHit>, };

export type Given = { 
/**
 * As the person knows it.
 */
file_name: string, 
/**
 * As the ending has it: pdf, html, csv.
 */
format: string, 
/**
 * Through whose eyes it was made.
 */
lens: Lens, 
/**
 * How many people it tells of, by name or in a count.
 */
people: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Of its bytes, in hexadecimal; it stands with the departure.
 */
sha256: string, 
/**
 * What the lens held back.
 */
left_out: Array<HeldBack>, 
/**
 * What whoever asked for it should know, in sentences.
 */
notices: Array<string>, };

export type HeldBack = { 
/**
 * What it is, worded for its count.
 */
what: string, 
/**
 * How many.
 */
count: number, 
/**
 * Why.
 */
why: string, };

export type Here = { 
/**
 * IANA zone of this computer.
 */
zone: string, 
/**
 * Its date.
 */
today: string, 
/**
 * Its date and time.
 */
now: LocalTime, 
/**
 * Every zone a session can be in, by name.
 */
zones: Array<string>, };

export type History = { 
/**
 * Latest first.
 */
steps: Array<StepTold>, 
/**
 * How many there are in all.
 */
total: number, };

export type HistoryPart = { 
/**
 * At most as many.
 */
limit: number, 
/**
 * Only what came before this step.
 */
before: StepId | null, 
/**
 * Only what touched this person and what hangs on them.
 */
person: PersonId | null, 
/**
 * Only what touched this cohort, who is in it and its sessions. A person goes first.
 */
cohort: CohortId | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type HistoryState = { 
/**
 * The step that undo takes back.
 */
undo: StepTold | null, 
/**
 * The step that redo does again.
 */
redo: StepTold | null, };

export type Holds = { 
/**
 * People.
 */
people: number, 
/**
 * Cohorts.
 */
cohorts: number, 
/**
 * Sessions.
 */
sessions: number, };

export type Hours = { 
/**
 * Minutes of those known.
 */
minutes: number, 
/**
 * Attendances without minutes, at sessions without a length: told beside
 * the figure, since they would be zero otherwise.
 */
unknown: number, };

export type ImportAgain = { 
/**
 * Which.
 */
batch: ImportBatchId, };

export type ImportAlike = { 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportApplied = { 
/**
 * Its batch.
 */
batch: ImportBatchId | null, 
/**
 * The cohort the people went to.
 */
cohort: CohortId | null, 
/**
 * How many rows of each decision.
 */
counts: PreviewCounts, 
/**
 * Why no backup could be made ahead of it, where none could.
 */
backup_trouble?: string | null, };

export type ImportApply = { 
/**
 * Names the job, to watch and to cancel it.
 */
job: string, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportBatchId = string;

export type ImportChoices = { 
/**
 * Name of the encoding.
 */
encoding?: string | null, 
/**
 * Which sheet of a workbook.
 */
sheet?: string | null, 
/**
 * Puts letters right that were encoded twice.
 */
repair?: boolean, 
/**
 * The character between two cells.
 */
delimiter?: string | null, 
/**
 * The character around cells, or `none` where quotes are letters like others.
 */
quote?: string | null, 
/**
 * Physical line of the header, from 1; 0 says that there is none.
 */
header_line?: number | null, 
/**
 * Header and field code; `null` leaves the column unmapped.
 */
mapping?: Array<[string, string | null]>, 
/**
 * The same by place, from 1, which tells columns of one header apart.
 */
columns?: Array<[number, string | null]>, 
/**
 * Cells put right; the file stays as it was.
 */
fixes?: Array<CellFix>, 
/**
 * DMY, MDY or YMD, where the file does not tell.
 */
date_order?: string | null, 
/**
 * The same of single columns, by header; stronger, and also where the file does tell.
 */
date_orders?: Array<[string, string]>, };

export type ImportFirst = { 
/**
 * In the order of the file.
 */
rows: Array<RowRead>, 
/**
 * How many people there are whom the rows will be compared with.
 */
known: number, 
/**
 * As the person knows it.
 */
file_name: string, 
/**
 * Of its bytes, in hexadecimal.
 */
sha256: string, 
/**
 * What tool wrote it, in words.
 */
recognition: string, 
/**
 * A name that Python's codecs know.
 */
encoding: string, 
/**
 * The character itself.
 */
delimiter: string, 
/**
 * Whether it is a table, and not cards or a list of addresses.
 */
is_table: boolean, 
/**
 * Physical line of the header, from 1; `null` where the table has none.
 */
header_line: number | null, 
/**
 * Records below the header.
 */
data_rows: number, 
/**
 * People that the rows name.
 */
people: number, 
/**
 * Of the meeting that the file tells of, where it tells the day.
 */
day: string | null, 
/**
 * How often somebody came into it again who had been in before.
 */
rejoins: number, 
/**
 * In the order of the file.
 */
columns: Array<PreviewColumn>, 
/**
 * Everything that a column can mean, by label.
 */
fields: Array<FieldOffered>, 
/**
 * Whether dates could be day first or month first, and nobody said which.
 */
asks_date_order: boolean, 
/**
 * What is asked about dates, answered or not.
 */
dates: Array<DatesAsked>, 
/**
 * What is odd: the first of each kind, the weightiest kind first. `import_warnings` gives
 * the others.
 */
warnings: Array<PreviewWarning>, 
/**
 * How many of each kind there are, in the same order.
 */
oddities: Array<OddKind>, 
/**
 * What becomes of people who are known where nobody says: they are brought up to date by a
 * file of Kith's own ids that comes back, and else filled in.
 */
usual: OnKnown, 
/**
 * What else the file could be read as.
 */
otherwise: Otherwise, };

export type ImportKeep = { 
/**
 * From 1.
 */
column: number, 
/**
 * What the field is called; as the column where nothing is said.
 */
name?: string | null, 
/**
 * What it holds; whatever fits every cell where nothing is said.
 */
kind?: FieldKind | null, 
/**
 * Who may see it; me alone where nothing is said.
 */
audience?: Audience | null, };

export type ImportLaidOut = { 
/**
 * As it was taken in; held until the workspace is locked.
 */
table: ChosenTable, 
/**
 * Empty where the cohort is gone.
 */
program: string, 
/**
 * Empty where it is gone.
 */
cohort: string, };

export type ImportNoRoom = { 
/**
 * The cohort that is full.
 */
cohort: CohortId, 
/**
 * Seats there are.
 */
capacity: number, 
/**
 * Seats taken.
 */
taken: number, 
/**
 * Seats that the plan asks for.
 */
wanted: number, };

export type ImportOwn = { 
/**
 * The field; none while it is to be made.
 */
field: CustomFieldId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it holds.
 */
kind: FieldKind, 
/**
 * Who may see it.
 */
audience: Audience, 
/**
 * How many cells are no value of that kind and are kept as they came.
 */
misfits: number, };

export type ImportPlanned = { 
/**
 * How many rows of each decision.
 */
counts: PreviewCounts, 
/**
 * Whether the program has to be made.
 */
makes_program: boolean, 
/**
 * Whether the cohort has to be made.
 */
makes_cohort: boolean, 
/**
 * Where more people come than the cohort has seats for; nothing is brought in then.
 */
no_room: ImportNoRoom | null, 
/**
 * As the person knows it.
 */
file_name: string, 
/**
 * Of its bytes, in hexadecimal.
 */
sha256: string, 
/**
 * What tool wrote it, in words.
 */
recognition: string, 
/**
 * A name that Python's codecs know.
 */
encoding: string, 
/**
 * The character itself.
 */
delimiter: string, 
/**
 * Whether it is a table, and not cards or a list of addresses.
 */
is_table: boolean, 
/**
 * Physical line of the header, from 1; `null` where the table has none.
 */
header_line: number | null, 
/**
 * Records below the header.
 */
data_rows: number, 
/**
 * People that the rows name.
 */
people: number, 
/**
 * Of the meeting that the file tells of, where it tells the day.
 */
day: string | null, 
/**
 * How often somebody came into it again who had been in before.
 */
rejoins: number, 
/**
 * In the order of the file.
 */
columns: Array<PreviewColumn>, 
/**
 * Everything that a column can mean, by label.
 */
fields: Array<FieldOffered>, 
/**
 * Whether dates could be day first or month first, and nobody said which.
 */
asks_date_order: boolean, 
/**
 * What is asked about dates, answered or not.
 */
dates: Array<DatesAsked>, 
/**
 * What is odd: the first of each kind, the weightiest kind first. `import_warnings` gives
 * the others.
 */
warnings: Array<PreviewWarning>, 
/**
 * How many of each kind there are, in the same order.
 */
oddities: Array<OddKind>, 
/**
 * What becomes of people who are known where nobody says: they are brought up to date by a
 * file of Kith's own ids that comes back, and else filled in.
 */
usual: OnKnown, 
/**
 * What else the file could be read as.
 */
otherwise: Otherwise, };

export type ImportPreview = { 
/**
 * Names the job, to watch and to cancel it.
 */
job?: string | null, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportRead = { 
/**
 * The first of the rows that come along, from 0.
 */
from?: number, 
/**
 * Names the job, to watch and to cancel it.
 */
job?: string | null, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportRejected = { 
/**
 * Where to.
 */
place: string, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportReview = { 
/**
 * Its physical line, from 1.
 */
line: number, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportRows = { 
/**
 * Only rows that were decided so.
 */
decision: "new" | "match" | "review" | "skip" | "error" | null, 
/**
 * The first of them, from 0.
 */
from: number, 
/**
 * At most so many.
 */
count: number, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type ImportWarnings = { 
/**
 * In the order of the file.
 */
warnings: Array<PreviewWarning>, };

export type ImportWarningsOf = { 
/**
 * The kind.
 */
code: string, 
/**
 * The first of them, from 0.
 */
from: number, 
/**
 * At most so many.
 */
count: number, 
/**
 * Which.
 */
table: string, 
/**
 * Name of the cohort, there already or to be made; a plan can be looked at before it is named.
 */
cohort: string | null, 
/**
 * Name of its program; `null` where the cohort's name says enough.
 */
program: string | null, 
/**
 * Since when its people are in it; today where nothing is said.
 */
since?: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, 
/**
 * What a human said of single rows.
 */
answers?: Array<RowAnswer>, 
/**
 * What a human said of every row in doubt that `answers` does not name.
 */
rest?: Said | null, 
/**
 * What was said of people who are known already.
 */
known?: Differing, 
/**
 * Columns that become fields of the program, in the same step.
 */
keep?: Array<ImportKeep>, };

export type InTheWay = { 
/**
 * With `key`, what a choice about it is named by.
 */
table: string, 
/**
 * See `table`.
 */
key: AnyId, 
/**
 * What it is: "Rosa Begay", "Rosa Begay at Milestone readings".
 */
what: string, 
/**
 * Whether it can go back, or must stay as it is.
 */
can_go_back: boolean, 
/**
 * The latest step that changed it.
 */
later: StepTold | null, 
/**
 * What it needs of what would go, where that is why it stands in the way.
 */
needs: string | null, 
/**
 * What differs.
 */
fields: Array<FieldInTheWay>, };

export type Joining = { 
/**
 * Where.
 */
cohort: CohortId, 
/**
 * As what.
 */
role: Role, 
/**
 * At which stage; active where nothing is said.
 */
stage: Stage | null, 
/**
 * Since when; today where nothing is said.
 */
on_date: string | null, };

export type Lens = "me" | "team" | "circle" | "client" | "funder" | "public" | "projector";

export type ListChoice = { 
/**
 * What is asked for: the key of a cohort, else the value as written.
 */
value: string, 
/**
 * How it reads.
 */
name: string, 
/**
 * The program of a cohort.
 */
program: string | null, 
/**
 * How many people have it.
 */
people: number, };

export type ListChoices = { 
/**
 * The most used first; what a field offers in its own order.
 */
values: Array<ListChoice>, 
/**
 * How many people have nothing there.
 */
none: number, };

export type LocalTime = string;

export type Mark = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * How.
 */
status: AttendanceStatus, 
/**
 * Where they were taken down.
 */
minutes: number | null, 
/**
 * A code; left out it stays, `null` clears it.
 */
reason?: string | null, 
/**
 * Private; left out it stays, `null` clears it.
 */
remark?: string | null, 
/**
 * Roll call where nothing is said.
 */
source: Source | null, };

export type Marked = { 
/**
 * How many are different now.
 */
marks: number, };

export type Marks = { 
/**
 * At which session.
 */
session: SessionId, 
/**
 * One for each person.
 */
marks: Array<Mark>, };

export type MarksOf = { 
/**
 * At which session.
 */
session: SessionId, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type MarksOver = { 
/**
 * One entry for each session.
 */
sessions: Array<Marks>, };

export type MeetingTold = { 
/**
 * What it was called.
 */
title: string | null, 
/**
 * The tool's number of it.
 */
id: string | null, 
/**
 * When it began, on the clock of the file.
 */
starts_local: LocalTime | null, 
/**
 * When it ended.
 */
ends_local: LocalTime | null, 
/**
 * Its day, where it is known.
 */
day: string | null, 
/**
 * Whether its day is written so that it could be two.
 */
day_unclear: boolean, };

export type MergedPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What they were called.
 */
name: string, };

export type Moment = { 
/**
 * When.
 */
on_date: string, } & ({ "kind": "session", 
/**
 * Which.
 */
session: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * A cohort it was for.
 */
cohort: CohortId | null, 
/**
 * How they came.
 */
status: AttendanceStatus, 
/**
 * Private; where the lens sees it.
 */
remark: string | null, } | { "kind": "stage", 
/**
 * Of which enrollment.
 */
enrollment: EnrollmentId, 
/**
 * The cohort, where it is in one.
 */
cohort: CohortId | null, 
/**
 * The cohort's name, or the program's.
 */
place: string, 
/**
 * As what.
 */
role: Role, 
/**
 * To which stage.
 */
stage: Stage, 
/**
 * Why, where the lens sees it.
 */
reason: ExitReason | null, 
/**
 * Private; where the lens sees it.
 */
remark: string | null, 
/**
 * It is where the enrollment began.
 */
first: boolean, } | { "kind": "work", 
/**
 * The organization's name.
 */
organization: string, 
/**
 * What they do there.
 */
title: string | null, 
/**
 * They left.
 */
ended: boolean, });

export type NewCohort = { program: ProgramId, name: string, number?: number | null, status?: CohortStatus, starts_on?: string | null, ends_on?: string | null, capacity?: number | null, delivery?: Delivery | null, cadence?: string | null, zone?: string | null, agreements?: string | null, default_privacy?: Privacy };

export type NewCohortStage = { cohort: CohortId, stage: CommunityStage, on_date: string, evidence?: string | null, privacy?: Privacy };

export type NewContactPoint = { kind: ContactKind, value: string, person?: PersonId | null, organization?: OrganizationId | null, label?: string | null, is_primary?: boolean, privacy?: Privacy };

export type NewPerson = { external_id?: string | null, prefix?: string | null, given_name?: string | null, middle_name?: string | null, family_name?: string | null, suffix?: string | null, preferred_name?: string | null, sort_name?: string | null, pronouns?: string | null, name_pronunciation?: string | null, headline?: string | null, birth_date?: string | null, city?: string | null, region?: string | null, country?: string | null, languages?: string | null, access_needs?: string | null, dietary?: string | null, notes?: string | null, needs_audience?: Audience, do_not_contact?: boolean, do_not_photograph?: boolean, directory_audience?: Audience, merged_into?: PersonId | null };

export type NewPersonWith = { 
/**
 * The person.
 */
person: NewPerson, 
/**
 * The address to use.
 */
email: string | null, 
/**
 * The number to use.
 */
phone: string | null, 
/**
 * Name of the organization, there already or to be added.
 */
organization: string | null, 
/**
 * What they do there.
 */
title: string | null, 
/**
 * The cohort they join at once.
 */
joins: Joining | null, };

export type NewProgram = { name: string, kind: ProgramKind, status?: ProgramStatus, purpose?: string | null, domain?: string | null, community?: string | null, practice?: string | null, starts_on?: string | null, ends_on?: string | null, expected_minutes?: number | null, completion_rule?: string | null };

export type NewSession = { program: ProgramId, title: string, kind: SessionKind, starts_local: LocalTime, zone: string, number?: number | null, status?: SessionStatus, ends_local?: LocalTime | null, place?: string | null, purpose?: string | null, is_optional?: boolean, counts?: boolean, minutes?: number | null, rule?: SessionRule };

export type NextSession = { 
/**
 * Its key.
 */
id: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * On the clock of its place.
 */
starts_local: LocalTime, 
/**
 * When it ends.
 */
ends_local: LocalTime | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Who is expected; told to those inside the circle.
 */
expected: Expected | null, };

export type Nothing = Record<symbol, never>;

export type Noun = "program" | "cohort" | "cohort_stage" | "person" | "contact_point" | "organization" | "affiliation" | "enrollment" | "stage_event" | "session" | "attendance" | "import_batch" | "value_alias" | "custom_field" | "step";

export type OddKind = { 
/**
 * The code its warnings have.
 */
code: string, 
/**
 * All of them.
 */
count: number, };

export type OnConflict = "ask" | "keep_later" | "go_back";

export type OnKnown = "fill" | "update" | "skip";

export type OrganizationId = string;

export type Otherwise = { 
/**
 * The sheets of a workbook in its order; empty where the file is none.
 */
sheets: Array<SheetOffered>, 
/**
 * The encoding that comes into question next, where one does.
 */
runner_up: RunnerUpOffered | null, 
/**
 * Letters that were encoded twice and stand so.
 */
doubled: DoubledOffered | null, 
/**
 * Whether letters that were encoded twice were put right, as asked.
 */
repaired: boolean, 
/**
 * Other tables of the file, which are not read.
 */
tables: Array<TableOffered>, 
/**
 * Whether it says who came to a meeting, and can become marks of a session.
 */
attendance: boolean, 
/**
 * Whether it is a roster with a column that says who came, which can become marks, too.
 */
who_came: boolean, };

export type OwnSeen = { 
/**
 * The name of its program.
 */
program_name: string, 
/**
 * Nothing where it is empty.
 */
value: string | null, id: CustomFieldId, program: ProgramId, 
/**
 * What its column is called; one field of a program has it.
 */
name: string, kind: FieldKind, 
/**
 * What can be chosen, in order; empty for every other kind.
 */
choices: Array<string>, 
/**
 * Who may see its values: me alone, until somebody says otherwise.
 */
audience: Audience, 
/**
 * The column of a file it was made of, so that such a file is known again.
 */
heard_as: string | null, };

export type PageSize = { 
/**
 * From left to right.
 */
width: number, 
/**
 * From top to bottom.
 */
height: number, };

export type Paper = "letter" | "a4";

export type Participation = "core" | "active" | "occasional" | "peripheral" | "transactional";

export type PassphraseChange = { 
/**
 * The present one, or the recovery words, asked for again where somebody else may sit before the window; `null` asks nobody.
 */
current: string | null, 
/**
 * `null` leaves the workspace not protected.
 */
passphrase: string | null, 
/**
 * Remove the backups that the old passphrase opens.
 */
purge_backups: boolean, };

export type PassphraseChanged = { 
/**
 * New recovery words; the old ones open nothing but older backups. None where it is not protected.
 */
recovery_words: Array<string>, 
/**
 * Backups that still keep the old passphrase.
 */
older_backups: number, 
/**
 * Why they were not removed though this was asked for: another copy of the workspace, of that file name, may need them.
 */
spared_for: string | null, };

export type PassphraseStrength = { 
/**
 * Four steps.
 */
strength: StrengthStep, 
/**
 * One sentence.
 */
words: string, };

export type PassphraseToReckon = { 
/**
 * Never kept.
 */
passphrase: string, };

export type PeopleGone = { 
/**
 * The latest first.
 */
people: Array<PersonGoneSince>, };

export type PeopleIds = { 
/**
 * How many there are.
 */
total: number, 
/**
 * In order.
 */
ids: Array<PersonId>, };

export type PeopleList = { 
/**
 * By which column.
 */
sort: PeopleSort, 
/**
 * Found by these words.
 */
text: string | null, 
/**
 * Is or was in one of these cohorts, as far as the lens sees them; `null` among them is
 * whoever is in none.
 */
cohort?: Array<CohortId | null> | null, 
/**
 * Shown with one of these organizations; `null` among them is whoever has none.
 */
organization?: Array<string | null> | null, 
/**
 * Living in one of these cities; `null` among them is whoever said none.
 */
city?: Array<string | null> | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type PeoplePage = { 
/**
 * At most 200.
 */
ids: Array<PersonId>, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type PeopleRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * A part of the name.
 */
given_name: string | null, 
/**
 * A part of the name.
 */
family_name: string | null, 
/**
 * What they want to be called.
 */
preferred_name: string | null, 
/**
 * Their pronouns.
 */
pronouns: string | null, 
/**
 * Where they work.
 */
organization: string | null, 
/**
 * What they do there.
 */
title: string | null, 
/**
 * Where they live.
 */
city: string | null, 
/**
 * State or province.
 */
region: string | null, 
/**
 * Country.
 */
country: string | null, 
/**
 * Through the lens.
 */
email: string | null, 
/**
 * Through the lens.
 */
phone: string | null, 
/**
 * The cohorts they are or were in, the latest first.
 */
cohorts: Array<string>, };

export type PeopleRows = { 
/**
 * In the order asked for; whom the lens does not see is left out.
 */
rows: Array<PeopleRow>, };

export type PeopleSeen = { 
/**
 * By name.
 */
people: Array<PersonSeen>, };

export type PeopleSort = { 
/**
 * By this column.
 */
by: "name" | "given_name" | "family_name" | "preferred_name" | "pronouns" | "organization" | "city" | "region" | "country" | "email" | "phone", 
/**
 * From the end.
 */
descending: boolean, };

export type PersonChange = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What becomes different.
 */
edit: PersonEdit, };

export type PersonEdit = { external_id?: string | null, prefix?: string | null, given_name?: string | null, middle_name?: string | null, family_name?: string | null, suffix?: string | null, preferred_name?: string | null, sort_name?: string | null, pronouns?: string | null, name_pronunciation?: string | null, headline?: string | null, birth_date?: string | null, city?: string | null, region?: string | null, country?: string | null, languages?: string | null, access_needs?: string | null, dietary?: string | null, notes?: string | null, needs_audience?: Audience, do_not_contact?: boolean, do_not_photograph?: boolean, directory_audience?: Audience, merged_into?: PersonId | null };

export type PersonGone = { 
/**
 * Who.
 */
person: PersonId, };

export type PersonGoneSince = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * Since when.
 */
since: string, };

export type PersonId = string;

export type PersonMerge = { 
/**
 * Who turned out to be the other.
 */
person: PersonId, 
/**
 * Who stays.
 */
into: PersonId, };

export type PersonNamed = { 
/**
 * Their key.
 */
person: PersonId, };

export type PersonPage = { 
/**
 * Where they work and worked, with names, the latest first.
 */
work: Array<WorkSeen>, 
/**
 * Their places in cohorts and programs, the latest first.
 */
places: Array<PlaceSeen>, 
/**
 * The fields of the programs they are or were in, with what they have in them.
 */
own: Array<OwnSeen>, 
/**
 * Who turned out to be this person.
 */
merged: Array<MergedPerson>, 
/**
 * What happened, the latest first.
 */
timeline: Array<Moment>, 
/**
 * What to call them.
 */
name: string, 
/**
 * How to reach them.
 */
contacts: Array<ContactPoint>, 
/**
 * Where they work and worked.
 */
affiliations: Array<Affiliation>, id: PersonId, 
/**
 * The key another system knows the person by.
 */
external_id: string | null, prefix: string | null, given_name: string | null, middle_name: string | null, family_name: string | null, suffix: string | null, 
/**
 * What the person wants to be called in place of the given name.
 */
preferred_name: string | null, 
/**
 * Only where the person chose another than "family, given".
 */
sort_name: string | null, pronouns: string | null, 
/**
 * How to say it.
 */
name_pronunciation: string | null, headline: string | null, birth_date: string | null, city: string | null, region: string | null, country: string | null, languages: string | null, 
/**
 * Read through a lens, with [`Person::needs_audience`].
 */
access_needs: string | null, 
/**
 * Read through a lens, with [`Person::needs_audience`].
 */
dietary: string | null, 
/**
 * What a roster brought along; read through a lens, for its author alone.
 */
notes: string | null, 
/**
 * Who may see access needs and diet.
 */
needs_audience: Audience, do_not_contact: boolean, do_not_photograph: boolean, 
/**
 * Who may see the person in a directory.
 */
directory_audience: Audience, 
/**
 * The person this one turned out to be.
 */
merged_into: PersonId | null, };

export type PersonSeen = { 
/**
 * What to call them.
 */
name: string, 
/**
 * How to reach them.
 */
contacts: Array<ContactPoint>, 
/**
 * Where they work and worked.
 */
affiliations: Array<Affiliation>, id: PersonId, 
/**
 * The key another system knows the person by.
 */
external_id: string | null, prefix: string | null, given_name: string | null, middle_name: string | null, family_name: string | null, suffix: string | null, 
/**
 * What the person wants to be called in place of the given name.
 */
preferred_name: string | null, 
/**
 * Only where the person chose another than "family, given".
 */
sort_name: string | null, pronouns: string | null, 
/**
 * How to say it.
 */
name_pronunciation: string | null, headline: string | null, birth_date: string | null, city: string | null, region: string | null, country: string | null, languages: string | null, 
/**
 * Read through a lens, with [`Person::needs_audience`].
 */
access_needs: string | null, 
/**
 * Read through a lens, with [`Person::needs_audience`].
 */
dietary: string | null, 
/**
 * What a roster brought along; read through a lens, for its author alone.
 */
notes: string | null, 
/**
 * Who may see access needs and diet.
 */
needs_audience: Audience, do_not_contact: boolean, do_not_photograph: boolean, 
/**
 * Who may see the person in a directory.
 */
directory_audience: Audience, 
/**
 * The person this one turned out to be.
 */
merged_into: PersonId | null, };

export type PersonTold = { 
/**
 * Their key.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, };

export type Phase = "closed" | "locked" | "open";

export type PlaceSeen = { 
/**
 * The enrollment.
 */
enrollment: EnrollmentId, 
/**
 * The cohort, where it is in one.
 */
cohort: CohortId | null, 
/**
 * Its name.
 */
cohort_name: string | null, 
/**
 * The program's name.
 */
program_name: string, 
/**
 * As what.
 */
role: Role, 
/**
 * How much they take part.
 */
participation: Participation | null, 
/**
 * At what stage.
 */
stage: Stage, 
/**
 * Since when.
 */
since: string, };

export type PlanRow = { 
/**
 * Its place among all rows, from 0.
 */
place: number, 
/**
 * Columns, from 1, whose cells would fill something that is empty.
 */
fills: Array<number>, 
/**
 * Cells with something to put right.
 */
faults: Array<Fault>, 
/**
 * Whether a human decided it.
 */
answered: boolean, 
/**
 * Physical line, from 1.
 */
line: number, 
/**
 * What would be done.
 */
decision: "new" | "match" | "review" | "skip" | "error", 
/**
 * As the row has it.
 */
name: string, 
/**
 * As the row has it.
 */
email: string | null, 
/**
 * Who it is or may be.
 */
person: PersonId | null, 
/**
 * How sure that is, from 0 to 1.
 */
score: number, 
/**
 * Phrases for people, most important first.
 */
reasons: Array<string>, 
/**
 * As they stand or were put right, by column.
 */
cells: Array<string>, 
/**
 * Columns, from 1, whose cells were put right.
 */
fixed: Array<number>, 
/**
 * Cells whose value is written otherwise since somebody said so.
 */
respelled: Array<Respelled>, };

export type PlanRows = { 
/**
 * In the order of the file.
 */
rows: Array<PlanRow>, };

export type Preferences = { 
/**
 * Light, dark, or as the system has it.
 */
theme: Theme, 
/**
 * The sidebar or its rail, by the name of the screen, where somebody chose.
 */
sides: { [key in string]: Side }, 
/**
 * How large everything is drawn, in percent: 80 to 200.
 */
text_size: number, 
/**
 * After so many minutes without a hand on it a workspace with a passphrase locks; 0 is never.
 */
idle_minutes: number, 
/**
 * Whether letters alone do things, as H in the roll call (WCAG 2.1.4).
 */
letter_keys: boolean, };

export type Preset = { 
/**
 * Whose it is.
 */
kind: ProgramKind, 
/**
 * What people are enrolled as.
 */
role: Role, 
/**
 * What its meetings are.
 */
session_kind: SessionKind, 
/**
 * How long they last, in minutes.
 */
minutes: number, 
/**
 * What was agreed for them.
 */
rule: SessionRule, 
/**
 * How people meet.
 */
delivery: Delivery, 
/**
 * How often, in words; none where it meets once.
 */
cadence: string | null, 
/**
 * What this sort of program needs most, in a sentence.
 */
about: string, };

export type Presets = { 
/**
 * In the order in which kinds are offered.
 */
presets: Array<Preset>, };

export type PreviewColumn = { 
/**
 * As it stands.
 */
header: string, 
/**
 * What it means.
 */
field: string | null, 
/**
 * From 0 to 1.
 */
confidence: number, 
/**
 * Why it means that, or nothing, as a phrase.
 */
because: string, 
/**
 * The field of the program that it is or becomes.
 */
own: ImportOwn | null, 
/**
 * Whether it could become one.
 */
keepable: boolean, };

export type PreviewCounts = { new: number, match: number, review: number, skip: number, error: number, 
/**
 * Among those that match: further rows about a person whom another row brings in or
 * completes.
 */
further: number, };

export type PreviewWarning = { 
/**
 * Stable.
 */
code: string, 
/**
 * Physical, from 1.
 */
line: number | null, 
/**
 * From 1.
 */
column: number | null, 
/**
 * A sentence.
 */
message: string, };

export type Privacy = { 
/**
 * Who may see it.
 */
audience: Audience, 
/**
 * May it carry a name.
 */
attribution: Attribution, };

export type Problem = { 
/**
 * What the window acts on.
 */
code: Code, 
/**
 * For people, in whole sentences.
 */
message: string, 
/**
 * Shape depends on the code; `null` where the code says it all.
 */
details: unknown, };

export type Program = { id: ProgramId, name: string, kind: ProgramKind, status: ProgramStatus, purpose: string | null, 
/**
 * What the community cares about (Wenger-Trayner's domain).
 */
domain: string | null, community: string | null, practice: string | null, starts_on: string | null, ends_on: string | null, 
/**
 * Minutes a person is expected to spend in all.
 */
expected_minutes: number | null, 
/**
 * What it takes to complete, in the program's own words.
 */
completion_rule: string | null, };

export type ProgramChange = { 
/**
 * Which.
 */
program: ProgramId, 
/**
 * What becomes different.
 */
edit: ProgramEdit, };

export type ProgramEdit = { name?: string, kind?: ProgramKind, status?: ProgramStatus, purpose?: string | null, domain?: string | null, community?: string | null, practice?: string | null, starts_on?: string | null, ends_on?: string | null, expected_minutes?: number | null, completion_rule?: string | null };

export type ProgramGone = { 
/**
 * Which.
 */
program: ProgramId, };

export type ProgramId = string;

export type ProgramKind = "fellowship" | "community_of_practice" | "alumni_circle" | "dialogue_circle" | "intensive" | "peer_learning" | "accelerator" | "other";

export type ProgramNamed = { 
/**
 * Its key.
 */
program: ProgramId, };

export type ProgramOf = { 
/**
 * Its key.
 */
id: ProgramId, 
/**
 * Its name.
 */
name: string, };

export type ProgramStatus = "planned" | "active" | "completed" | "canceled" | "archived";

export type Programs = { 
/**
 * By name.
 */
programs: Array<Program>, };

export type Recent = { 
/**
 * Stands for its path.
 */
place: string, 
/**
 * Its name when last opened.
 */
name: string, 
/**
 * The name of the folder it lies in.
 */
folder: string, 
/**
 * When.
 */
last_opened: string, 
/**
 * Whether it had a passphrase.
 */
protected: boolean, 
/**
 * Whether the file is there now.
 */
present: boolean, };

export type Redo = { 
/**
 * Names the job, to watch and to stop it.
 */
job: string | null, };

export type RejectedSaved = { 
/**
 * As the person knows it.
 */
file_name: string, 
/**
 * How many rows.
 */
rows: number, };

export type ReportKind = "snapshot" | "register";

export type ReportOf = { 
/**
 * Of this cohort.
 */
cohort: CohortId, 
/**
 * Where to; the ending .pdf or .html says the format.
 */
place: string, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * Of a PDF.
 */
paper: Paper, 
/**
 * The days it tells of; open sides reach as far as there is something to tell.
 */
period?: Span, };

export type ReportPreview = { 
/**
 * Stands for its pages until other reports were looked at.
 */
preview: string, 
/**
 * In order.
 */
pages: Array<PageSize>, 
/**
 * Through whose eyes it was made.
 */
lens: Lens, 
/**
 * How many people it tells of, by name or in a count.
 */
people: number, 
/**
 * What the lens holds back.
 */
left_out: Array<HeldBack>, };

export type ReportPreviewOf = { 
/**
 * Which.
 */
report: ReportKind, 
/**
 * Of this cohort.
 */
cohort: CohortId, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * For which sheet.
 */
paper: Paper, 
/**
 * The days it tells of.
 */
period?: Span, };

export type Respelled = { 
/**
 * From 1.
 */
column: number, 
/**
 * What comes in.
 */
value: string, };

export type Restore = { 
/**
 * The workspace to put back; it may be open, locked or damaged.
 */
place: string, 
/**
 * The backup.
 */
backup: string, 
/**
 * Of the backup.
 */
passphrase: string | null, 
/**
 * Also where another workspace, or what cannot be read, lies in that place.
 */
replace: boolean, };

export type Role = "participant" | "fellow" | "alum" | "mentor" | "coach" | "facilitator" | "guest_expert" | "elder" | "sponsor" | "observer" | "staff";

export type Roll = { 
/**
 * By name; empty where the session's rule keeps them from the lens.
 */
marks: Array<RollRow>, };

export type RollRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Whether they were awaited.
 */
expectation: Expectation, 
/**
 * How they came.
 */
status: AttendanceStatus, 
/**
 * Where they were taken down.
 */
minutes: number | null, 
/**
 * Through the lens.
 */
reason: string | null, 
/**
 * Through the lens.
 */
remark: string | null, };

export type RollSeat = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * Where they work.
 */
organization: string | null, 
/**
 * As what, in one of the session's cohorts.
 */
role: Role | null, 
/**
 * Whether they were awaited.
 */
expectation: Expectation, 
/**
 * How they came.
 */
status: AttendanceStatus, 
/**
 * Whether the mark is in the figures, or why not.
 */
standing: Standing, 
/**
 * Where they were taken down.
 */
minutes: number | null, 
/**
 * Through the lens.
 */
reason: string | null, 
/**
 * Through the lens.
 */
remark: string | null, };

export type RollWaiting = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * On the clock of its place.
 */
starts_local: LocalTime, 
/**
 * Whether it was noted as held.
 */
held: boolean, 
/**
 * Whether its time has passed.
 */
is_past: boolean, 
/**
 * For whom.
 */
cohorts: Array<CohortOf>, 
/**
 * Who was expected.
 */
expected: number, 
/**
 * Those of them nobody has marked.
 */
unmarked: number, };

export type RosterEdit = { 
/**
 * The roster it was typed into; `null` for a list of people.
 */
cohort: CohortId | null, 
/**
 * In the order they are to be written.
 */
cells: Array<CellTyped>, 
/**
 * The day from which changes of stage hold; today where nothing is said.
 */
on_date: string | null, };

export type RosterEdited = { 
/**
 * How many cells.
 */
cells: number, 
/**
 * Of how many people.
 */
people: number, };

export type RosterFilter = { 
/**
 * Found by these words.
 */
text: string | null, 
/**
 * In one of these roles.
 */
role: Array<Role> | null, 
/**
 * At one of these stages.
 */
stage: Array<Stage> | null, 
/**
 * Shown with one of these organizations; `null` among them is whoever has none.
 */
organization?: Array<string | null> | null, 
/**
 * Living in one of these cities; `null` among them is whoever said none.
 */
city?: Array<string | null> | null, 
/**
 * With one of these in a field of the program's own, by field; `null` among them is
 * whoever has nothing there. Where the lens does not see a field, nobody has.
 */
own?: { [key in string]: Array<string | null> } | null, };

export type RosterIds = { 
/**
 * How many there are.
 */
total: number, 
/**
 * In order.
 */
ids: Array<EnrollmentId>, };

export type RosterList = { 
/**
 * Of this cohort; `null` for every cohort.
 */
cohort: CohortId | null, 
/**
 * By which column.
 */
sort: RosterSort, 
/**
 * What is left of it.
 */
filter: RosterFilter, 
/**
 * As it stood at the end of this day; as it stands now where nothing is said.
 */
as_of: string | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type RosterPage = { 
/**
 * Of this cohort, for attendance; `null` leaves attendance out.
 */
cohort: CohortId | null, 
/**
 * At most 200.
 */
ids: Array<EnrollmentId>, 
/**
 * Role, stage and since as they stood at the end of this day, without attendance.
 */
as_of: string | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type RosterRow = { 
/**
 * The enrollment.
 */
enrollment: EnrollmentId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * A part of the name.
 */
given_name: string | null, 
/**
 * A part of the name.
 */
family_name: string | null, 
/**
 * What they want to be called.
 */
preferred_name: string | null, 
/**
 * Their pronouns.
 */
pronouns: string | null, 
/**
 * As what.
 */
role: Role, 
/**
 * At what stage.
 */
stage: Stage, 
/**
 * Since when.
 */
since: string, 
/**
 * How much they take part, where a human said so.
 */
participation: Participation | null, 
/**
 * Where they work.
 */
organization: string | null, 
/**
 * What they do there.
 */
title: string | null, 
/**
 * Where they live.
 */
city: string | null, 
/**
 * State or province.
 */
region: string | null, 
/**
 * Country.
 */
country: string | null, 
/**
 * Through the lens.
 */
email: string | null, 
/**
 * Through the lens.
 */
phone: string | null, 
/**
 * What they have in the fields of the cohort's program that the lens sees, by field.
 */
own: { [key in CustomFieldId]: string }, 
/**
 * Their attendance in the cohort.
 */
attended: Figure | null, 
/**
 * Their last marks that count, oldest first, at most four.
 */
last_seats: Array<AttendanceStatus>, };

export type RosterRows = { 
/**
 * In the order asked for; whom the lens does not see is left out.
 */
rows: Array<RosterRow>, };

export type RosterSort = { 
/**
 * By this column.
 */
by: `own:${string}` | "name" | "role" | "stage" | "since" | "given_name" | "family_name" | "preferred_name" | "pronouns" | "organization" | "city" | "region" | "country" | "email" | "phone", 
/**
 * From the end.
 */
descending: boolean, };

export type RosterValues = { 
/**
 * The most used first.
 */
values: Array<ValueUsed>, };

export type RosterValuesOf = { 
/**
 * Of this roster; `null` for the whole workspace.
 */
cohort: CohortId | null, 
/**
 * The column.
 */
field: string, };

export type RowAnswer = { 
/**
 * Physical line of the row, from 1.
 */
line: number, 
/**
 * What.
 */
says: Said, 
/**
 * The known person it is; `null` is whoever the earlier line of the file is about.
 */
person?: PersonId | null, };

export type RowChoice = { 
/**
 * As the conflict named it.
 */
table: string, 
/**
 * As the conflict named it.
 */
key: AnyId, 
/**
 * Keep the later change, or go back.
 */
choice: OnConflict, };

export type RowRead = { 
/**
 * Physical line, from 1.
 */
line: number, 
/**
 * As they stand or were put right, by column.
 */
cells: Array<string>, 
/**
 * Columns, from 1, whose cells were put right.
 */
fixed: Array<number>, 
/**
 * Cells whose value is written otherwise since somebody said so.
 */
respelled: Array<Respelled>, };

export type RowReview = { 
/**
 * Its physical line, from 1.
 */
line: number, 
/**
 * What would be done with it.
 */
decision: "new" | "match" | "review" | "skip" | "error", 
/**
 * Whether a human decided it.
 */
answered: boolean, 
/**
 * Phrases for people, most important first.
 */
reasons: Array<string>, 
/**
 * Its place among the rows in doubt, from 0.
 */
nth: number, 
/**
 * Its place among all rows, from 0.
 */
place: number, 
/**
 * Its place among the rows of the same decision, from 0.
 */
among: number, 
/**
 * Whether a human can say who it is: of a row that stays out, or only repeats another,
 * there is nothing to say.
 */
can_answer: boolean, 
/**
 * Its filled cells, and what becomes of each.
 */
brings: Array<Brought>, 
/**
 * Most alike first.
 */
alike: Array<Alike>, };

export type RunnerUpOffered = { 
/**
 * A name that Python's codecs know.
 */
encoding: string, 
/**
 * Up to three names: as read, and as they would read.
 */
examples: Array<[string, string]>, };

export type Said = "same" | "new" | "leave";

export type Search = { 
/**
 * As typed.
 */
text: string, 
/**
 * In place of a text what stands under these keys, in their order; what is gone is left out.
 */
ids?: Array<AnyId>, 
/**
 * At most as many.
 */
limit: number, 
/**
 * Through whose eyes.
 */
lens: Lens, 
/**
 * Only what belongs to this program; `null` for everything.
 */
program: ProgramId | null, 
/**
 * Only what belongs to this cohort; `null` for every cohort.
 */
cohort: CohortId | null, };

export type SearchHit = { 
/**
 * What it is: person, organization, program, cohort or session.
 */
kind: Noun, 
/**
 * Its key.
 */
id: AnyId, 
/**
 * Its name or title.
 */
title: string, 
/**
 * What tells it from others of that name.
 */
detail: string, 
/**
 * The cohort to open for it, where there is one.
 */
cohort: CohortId | null, 
/**
 * Where the typed words stand in the title: from and to, in UTF-16 units.
 */
marks: Array<[number, number]>, };

export type SeenThrough = { 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type Session = { id: SessionId, program: ProgramId, title: string, kind: SessionKind, 
/**
 * On the clock of the zone.
 */
starts_local: LocalTime, 
/**
 * IANA zone.
 */
zone: string, number: number | null, status: SessionStatus, ends_local: LocalTime | null, place: string | null, purpose: string | null, is_optional: boolean, 
/**
 * Counts for attendance.
 */
counts: boolean, 
/**
 * Length in minutes, where it differs from the clock's; see [`Session::length`].
 */
minutes: number | null, rule: SessionRule, };

export type SessionAhead = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * On the clock of its place.
 */
starts_local: LocalTime, 
/**
 * When it ends.
 */
ends_local: LocalTime | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * For whom.
 */
cohorts: Array<CohortOf>, 
/**
 * Who is expected.
 */
expected: number, 
/**
 * Those of them who did not say otherwise.
 */
coming: number, };

export type SessionChange = { 
/**
 * Which.
 */
session: SessionId, 
/**
 * What becomes different.
 */
edit: SessionEdit, 
/**
 * The cohorts it is for from now on; `null` leaves them.
 */
cohorts: Array<CohortId> | null, };

export type SessionCohort = { 
/**
 * Its key.
 */
id: CohortId, 
/**
 * Its name.
 */
name: string, };

export type SessionEdit = { title?: string, kind?: SessionKind, starts_local?: LocalTime, zone?: string, number?: number | null, status?: SessionStatus, ends_local?: LocalTime | null, place?: string | null, purpose?: string | null, is_optional?: boolean, counts?: boolean, minutes?: number | null, rule?: SessionRule };

export type SessionFor = { 
/**
 * The session.
 */
session: NewSession, 
/**
 * The cohorts it is for, all of its program.
 */
cohorts: Array<CohortId>, };

export type SessionId = string;

export type SessionKind = "convening" | "workshop" | "retreat" | "circle" | "peer_assist" | "site_visit" | "one_to_one" | "webinar" | "reunion" | "intensive_day" | "showcase";

export type SessionListed = { 
/**
 * The cohorts it is for.
 */
cohorts: Array<CohortId>, id: SessionId, program: ProgramId, title: string, kind: SessionKind, 
/**
 * On the clock of the zone.
 */
starts_local: LocalTime, 
/**
 * IANA zone.
 */
zone: string, number: number | null, status: SessionStatus, ends_local: LocalTime | null, place: string | null, purpose: string | null, is_optional: boolean, 
/**
 * Counts for attendance.
 */
counts: boolean, 
/**
 * Length in minutes, where it differs from the clock's; see [`Session::length`].
 */
minutes: number | null, rule: SessionRule, };

export type SessionNamed = { 
/**
 * Its key.
 */
session: SessionId, };

export type SessionOffered = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * When it starts, on the clock of its place.
 */
starts_local: LocalTime, 
/**
 * The names of its cohorts.
 */
cohort_names: Array<string>, 
/**
 * How many attendees its people know by address.
 */
known: number, 
/**
 * What speaks for it, as a phrase.
 */
why: string, };

export type SessionPage = { 
/**
 * Through the lens.
 */
session: Session, 
/**
 * Its program.
 */
program: ProgramOf, 
/**
 * The cohorts it is for.
 */
cohorts: Array<SessionCohort>, 
/**
 * What the clock of its place says.
 */
now: LocalTime, 
/**
 * Of those expected; none before it was held, or where the count is too small for the lens.
 */
attendance: Figure | null, 
/**
 * The same with those who told us.
 */
commitment: Figure | null, 
/**
 * By name; empty where its rule keeps the list from the lens.
 */
roll: Array<RollSeat>, 
/**
 * Whether the rule keeps the list from the lens.
 */
roll_closed: boolean, };

export type SessionPageOf = { 
/**
 * Which.
 */
session: SessionId, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type SessionRule = "none" | "confidential" | "chatham_house" | "sealed";

export type SessionStatus = "draft" | "scheduled" | "held" | "canceled" | "postponed" | "did_not_occur";

export type SessionTaken = { 
/**
 * Its key; `null` where it is added.
 */
session: SessionId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * When it starts, on the clock of its place.
 */
starts_local: LocalTime, 
/**
 * When it ends.
 */
ends_local: LocalTime | null, 
/**
 * The cohorts it is for.
 */
cohorts: Array<CohortId>, 
/**
 * Their names.
 */
cohort_names: Array<string>, 
/**
 * Why it is this one, as a phrase.
 */
why: string, 
/**
 * Whether it was still ahead, so that it is noted as held.
 */
becomes_held: boolean, };

export type Sessions = { 
/**
 * In the order of their time.
 */
sessions: Array<SessionListed>, };

export type SessionsOf = { 
/**
 * Of this cohort; `null` for all.
 */
cohort: CohortId | null, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type Sheet = { 
/**
 * In the order of their time.
 */
sessions: Array<SheetSession>, 
/**
 * By name: everybody who was ever active or has a mark. Empty where the lens may not see a list.
 */
people: Array<PersonId>, 
/**
 * Of all sessions.
 */
attendance: Figure | null, 
/**
 * Of all sessions.
 */
commitment: Figure | null, };

export type SheetCell = { 
/**
 * How they came.
 */
status: AttendanceStatus, 
/**
 * Whether they were awaited.
 */
expectation: Expectation, 
/**
 * Whether the mark is in the figures, or why not.
 */
standing: Standing, };

export type SheetOffered = { 
/**
 * What its tab says.
 */
name: string, 
/**
 * Whether its tab is hidden.
 */
hidden: boolean, 
/**
 * Whether it is the one that was read.
 */
is_read: boolean, };

export type SheetPage = { 
/**
 * Of this cohort.
 */
cohort: CohortId, 
/**
 * At most 200.
 */
people: Array<PersonId>, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type SheetRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * As what.
 */
role: Role | null, 
/**
 * Their attendance, of the sessions that are open to the lens.
 */
attendance: Figure | null, 
/**
 * What they took part in.
 */
hours: Hours, 
/**
 * One for each session of the sheet; `null` where nobody waited for them.
 */
cells: Array<SheetCell | null>, };

export type SheetRows = { 
/**
 * In the order asked for; whom the lens does not see is left out.
 */
rows: Array<SheetRow>, };

export type SheetSession = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Its place in the row.
 */
number: number | null, 
/**
 * Through the lens.
 */
title: string, 
/**
 * A code.
 */
kind: SessionKind, 
/**
 * A code.
 */
status: SessionStatus, 
/**
 * On the clock of its place.
 */
starts_local: LocalTime, 
/**
 * When it ends.
 */
ends_local: LocalTime | null, 
/**
 * Through the lens.
 */
place: string | null, 
/**
 * Counts for attendance.
 */
counts: boolean, 
/**
 * Its time has passed, on the clock of its place.
 */
is_past: boolean, 
/**
 * Whether its marks may be shown to the lens.
 */
is_open: boolean, 
/**
 * Of those expected, once it was held.
 */
attendance: Figure | null, 
/**
 * Expected and not marked, whether it was held or not.
 */
unmarked: number, };

export type Side = "open" | "rail";

export type Sidebar = { 
/**
 * By name.
 */
programs: Array<SidebarProgram>, };

export type SidebarCohort = { 
/**
 * Its key.
 */
id: CohortId, 
/**
 * Its name.
 */
name: string, 
/**
 * A code.
 */
status: CohortStatus, 
/**
 * Who is in it or went through it; none where the count is too small for the lens.
 */
people: number | null, };

export type SidebarOf = { 
/**
 * Through whose eyes. Whoever is not its owner sees one program.
 */
lens: Lens, 
/**
 * The one that is shared with them.
 */
program: ProgramId | null, };

export type SidebarProgram = { 
/**
 * Its key.
 */
id: ProgramId, 
/**
 * Its name.
 */
name: string, 
/**
 * A code.
 */
kind: ProgramKind, 
/**
 * A code.
 */
status: ProgramStatus, 
/**
 * In the order of their number.
 */
cohorts: Array<SidebarCohort>, };

export type Source = "roll" | "paper" | "self" | "import" | "correction";

export type Span = { 
/**
 * First day, if there is one.
 */
from: string | null, 
/**
 * Last day, if there is one.
 */
to: string | null, };

export type Stage = "nominated" | "applied" | "application_denied" | "waitlisted" | "accepted" | "deferred" | "declined" | "enrolled" | "active" | "paused" | "completed" | "withdrawn" | "no_show" | "alumni";

export type StageReached = { 
/**
 * Its key.
 */
id: CohortStageId, 
/**
 * A code.
 */
stage: CommunityStage, 
/**
 * Since when.
 */
on_date: string, 
/**
 * What showed it, through the lens.
 */
evidence: string | null, 
/**
 * Who may see the evidence, where that is one of the named sets.
 */
audience: AudiencePreset | null, };

export type Standing = "eligible" | "unmarked" | "not_held" | "does_not_count" | "not_expected" | "not_active" | "not_applicable";

export type StepForm = "step" | "undo" | "redo" | "entry";

export type StepId = string;

export type StepKind = "program_added" | "program_edited" | "program_archived" | "program_unarchived" | "program_deleted" | "cohort_added" | "cohort_edited" | "cohort_archived" | "cohort_unarchived" | "cohort_deleted" | "cohort_stage_added" | "cohort_stage_edited" | "cohort_stage_deleted" | "person_added" | "person_edited" | "person_deleted" | "person_restored" | "person_merged" | "contact_point_added" | "contact_point_edited" | "contact_point_deleted" | "organization_added" | "organization_edited" | "organization_deleted" | "affiliation_added" | "affiliation_edited" | "affiliation_deleted" | "person_enrolled" | "enrollment_edited" | "enrollment_deleted" | "roster_edited" | "field_added" | "field_edited" | "field_deleted" | "person_transferred" | "stage_changed" | "session_scheduled" | "session_edited" | "session_held" | "session_canceled" | "session_postponed" | "session_deleted" | "attendance_marked" | "attendance_imported" | "roster_imported" | "waiting_decided" | "waiting_mended" | "values_used" | "values_kept_apart" | "value_forgotten" | "practice_filled" | "workspace_renamed" | "setting_changed" | "undone" | "redone" | "restored" | "passphrase_changed" | "exported" | "people_exported" | "attendance_exported" | "sessions_exported" | "rows_exported" | "report_made" | "backed_up";

export type StepTold = { 
/**
 * Its key.
 */
step: StepId, 
/**
 * When.
 */
at: string, 
/**
 * A code.
 */
kind: StepKind, 
/**
 * What the line is.
 */
form: StepForm, 
/**
 * In words, through the lens.
 */
words: string, 
/**
 * It was taken back since, and not done again.
 */
undone: boolean, 
/**
 * It can be taken back.
 */
can_undo: boolean, 
/**
 * Why not, in a sentence.
 */
why_not: string | null, 
/**
 * The import of which the file was kept, so that it can be laid out again.
 */
file_of: ImportBatchId | null, };

export type StrengthStep = "weak" | "fair" | "good" | "strong";

export type StripSession = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its day.
 */
date: string, 
/**
 * One for each person who was in on that day; who came first. Empty where the lens may only count them.
 */
seats: Array<AttendanceStatus>, 
/**
 * Its attendance; none where not even that may be told.
 */
attendance: Figure | null, };

export type TableInspect = { 
/**
 * Which.
 */
table: string, 
/**
 * What was decided.
 */
choices?: ImportChoices, };

export type TableInspected = Record<string, unknown>;

export type TableOffered = { 
/**
 * What stands above it.
 */
title: string | null, 
/**
 * Physical line, from 1: chosen as the header's, it reads this table instead.
 */
header_line: number, 
/**
 * Records below its header.
 */
rows: number, };

export type TablePaste = { 
/**
 * Rows as a spreadsheet writes them, or names and addresses out of a mail.
 */
text: string, };

export type Theme = "system" | "light" | "dark";

export type Today = { 
/**
 * On the clock of this computer.
 */
date: string, 
/**
 * Sessions ahead, the next one first.
 */
next: Array<SessionAhead>, 
/**
 * Sessions of the last weeks whose roll call is not done, or of which nobody said whether
 * they were held, the latest first.
 */
rolls: Array<RollWaiting>, 
/**
 * Imports with rows that wait for a look, the latest first.
 */
waiting: Array<BatchWaiting>, };

export type Transfer = { 
/**
 * Which enrollment ends.
 */
enrollment: EnrollmentId, 
/**
 * Where the next one begins.
 */
to: CohortId, 
/**
 * Since when; today where nothing is said.
 */
on_date: string | null, };

export type Tray = { 
/**
 * The latest first.
 */
batches: Array<TrayBatch>, 
/**
 * How many rows in all.
 */
rows: number, };

export type TrayBatch = { 
/**
 * Its key.
 */
batch: ImportBatchId, 
/**
 * As the person knows the file.
 */
file_name: string, 
/**
 * When it came in.
 */
at: string, 
/**
 * Where its people go.
 */
cohort: CohortId | null, 
/**
 * The cohort's name.
 */
cohort_name: string, 
/**
 * The program's name.
 */
program_name: string, 
/**
 * How many rows wait.
 */
rows: number, };

export type TrayDecide = { 
/**
 * Their batch.
 */
batch: ImportBatchId, 
/**
 * By the line in the file they came from.
 */
answers: Array<RowAnswer>, 
/**
 * Of every row that waits and that `answers` does not name.
 */
rest?: Said | null, };

export type TrayDecided = { 
/**
 * Where the people went.
 */
cohort: CohortId | null, 
/**
 * How many rows do not wait any more.
 */
rows: number, };

export type TrayFix = { 
/**
 * The row's batch.
 */
batch: ImportBatchId, 
/**
 * Its line in the file it came from.
 */
line: number, 
/**
 * From 1.
 */
column: number, 
/**
 * What it says now; empty where it had better say nothing.
 */
value: string, };

export type TrayMended = { 
/**
 * Its line in the file it came from.
 */
line: number, };

export type TrayPage = { 
/**
 * Columns of the file they came from.
 */
columns: Array<PreviewColumn>, 
/**
 * In the order of that file, with its lines.
 */
rows: Array<PlanRow>, };

export type TrayReview = { 
/**
 * Its batch.
 */
batch: ImportBatchId, 
/**
 * Its line in the file it came from.
 */
line: number, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type TrayRows = { 
/**
 * Its batch.
 */
batch: ImportBatchId, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type TrayThrough = { 
/**
 * Whoever is not its owner sees an empty tray.
 */
lens: Lens, };

export type UndoStep = { 
/**
 * The step; `null` is the latest.
 */
step: StepId | null, 
/**
 * Where a later change stands in the way.
 */
on_conflict: OnConflict, 
/**
 * What was decided row by row; the rest is up to `on_conflict`.
 */
rows: Array<RowChoice>, 
/**
 * Names the job, to watch and to stop it.
 */
job: string | null, 
/**
 * Through whose eyes what stands in the way is told.
 */
lens: Lens, };

export type Undone = { 
/**
 * The line of history that tells it.
 */
step: StepId, 
/**
 * In words.
 */
words: string, 
/**
 * Rows that stayed as later steps left them.
 */
kept: number, 
/**
 * What to read again.
 */
touched: Array<string>, };

export type Unfinished = { 
/**
 * As it was kept; `null` where nothing was begun.
 */
words: string | null, };

export type UnfinishedKept = { 
/**
 * What it is kept under.
 */
name: string, 
/**
 * `null` once it is sent or let go.
 */
words: string | null, };

export type UnfinishedOf = { 
/**
 * What it is kept under.
 */
name: string, };

export type ValueAliasId = string;

export type ValueApart = { 
/**
 * Where they stand.
 */
field: ValueField, 
/**
 * Two or more.
 */
values: Array<string>, };

export type ValueCluster = { 
/**
 * Where they stand.
 */
field: ValueField, 
/**
 * The same for people.
 */
label: string, 
/**
 * The spelling proposed first, then the others, the most used first.
 */
values: Array<ValueWritten>, };

export type ValueField = "organization" | "city" | "job_title";

export type ValueForget = { 
/**
 * Which.
 */
id: ValueAliasId, };

export type ValueRemembered = { 
/**
 * Answers that are new, or forgotten.
 */
answers: number, };

export type ValueSaid = { 
/**
 * Names the answer, to forget it.
 */
id: ValueAliasId, 
/**
 * Where it stands.
 */
field: ValueField, 
/**
 * The same for people.
 */
label: string, 
/**
 * As it was written.
 */
value: string, 
/**
 * What comes in in its place.
 */
used: string | null, 
/**
 * Or what it is never made one with.
 */
apart: string | null, };

export type ValueUse = { 
/**
 * Where they stand.
 */
field: ValueField, 
/**
 * The spelling that comes in.
 */
used: string, 
/**
 * The others, in whose place it comes in.
 */
values: Array<string>, 
/**
 * Values that look like it and are something else.
 */
apart?: Array<string>, };

export type ValueUsed = { 
/**
 * As written.
 */
value: string, 
/**
 * How many people.
 */
people: number, };

export type ValueWritten = { 
/**
 * As it is written.
 */
value: string, 
/**
 * Rows that come in and say so.
 */
rows: number, 
/**
 * Whether the workspace has it already.
 */
is_known: boolean, 
/**
 * Why it is the same as the one proposed, as a phrase; `null` for that one itself.
 */
why: string | null, };

export type Values = { 
/**
 * The latest first.
 */
said: Array<ValueSaid>, };

export type ValuesAlike = { 
/**
 * Most rows first.
 */
clusters: Array<ValueCluster>, };

export type WalkIns = "guest" | "enroll";

export type WhichFigure = "last_attendance" | "attendance" | "commitment" | "completion";

export type WhichPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type WhichSession = { 
/**
 * This one.
 */
session: SessionId, };

export type Why = { 
/**
 * The number; none where there is nothing to count, or too little to tell.
 */
figure: Figure | null, 
/**
 * How it is counted, in words.
 */
definition: string, 
/**
 * The sessions it is made of, oldest first.
 */
sessions: Array<WhySession>, 
/**
 * The people it is made of, by name; at most 200 at a time.
 */
people: Array<WhyPerson>, 
/**
 * There are more people behind them.
 */
more: boolean, 
/**
 * Marks that are not in it, and why.
 */
left_out: Array<WhyNot>, };

export type WhyNot = { 
/**
 * Why.
 */
standing: Standing, 
/**
 * How many.
 */
marks: number, };

export type WhyOf = { 
/**
 * Of this cohort.
 */
cohort: CohortId, 
/**
 * This one.
 */
figure: WhichFigure, 
/**
 * People passed by.
 */
skip: number, 
/**
 * Through whose eyes.
 */
lens: Lens, };

export type WhyPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What to call them.
 */
name: string, 
/**
 * How they came, where the number is about a session.
 */
status: AttendanceStatus | null, 
/**
 * Whether that is in the number, or why not.
 */
standing: Standing | null, 
/**
 * At what stage they are, where the number is about that.
 */
stage: Stage | null, };

export type WhySession = { 
/**
 * Its key.
 */
session: SessionId, 
/**
 * Through the lens.
 */
title: string, 
/**
 * Its day.
 */
date: string, 
/**
 * Its own part; none where it is too small to tell.
 */
figure: Figure | null, };

export type WorkSeen = { 
/**
 * Its key.
 */
affiliation: AffiliationId, 
/**
 * The organization's name.
 */
organization: string, 
/**
 * What they do there.
 */
title: string | null, 
/**
 * Since when.
 */
from_date: string | null, 
/**
 * Until when.
 */
to_date: string | null, };

export type WorkspaceChecked = { 
/**
 * Whether all is well.
 */
sound: boolean, 
/**
 * One sentence for each thing that is not.
 */
findings: Array<string>, 
/**
 * Where bytes are damaged, the backups that could take its place, newest first.
 */
backups: Array<string>, };

export type WorkspaceCreate = { 
/**
 * What it is called, for people.
 */
name: string, 
/**
 * `null` makes a workspace that is not protected.
 */
passphrase: string | null, 
/**
 * Where; `null` is the data folder.
 */
place: string | null, 
/**
 * Fill it with fictional people.
 */
practice: boolean, };

export type WorkspaceCreated = { 
/**
 * 24 words that open it without the passphrase, shown this once; none where it is not protected.
 */
recovery_words: Array<string>, };

export type WorkspaceOpen = { 
/**
 * Which.
 */
place: string, 
/**
 * `null` where it is not protected.
 */
passphrase: string | null, };

export type WorkspaceRecover = { 
/**
 * Which.
 */
place: string, 
/**
 * 24 words with spaces between.
 */
words: string, };

export type WorkspaceRename = { 
/**
 * The name.
 */
name: string, };

export type WorkspaceRestored = { 
/**
 * What was there before, byte for byte: restoring it takes this back.
 */
kept: string | null, };

export type WorkspaceState = { 
/**
 * Whether anything is open.
 */
phase: Phase, 
/**
 * Of the open or locked workspace.
 */
name: string | null, 
/**
 * Token of the open or locked workspace.
 */
place: string | null, 
/**
 * Whether it has a passphrase; unknown while locked and never opened here.
 */
protected: boolean | null, 
/**
 * Whether its people are fictional.
 */
practice: boolean, 
/**
 * Newest first.
 */
recent: Array<Recent>, };

export type WorkspaceStateRequest = Record<symbol, never>;

export type Written<T> = { 
/**
 * The step in history; none where nothing changed.
 */
step: StepId | null, 
/**
 * The step in words.
 */
words: string, 
/**
 * What to read again: `programs`, `cohorts`, `people`, `rosters`, `fields`, `sessions`, `attendance`, `imports`, `backups`, `history`.
 */
touched: Array<string>, } & T;

/** Every command, with what it is asked and what it answers. */
export interface Commands {
  /** What is open, and what was open before. */
  workspace_state: { request: WorkspaceStateRequest; response: WorkspaceState };
  /** Makes a workspace, opens it and gives its recovery words. */
  workspace_create: { request: WorkspaceCreate; response: WorkspaceCreated };
  /** Opens a workspace with its passphrase, or without where it is not protected. */
  workspace_open: { request: WorkspaceOpen; response: Done };
  /** Opens a workspace with its recovery words. */
  workspace_recover: { request: WorkspaceRecover; response: Done };
  /** Closes the workspace and forgets its key. */
  workspace_lock: { request: Nothing; response: Done };
  /** Looks at every page and every row. */
  workspace_check: { request: Nothing; response: WorkspaceChecked };
  /** Copies the workspace, verified by opening the copy. */
  workspace_backup: { request: BackupTo; response: BackedUp };
  /** Its backups on this computer, and what each holds. */
  backup_list: { request: BackupsOf; response: Backups };
  /** What lies in a file that may be a backup, before anything is done with it. */
  backup_look: { request: BackupFile; response: BackupLookedInto };
  /** Calls the workspace by another name. */
  workspace_rename: { request: WorkspaceRename; response: Done };
  /** Puts a backup in the place of a workspace; what was there is kept as a backup. */
  workspace_restore: { request: Restore; response: WorkspaceRestored };
  /** How long a passphrase would hold, in words. */
  passphrase_strength: { request: PassphraseToReckon; response: PassphraseStrength };
  /** Changes, adds or removes the passphrase and gives new recovery words. */
  passphrase_change: { request: PassphraseChange; response: PassphraseChanged };
  /** Removes the backups that keep an older passphrase, for good. */
  backups_purge: { request: Nothing; response: BackupsPurged };
  /** How the window looks on this computer. */
  preferences: { request: Nothing; response: Preferences };
  /** Changes how the window looks on this computer. */
  preferences_set: { request: Preferences; response: Done };
  /** What the clock on this computer's wall says, and which zones there are. */
  here: { request: Nothing; response: Here };
  /** Which columns lists show on this computer. */
  columns: { request: Nothing; response: Columns };
  /** Keeps which columns a list shows. */
  columns_set: { request: ColumnsOf; response: Done };
  /** What somebody began to type or to decide and has not sent. */
  unfinished: { request: UnfinishedOf; response: Unfinished };
  /** Keeps what somebody began, or forgets it once it is sent. */
  unfinished_keep: { request: UnfinishedKept; response: Done };
  /** Programs with their cohorts, and how many people are in each. */
  sidebar: { request: SidebarOf; response: Sidebar };
  /** What is next, and what waits: sessions ahead, roll calls and rows to look at. */
  today: { request: Nothing; response: Today };
  /** Every program, by name. */
  program_list: { request: Nothing; response: Programs };
  /** Adds a program. */
  program_add: { request: NewProgram; response: Written<ProgramNamed> };
  /** Changes a program. */
  program_edit: { request: ProgramChange; response: Written<ProgramNamed> };
  /** Takes a program without cohorts away. */
  program_delete: { request: ProgramGone; response: Written<ProgramNamed> };
  /** What each kind of program sets before anybody says otherwise. */
  program_presets: { request: Nothing; response: Presets };
  /** Cohorts, of one program or of all. */
  cohort_list: { request: CohortsOf; response: Cohorts };
  /** A cohort at a glance. */
  cohort_page: { request: CohortPageOf; response: CohortPage };
  /** Adds a cohort to a program. */
  cohort_add: { request: NewCohort; response: Written<CohortNamed> };
  /** Changes a cohort. */
  cohort_edit: { request: CohortChange; response: Written<CohortNamed> };
  /** Takes an empty cohort away. */
  cohort_delete: { request: CohortGone; response: Written<CohortNamed> };
  /** Notes a stage of the community, with its date and evidence. */
  cohort_stage_add: { request: NewCohortStage; response: Written<CohortStageNamed> };
  /** Changes a noted stage of the community. */
  cohort_stage_edit: { request: CohortStageChange; response: Written<CohortStageNamed> };
  /** Takes a noted stage of the community back. */
  cohort_stage_delete: { request: CohortStageGone; response: Written<CohortStageNamed> };
  /** The rows behind a figure of a cohort's page. */
  figure_why: { request: WhyOf; response: Why };
  /** Everybody the lens sees. */
  person_list: { request: SeenThrough; response: PeopleSeen };
  /** One person. */
  person_get: { request: WhichPerson; response: PersonSeen };
  /** Adds a person, with the usual ways to reach them and where they work. */
  person_add: { request: NewPersonWith; response: Written<PersonNamed> };
  /** Changes a person. */
  person_edit: { request: PersonChange; response: Written<PersonNamed> };
  /** Takes a person away; the past keeps them. */
  person_delete: { request: PersonGone; response: Written<PersonNamed> };
  /** Brings a person back who was taken away. */
  person_restore: { request: PersonGone; response: Written<PersonNamed> };
  /** One person with contacts, work, places in cohorts and a timeline. */
  person_page: { request: WhichPerson; response: PersonPage };
  /** Makes one person of two; nothing of either is lost. */
  person_merge: { request: PersonMerge; response: Written<PersonNamed> };
  /** Takes two people apart who were made one; what was changed since stays. */
  person_take_apart: { request: PersonGone; response: Undone };
  /** The keys of everybody, in order. */
  people_list: { request: PeopleList; response: PeopleIds };
  /** A page of everybody, with the cohorts they are or were in. */
  people_rows: { request: PeoplePage; response: PeopleRows };
  /** Who was taken away and can be brought back. */
  people_gone: { request: SeenThrough; response: PeopleGone };
  /** Adds a way to reach somebody. */
  contact_add: { request: NewContactPoint; response: Written<ContactNamed> };
  /** Changes a way to reach somebody. */
  contact_edit: { request: ContactChange; response: Written<ContactNamed> };
  /** Takes a way to reach somebody away. */
  contact_delete: { request: ContactGone; response: Written<ContactNamed> };
  /** Every enrollment of a person. */
  enrollment_list: { request: EnrollmentsOf; response: Enrollments };
  /** Enrolls somebody, and expects them at the sessions ahead. */
  enrollment_add: { request: Enroll; response: Written<EnrollmentNamed> };
  /** Notes a change of stage; what was stays in the past. */
  enrollment_stage: { request: ChangeStage; response: Written<EnrollmentNamed> };
  /** Moves somebody to another cohort; past attendance stays. */
  enrollment_transfer: { request: Transfer; response: Written<EnrollmentNamed> };
  /** Takes an enrollment away that was a slip; who leaves changes stage instead. */
  enrollment_delete: { request: EnrollmentGone; response: Written<EnrollmentNamed> };
  /** The keys of a roster, in order. */
  roster_list: { request: RosterList; response: RosterIds };
  /** A page of a roster. */
  roster_rows: { request: RosterPage; response: RosterRows };
  /** Types into cells of a list, one or many, as one step. */
  roster_edit: { request: RosterEdit; response: Written<RosterEdited> };
  /** What stands in a column already, to suggest it. */
  roster_values: { request: RosterValuesOf; response: RosterValues };
  /** What stands in a column of a list, to narrow it, with how many people have it. */
  list_choices: { request: ChoicesOf; response: ListChoices };
  /** A program's own fields, and what imports kept that could become fields. */
  field_list: { request: FieldsOf; response: Fields };
  /** Adds a field to a program; what imports kept under its name moves into it. */
  field_add: { request: FieldNew; response: Written<FieldNamed> };
  /** Changes a program's own field: its name, what it holds, who may see it. */
  field_edit: { request: FieldChange; response: Written<FieldNamed> };
  /** Takes a program's own field away, with what people have in it. */
  field_delete: { request: FieldGone; response: Written<FieldNamed> };
  /** Sessions of one cohort or of all. */
  session_list: { request: SessionsOf; response: Sessions };
  /** A session with its roll. */
  session_page: { request: SessionPageOf; response: SessionPage };
  /** Sessions across all programs, to come or behind us. */
  session_calendar: { request: CalendarOf; response: Calendar };
  /** Schedules a session, with a row of attendance for everybody expected. */
  session_schedule: { request: SessionFor; response: Written<SessionNamed> };
  /** Changes a session. */
  session_edit: { request: SessionChange; response: Written<SessionNamed> };
  /** Notes that a session was held. */
  session_hold: { request: WhichSession; response: Written<SessionNamed> };
  /** Calls a session off. */
  session_cancel: { request: WhichSession; response: Written<SessionNamed> };
  /** Takes a session and its marks away. */
  session_delete: { request: WhichSession; response: Written<SessionNamed> };
  /** A session's marks, by name. */
  attendance_roll: { request: MarksOf; response: Roll };
  /** Marks people at a session. */
  attendance_mark: { request: Marks; response: Written<Marked> };
  /** Marks people at several sessions, as one step. */
  attendance_mark_over: { request: MarksOver; response: Written<Marked> };
  /** A cohort's sessions with their counts, and whose rows there are. */
  attendance_sheet: { request: CohortPageOf; response: Sheet };
  /** A page of a cohort's marks, people by sessions. */
  attendance_rows: { request: SheetPage; response: SheetRows };
  /** What an attendance file would do. Nothing is written. */
  attendance_file: { request: AttendanceFileOf; response: AttendanceFilePlan };
  /** Marks whoever came as an attendance file tells, as one step. */
  attendance_file_apply: { request: AttendanceFileOf; response: Written<AttendanceFileApplied> };
  /** People, organizations, programs, cohorts and sessions, as one types. */
  search: { request: Search; response: Found };
  /** The history, latest first. */
  history_list: { request: HistoryPart; response: History };
  /** What undo and redo would do. */
  history_state: { request: Nothing; response: HistoryState };
  /** Takes a step back: the latest, or any other. */
  undo: { request: UndoStep; response: Undone };
  /** Does again what was undone last. */
  redo: { request: Redo; response: Undone };
  /** What a table is and what its columns mean, with a page of its rows; nobody is compared yet. */
  import_read: { request: ImportRead; response: ImportFirst };
  /** What an import would do. Nothing is written. */
  import_preview: { request: ImportPreview; response: ImportPlanned };
  /** A page of what an import would do, row by row. */
  import_rows: { request: ImportRows; response: PlanRows };
  /** A page of what is odd in a file, of one kind. */
  import_warnings: { request: ImportWarningsOf; response: ImportWarnings };
  /** Writes the rows that stay out into a table of their own, with why. */
  import_rejected: { request: ImportRejected; response: Written<RejectedSaved> };
  /** A row, what it brings, and everybody it is or may be about. */
  import_review: { request: ImportReview; response: RowReview };
  /** Carries an import out as one step; rows to look at wait in its batch. */
  import_apply: { request: ImportApply; response: Written<ImportApplied> };
  /** Values of a table that look like one written in more than one way. */
  import_alike: { request: ImportAlike; response: ValuesAlike };
  /** Remembers one spelling for values that are one; tables come in with it from now on. */
  value_use: { request: ValueUse; response: Written<ValueRemembered> };
  /** Remembers of values that they are never made one. */
  value_apart: { request: ValueApart; response: Written<ValueRemembered> };
  /** What was said of values that are written in more than one way. */
  value_list: { request: Nothing; response: Values };
  /** Forgets what was said of a value; the next table is asked about again. */
  value_forget: { request: ValueForget; response: Written<ValueRemembered> };
  /** Lays the file of an earlier import out again, from what the workspace kept of it. */
  import_again: { request: ImportAgain; response: ImportLaidOut };
  /** Tables of which rows wait until somebody decides them. */
  tray_list: { request: TrayThrough; response: Tray };
  /** The rows of one table that wait. */
  tray_rows: { request: TrayRows; response: TrayPage };
  /** A row that waits beside everybody it may be about. */
  tray_review: { request: TrayReview; response: RowReview };
  /** Puts right a cell of a row that waits; it waits on. */
  tray_fix: { request: TrayFix; response: Written<TrayMended> };
  /** Takes rows out of the tray as one step: the people come in, or are left out. */
  tray_decide: { request: TrayDecide; response: Written<TrayDecided> };
  /** Keeps what was pasted as a table to be looked over, in memory alone. */
  table_paste: { request: TablePaste; response: ChosenTable };
  /** What Kith makes of a table. */
  table_inspect: { request: TableInspect; response: TableInspected };
  /** Lays a report out to be looked at; nothing leaves. */
  report_preview: { request: ReportPreviewOf; response: ReportPreview };
  /** Makes the cohort snapshot for an audience, as PDF or HTML. */
  report_snapshot: { request: ReportOf; response: Written<Given> };
  /** Makes the attendance register for an audience, as PDF or HTML. */
  report_register: { request: ReportOf; response: Written<Given> };
  /** The first rows of a table as it would leave; nothing leaves. */
  export_preview: { request: ExportPreviewOf; response: ExportPreview };
  /** Writes a roster as CSV, safe for spreadsheets or exact, as a workbook or as contact cards. */
  export_roster: { request: ExportRosterOf; response: Written<Given> };
  /** Writes people by sessions as CSV, safe for spreadsheets or exact, or as a workbook. */
  export_attendance: { request: ExportAttendanceOf; response: Written<Given> };
  /** Writes a cohort's sessions as CSV, as a workbook or as a calendar. */
  export_sessions: { request: ExportSessionsOf; response: Written<Given> };
  /** Asks a long job to stop; it leaves no trace. */
  cancel: { request: Cancel; response: Done };
}
