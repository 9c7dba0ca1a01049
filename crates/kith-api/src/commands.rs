//! The list of commands, from which the router, the TypeScript types and the docs are made.

use kith_model::cohort::{NewCohort, NewCohortStage};
use kith_model::contact_point::NewContactPoint;
use kith_model::program::NewProgram;
use serde_json::Value;

use crate::desk::Desk;
use crate::problem::Problem;
use crate::{
    Done, Given, Nothing, Written, attendance, choices, cohort, columns, contact, enrollment,
    export, field, here, history, import, person, preferences, program, report, search, session,
    today, unfinished, workspace,
};

/// One command as the doors see it.
pub struct Command {
    /// As the window calls it.
    pub name: &'static str,
    /// One sentence, for the docs.
    pub about: &'static str,
    /// Whether it changes the workspace.
    pub writes: bool,
    run: fn(&Desk, Value) -> Result<Value, Problem>,
    /// Adds the request's and response's TypeScript types, and gives their names.
    #[cfg(feature = "ts")]
    pub types: fn(&mut crate::typescript::Types) -> (String, String),
}

impl Command {
    /// Runs the command with a JSON request.
    ///
    /// # Errors
    /// `invalid` where the request has not the command's shape; else what the command itself answers.
    pub fn run(&self, desk: &Desk, request: Value) -> Result<Value, Problem> {
        (self.run)(desk, request)
    }
}

/// The command of that name.
pub fn find(name: &str) -> Option<&'static Command> {
    LIST.iter().find(|command| command.name == name)
}

macro_rules! commands {
    ($($kind:ident $name:ident: $request:ty => $response:ty, $run:path, $about:literal;)*) => {
        /// Every command, in the order of the docs.
        pub static LIST: &[Command] = &[$(
            Command {
                name: stringify!($name),
                about: $about,
                writes: commands!(@$kind),
                run: |desk, request| {
                    let request: $request = crate::commands::understood(stringify!($name), request)?;
                    let response: $response = $run(desk, request)?;
                    crate::commands::told(&response)
                },
                #[cfg(feature = "ts")]
                types: |types| (types.add::<$request>(), types.add::<$response>()),
            },
        )*];
    };
    (@read) => { false };
    (@write) => { true };
}

fn understood<T: serde::de::DeserializeOwned>(name: &str, request: Value) -> Result<T, Problem> {
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    serde_json::from_value(request).map_err(|wrong| {
        Problem::invalid(
            "request",
            format!("{name} was asked in a way it does not know: {wrong}."),
        )
    })
}

fn told<T: serde::Serialize>(response: &T) -> Result<Value, Problem> {
    serde_json::to_value(response).map_err(|wrong| {
        Problem::new(
            crate::Code::Bug,
            format!("The answer could not be put into words: {wrong}."),
        )
    })
}

commands! {
    read workspace_state: workspace::state::Request => workspace::state::State, workspace::state::state,
        "What is open, and what was open before.";
    write workspace_create: workspace::create::Create => workspace::create::Created, workspace::create::create,
        "Makes a workspace, opens it and gives its recovery words.";
    read workspace_open: workspace::open::Open => Done, workspace::open::open,
        "Opens a workspace with its passphrase, or without where it is not protected.";
    read workspace_recover: workspace::open::Recover => Done, workspace::open::recover,
        "Opens a workspace with its recovery words.";
    read workspace_lock: Nothing => Done, workspace::lock::lock,
        "Closes the workspace and forgets its key.";
    read workspace_check: Nothing => workspace::upkeep::Checked, workspace::upkeep::check,
        "Looks at every page and every row.";
    read workspace_backup: workspace::upkeep::BackupTo => workspace::upkeep::BackedUp, workspace::upkeep::backup,
        "Copies the workspace, verified by opening the copy.";
    read backup_list: workspace::backups::BackupsOf => workspace::backups::Backups, workspace::backups::list,
        "Its backups on this computer, and what each holds.";
    read backup_look: workspace::backups::BackupFile => workspace::backups::BackupLookedInto, workspace::backups::look,
        "What lies in a file that may be a backup, before anything is done with it.";
    write workspace_rename: workspace::rename::Rename => Done, workspace::rename::rename,
        "Calls the workspace by another name.";
    write workspace_restore: workspace::upkeep::Restore => workspace::upkeep::Restored, workspace::upkeep::restore,
        "Puts a backup in the place of a workspace; what was there is kept as a backup.";
    read passphrase_strength: workspace::strength::Strength => workspace::strength::Reckoned, workspace::strength::strength,
        "How long a passphrase would hold, in words.";
    write passphrase_change: workspace::passphrase::Change => workspace::passphrase::Changed, workspace::passphrase::change,
        "Changes, adds or removes the passphrase and gives new recovery words.";
    write backups_purge: Nothing => workspace::passphrase::Purged, workspace::passphrase::purge,
        "Removes the backups that keep an older passphrase, for good.";
    read preferences: Nothing => preferences::Preferences, preferences::get,
        "How the window looks on this computer.";
    read preferences_set: preferences::Preferences => Done, preferences::set,
        "Changes how the window looks on this computer.";
    read here: Nothing => here::Here, here::here,
        "What the clock on this computer's wall says, and which zones there are.";
    read columns: Nothing => columns::Columns, columns::get,
        "Which columns lists show on this computer.";
    read columns_set: columns::ColumnsOf => Done, columns::set,
        "Keeps which columns a list shows.";
    read unfinished: unfinished::Of => unfinished::Unfinished, unfinished::get,
        "What somebody began to type or to decide and has not sent.";
    read unfinished_keep: unfinished::Keep => Done, unfinished::keep,
        "Keeps what somebody began, or forgets it once it is sent.";
    read sidebar: cohort::SidebarOf => cohort::Sidebar, cohort::sidebar,
        "Programs with their cohorts, and how many people are in each.";
    read today: Nothing => today::Today, today::today,
        "What is next, and what waits: sessions ahead, roll calls and rows to look at.";
    read program_list: Nothing => program::Programs, program::list,
        "Every program, by name.";
    write program_add: NewProgram => Written<program::ProgramNamed>, program::add,
        "Adds a program.";
    write program_edit: program::ProgramChange => Written<program::ProgramNamed>, program::edit,
        "Changes a program.";
    write program_delete: program::ProgramGone => Written<program::ProgramNamed>, program::delete,
        "Takes a program without cohorts away.";
    read program_presets: Nothing => program::Presets, program::presets,
        "What each kind of program sets before anybody says otherwise.";
    read cohort_list: cohort::CohortsOf => cohort::Cohorts, cohort::list,
        "Cohorts, of one program or of all.";
    read cohort_page: cohort::PageOf => cohort::CohortPage, cohort::page,
        "A cohort at a glance.";
    write cohort_add: NewCohort => Written<cohort::CohortNamed>, cohort::add,
        "Adds a cohort to a program.";
    write cohort_edit: cohort::CohortChange => Written<cohort::CohortNamed>, cohort::edit,
        "Changes a cohort.";
    write cohort_delete: cohort::CohortGone => Written<cohort::CohortNamed>, cohort::delete,
        "Takes an empty cohort away.";
    write cohort_stage_add: NewCohortStage => Written<cohort::CohortStageNamed>, cohort::add_stage,
        "Notes a stage of the community, with its date and evidence.";
    write cohort_stage_edit: cohort::CohortStageChange => Written<cohort::CohortStageNamed>, cohort::edit_stage,
        "Changes a noted stage of the community.";
    write cohort_stage_delete: cohort::CohortStageGone => Written<cohort::CohortStageNamed>, cohort::delete_stage,
        "Takes a noted stage of the community back.";
    read figure_why: cohort::WhyOf => cohort::Why, cohort::why,
        "The rows behind a figure of a cohort's page.";
    read person_list: person::SeenThrough => person::PeopleSeen, person::list,
        "Everybody the lens sees.";
    read person_get: person::WhichPerson => person::PersonSeen, person::get,
        "One person.";
    write person_add: person::NewPersonWith => Written<person::PersonNamed>, person::add,
        "Adds a person, with the usual ways to reach them and where they work.";
    write person_edit: person::PersonChange => Written<person::PersonNamed>, person::edit,
        "Changes a person.";
    write person_delete: person::PersonGone => Written<person::PersonNamed>, person::delete,
        "Takes a person away; the past keeps them.";
    write person_restore: person::PersonGone => Written<person::PersonNamed>, person::restore,
        "Brings a person back who was taken away.";
    read person_page: person::WhichPerson => person::page::PersonPage, person::page::page,
        "One person with contacts, work, places in cohorts and a timeline.";
    write person_merge: person::PersonMerge => Written<person::PersonNamed>, person::merge,
        "Makes one person of two; nothing of either is lost.";
    write person_take_apart: person::PersonGone => history::undo::Undone, person::take_apart,
        "Takes two people apart who were made one; what was changed since stays.";
    read people_list: person::people::PeopleList => person::people::PeopleIds, person::people::ids,
        "The keys of everybody, in order.";
    read people_rows: person::people::PeoplePage => person::people::PeopleRows, person::people::rows,
        "A page of everybody, with the cohorts they are or were in.";
    read people_gone: person::SeenThrough => person::people::PeopleGone, person::people::gone,
        "Who was taken away and can be brought back.";
    write contact_add: NewContactPoint => Written<contact::ContactNamed>, contact::add,
        "Adds a way to reach somebody.";
    write contact_edit: contact::ContactChange => Written<contact::ContactNamed>, contact::edit,
        "Changes a way to reach somebody.";
    write contact_delete: contact::ContactGone => Written<contact::ContactNamed>, contact::delete,
        "Takes a way to reach somebody away.";
    read enrollment_list: enrollment::EnrollmentsOf => enrollment::Enrollments, enrollment::list,
        "Every enrollment of a person.";
    write enrollment_add: enrollment::Enroll => Written<enrollment::EnrollmentNamed>, enrollment::enroll,
        "Enrolls somebody, and expects them at the sessions ahead.";
    write enrollment_stage: enrollment::ChangeStage => Written<enrollment::EnrollmentNamed>, enrollment::change_stage,
        "Notes a change of stage; what was stays in the past.";
    write enrollment_transfer: enrollment::Transfer => Written<enrollment::EnrollmentNamed>, enrollment::transfer,
        "Moves somebody to another cohort; past attendance stays.";
    write enrollment_delete: enrollment::EnrollmentGone => Written<enrollment::EnrollmentNamed>, enrollment::delete,
        "Takes an enrollment away that was a slip; who leaves changes stage instead.";
    read roster_list: enrollment::roster::RosterList => enrollment::roster::RosterIds, enrollment::roster::list,
        "The keys of a roster, in order.";
    read roster_rows: enrollment::roster::RosterPage => enrollment::roster::RosterRows, enrollment::roster::rows,
        "A page of a roster.";
    write roster_edit: enrollment::cells::RosterEdit => Written<enrollment::cells::RosterEdited>, enrollment::cells::edit,
        "Types into cells of a list, one or many, as one step.";
    read roster_values: enrollment::cells::RosterValuesOf => enrollment::cells::RosterValues, enrollment::cells::values,
        "What stands in a column already, to suggest it.";
    read list_choices: choices::ChoicesOf => choices::Choices, choices::choices,
        "What stands in a column of a list, to narrow it, with how many people have it.";
    read field_list: field::FieldsOf => field::Fields, field::list,
        "A program's own fields, and what imports kept that could become fields.";
    write field_add: field::FieldNew => Written<field::FieldNamed>, field::add,
        "Adds a field to a program; what imports kept under its name moves into it.";
    write field_edit: field::FieldChange => Written<field::FieldNamed>, field::edit,
        "Changes a program's own field: its name, what it holds, who may see it.";
    write field_delete: field::FieldGone => Written<field::FieldNamed>, field::delete,
        "Takes a program's own field away, with what people have in it.";
    read session_list: session::SessionsOf => session::Sessions, session::list,
        "Sessions of one cohort or of all.";
    read session_page: session::PageOf => session::SessionPage, session::page,
        "A session with its roll.";
    read session_calendar: session::CalendarOf => session::Calendar, session::calendar,
        "Sessions across all programs, to come or behind us.";
    write session_schedule: session::SessionFor => Written<session::SessionNamed>, session::schedule,
        "Schedules a session, with a row of attendance for everybody expected.";
    write session_edit: session::SessionChange => Written<session::SessionNamed>, session::edit,
        "Changes a session.";
    write session_hold: session::WhichSession => Written<session::SessionNamed>, session::hold,
        "Notes that a session was held.";
    write session_cancel: session::WhichSession => Written<session::SessionNamed>, session::cancel,
        "Calls a session off.";
    write session_delete: session::WhichSession => Written<session::SessionNamed>, session::delete,
        "Takes a session and its marks away.";
    read attendance_roll: attendance::MarksOf => attendance::Roll, attendance::roll,
        "A session's marks, by name.";
    write attendance_mark: attendance::Marks => Written<attendance::Marked>, attendance::mark,
        "Marks people at a session.";
    write attendance_mark_over: attendance::MarksOver => Written<attendance::Marked>, attendance::mark_over,
        "Marks people at several sessions, as one step.";
    read attendance_sheet: cohort::PageOf => attendance::Sheet, attendance::sheet,
        "A cohort's sessions with their counts, and whose rows there are.";
    read attendance_rows: attendance::SheetPage => attendance::SheetRows, attendance::rows,
        "A page of a cohort's marks, people by sessions.";
    read attendance_file: attendance::file::FileOf => attendance::file::FilePlan, attendance::file::preview,
        "What an attendance file would do. Nothing is written.";
    write attendance_file_apply: attendance::file::FileOf => Written<attendance::file::FileApplied>, attendance::file::apply,
        "Marks whoever came as an attendance file tells, as one step.";
    read search: search::Search => search::Found, search::search,
        "People, organizations, programs, cohorts and sessions, as one types.";
    read history_list: history::list::Steps => history::list::History, history::list::list,
        "The history, latest first.";
    read history_state: Nothing => history::list::HistoryState, history::list::state,
        "What undo and redo would do.";
    write undo: history::undo::Undo => history::undo::Undone, history::undo::undo,
        "Takes a step back: the latest, or any other.";
    write redo: history::undo::Redo => history::undo::Undone, history::undo::redo,
        "Does again what was undone last.";
    read import_read: import::ReadOf => import::First, import::first,
        "What a table is and what its columns mean, with a page of its rows; nobody is compared yet.";
    read import_preview: import::Look => import::Preview, import::preview,
        "What an import would do. Nothing is written.";
    read import_rows: import::RowsOf => import::PlanRows, import::rows,
        "A page of what an import would do, row by row.";
    read import_warnings: import::WarningsOf => import::Warnings, import::warnings,
        "A page of what is odd in a file, of one kind.";
    write import_rejected: import::RejectedOf => Written<import::Rejected>, import::rejected,
        "Writes the rows that stay out into a table of their own, with why.";
    read import_review: import::ReviewOf => import::RowReview, import::review,
        "A row, what it brings, and everybody it is or may be about.";
    write import_apply: import::Apply => Written<import::Applied>, import::apply,
        "Carries an import out as one step; rows to look at wait in its batch.";
    read import_alike: import::values::AlikeOf => import::values::ValuesAlike, import::values::alike,
        "Values of a table that look like one written in more than one way.";
    write value_use: import::values::Use => Written<import::values::Remembered>, import::values::use_spelling,
        "Remembers one spelling for values that are one; tables come in with it from now on.";
    write value_apart: import::values::Apart => Written<import::values::Remembered>, import::values::keep_apart,
        "Remembers of values that they are never made one.";
    read value_list: Nothing => import::values::Values, import::values::list,
        "What was said of values that are written in more than one way.";
    write value_forget: import::values::Forget => Written<import::values::Remembered>, import::values::forget,
        "Forgets what was said of a value; the next table is asked about again.";
    read import_again: import::Again => import::LaidOut, import::again,
        "Lays the file of an earlier import out again, from what the workspace kept of it.";
    read tray_list: import::tray::Through => import::tray::Tray, import::tray::list,
        "Tables of which rows wait until somebody decides them.";
    read tray_rows: import::tray::TrayRows => import::tray::TrayPage, import::tray::rows,
        "The rows of one table that wait.";
    read tray_review: import::tray::TrayReview => import::RowReview, import::tray::review,
        "A row that waits beside everybody it may be about.";
    write tray_fix: import::tray::Fix => Written<import::tray::Mended>, import::tray::fix,
        "Puts right a cell of a row that waits; it waits on.";
    write tray_decide: import::tray::Decide => Written<import::tray::Decided>, import::tray::decide,
        "Takes rows out of the tray as one step: the people come in, or are left out.";
    read table_paste: import::Paste => crate::ChosenTable, import::paste,
        "Keeps what was pasted as a table to be looked over, in memory alone.";
    read table_inspect: import::Inspect => import::Inspected, import::inspect,
        "What Kith makes of a table.";
    read report_preview: report::PreviewOf => report::Preview, report::preview,
        "Lays a report out to be looked at; nothing leaves.";
    write report_snapshot: report::ReportOf => Written<Given>, report::snapshot,
        "Makes the cohort snapshot for an audience, as PDF or HTML.";
    write report_register: report::ReportOf => Written<Given>, report::register,
        "Makes the attendance register for an audience, as PDF or HTML.";
    read export_preview: export::PreviewOf => export::Preview, export::preview,
        "The first rows of a table as it would leave; nothing leaves.";
    write export_roster: export::RosterOf => Written<Given>, export::roster,
        "Writes a roster as CSV, safe for spreadsheets or exact, as a workbook or as contact cards.";
    write export_attendance: export::AttendanceOf => Written<Given>, export::attendance,
        "Writes people by sessions as CSV, safe for spreadsheets or exact, or as a workbook.";
    write export_sessions: export::SessionsOf => Written<Given>, export::sessions,
        "Writes a cohort's sessions as CSV, as a workbook or as a calendar.";
    read cancel: crate::desk::Cancel => Done, crate::desk::cancel,
        "Asks a long job to stop; it leaves no trace.";
}
