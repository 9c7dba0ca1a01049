use std::collections::HashSet;

use chrono::NaiveDate;
use kith_intake::plan::PlannedRow;
use kith_intake::{Decision, Field, Plan, Reading, Reason, Record, hundredths};
use kith_model::PersonId;
use kith_store::Store;
use serde::{Deserialize, Serialize};

use super::answers::{RowAnswer, Said};
use super::as_read::AsRead;
use super::differing::Differing;
use super::looked::planned;
use super::odd;
use super::own::{Asked, KeepColumn, Own};
use super::read::Choices;
use super::room::NoRoom;
use super::rows::fault;
use super::target::Target;
use crate::desk::Desk;
use crate::problem::Problem;

/// A table to plan.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportOf"))]
pub struct PreviewOf {
    /// Which.
    pub table: String,
    /// Name of the cohort, there already or to be made; a plan can be looked at before it is named.
    pub cohort: Option<String>,
    /// Name of its program; `null` where the cohort's name says enough.
    pub program: Option<String>,
    /// Since when its people are in it; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable, type = "string"))]
    pub since: Option<NaiveDate>,
    /// What was decided.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Choices>"))]
    pub choices: Choices,
    /// What a human said of single rows.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<RowAnswer>>"))]
    pub answers: Vec<RowAnswer>,
    /// What a human said of every row in doubt that `answers` does not name.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub rest: Option<Said>,
    /// What was said of people who are known already.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Differing>"))]
    pub known: Differing,
    /// Columns that become fields of the program, in the same step.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<KeepColumn>>"))]
    pub keep: Vec<KeepColumn>,
}

impl PreviewOf {
    /// What was said of the program's own columns.
    pub(super) fn asked<'a>(&'a self, store: &'a Store, target: &Target) -> Asked<'a> {
        Asked {
            store,
            program: target.program,
            cohort: target.cohort,
            keep: &self.keep,
            known: &self.known,
        }
    }
}

/// A table to look over.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportPreview"))]
pub struct Look {
    /// What and where.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// Names the job, to watch and to cancel it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub job: Option<String>,
}

/// What an import would do. Nothing is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportPlanned"))]
pub struct Preview {
    /// What the file is.
    #[serde(flatten)]
    pub read: AsRead,
    /// How many rows of each decision.
    pub counts: PreviewCounts,
    /// Whether the program has to be made.
    pub makes_program: bool,
    /// Whether the cohort has to be made.
    pub makes_cohort: bool,
    /// Where more people come than the cohort has seats for; nothing is brought in then.
    pub no_room: Option<NoRoom>,
}

/// How many rows of each decision.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs, reason = "named as the decisions are")]
pub struct PreviewCounts {
    pub new: u32,
    pub r#match: u32,
    pub review: u32,
    pub skip: u32,
    pub error: u32,
    /// Among those that match: further rows about a person whom another row brings in or
    /// completes.
    pub further: u32,
}

impl PreviewCounts {
    /// How many people come in or are completed.
    pub fn people(self) -> u32 {
        self.new + self.r#match - self.further
    }
}

/// One row of the plan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewRow {
    /// Physical line, from 1.
    pub line: u32,
    /// What would be done.
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"new\" | \"match\" | \"review\" | \"skip\" | \"error\"")
    )]
    pub decision: Decision,
    /// As the row has it.
    pub name: String,
    /// As the row has it.
    pub email: Option<String>,
    /// Who it is or may be.
    pub person: Option<PersonId>,
    /// How sure that is, from 0 to 1.
    pub score: f64,
    /// Phrases for people, most important first.
    pub reasons: Vec<String>,
}

/// Something odd in the file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewWarning {
    /// Stable.
    pub code: String,
    /// Physical, from 1.
    pub line: Option<u32>,
    /// From 1.
    pub column: Option<u32>,
    /// A sentence.
    pub message: String,
}

/// What an import would do, without its rows.
///
/// # Errors
/// `not_a_table`; `needs_decision` where several cohorts have that name; `canceled`.
pub fn preview(desk: &Desk, request: Look) -> Result<Preview, Problem> {
    let planned = desk.as_job(request.job.as_deref(), |job| {
        planned(desk, &request.plan, &job)
    })?;
    Ok(Preview {
        read: AsRead::of(&planned.source, &planned.own),
        counts: (&*planned.plan).into(),
        makes_program: planned.target.program.is_none(),
        makes_cohort: planned.target.cohort.is_none(),
        no_room: NoRoom::of(desk, &planned)?,
    })
}

/// Every row of what an import would do, for `--dry-run`.
///
/// # Errors
/// As [`preview`].
pub fn dry_run(desk: &Desk, request: &PreviewOf) -> Result<WholePlan, Problem> {
    let planned = planned(desk, request, &kith_store::Job::quiet())?;
    let mut whole = WholePlan::of(&planned.source.reading, &planned.plan, &planned.own);
    whole
        .warnings
        .extend(NoRoom::of(desk, &planned)?.map(NoRoom::warning));
    Ok(whole)
}

/// A plan with every row, for the terminal.
#[derive(Debug)]
pub struct WholePlan {
    /// How many rows of each decision.
    pub counts: PreviewCounts,
    /// All of them.
    pub rows: Vec<PreviewRow>,
    /// What is odd in the file.
    pub warnings: Vec<PreviewWarning>,
    /// Cells that somebody comes in without.
    pub left_out: Vec<PreviewWarning>,
    /// What rows say otherwise than is known, by line.
    pub differing: Vec<PreviewWarning>,
    /// How many columns the table has.
    pub columns: u32,
}

impl WholePlan {
    pub(super) fn of(reading: &Reading, plan: &Plan, own: &Own) -> Self {
        Self {
            counts: plan.into(),
            left_out: left_out(reading, plan),
            differing: differing(reading, plan),
            columns: reading.mapping.columns.len() as u32,
            rows: plan
                .rows
                .iter()
                .map(|row| shown((reading, own), plan, row))
                .collect(),
            warnings: odd::all(reading),
        }
    }
}

/// Fields of people who are known that differ, and what becomes of them; and who was in
/// the cohort before.
fn differing(reading: &Reading, plan: &Plan) -> Vec<PreviewWarning> {
    let reasons = |row| reasons(plan, row).map(move |reason| (row, reason));
    let rows = plan.rows.iter().flat_map(reasons);
    rows.filter(|(row, reason)| match reason {
        Reason::Keeps { .. } | Reason::NoStep { .. } | Reason::SeveralSeats => {
            row.decision == Decision::Match
        }
        Reason::WasInCohort => true,
        _ => false,
    })
    .map(|(row, reason)| {
        let record = reading.table.record(row.record as usize);
        let name = match reading.name(record) {
            name if name.is_empty() => reading.value(record, Field::Email).into(),
            name => name,
        };
        PreviewWarning {
            code: reason.code().to_owned(),
            line: Some(row.line),
            column: None,
            message: format!("{name}: {}", told(reason, row)),
        }
    })
    .collect()
}

/// Cells of applied rows that nothing took, with why.
fn left_out(reading: &Reading, plan: &Plan) -> Vec<PreviewWarning> {
    let applied = |row: &&PlannedRow| matches!(row.decision, Decision::New | Decision::Match);
    let rows = plan.rows.iter().filter(applied);
    rows.flat_map(|row| plan.reasons(row).iter().map(move |reason| (row, *reason)))
        .filter_map(|(row, reason)| {
            let record = reading.table.record(row.record as usize);
            let cell = |column| reading.cell(record, column);
            let fault = fault(reason, row.decision, cell)?;
            let words = fault.words.trim_end_matches('.');
            let value = cell(fault.column as usize - 1);
            Some(PreviewWarning {
                code: reason.code().to_owned(),
                line: Some(row.line),
                column: Some(fault.column),
                message: format!("{words}: {value}"),
            })
        })
        .collect()
}

/// One row for people.
pub(super) fn shown((reading, own): (&Reading, &Own), plan: &Plan, row: &PlannedRow) -> PreviewRow {
    let record = reading.table.record(row.record as usize);
    let email = reading.value(record, Field::Email);
    PreviewRow {
        line: row.line,
        decision: row.decision,
        name: reading.name(record).into_owned(),
        email: Some(email.to_owned()).filter(|email| !email.is_empty()),
        person: row.person,
        score: hundredths(row.score),
        reasons: reasons(plan, row)
            .map(|reason| match reason {
                Reason::Respelled { column } => respelled(reading, record, column),
                reason => told(reason, row),
            })
            .chain(own.reasons(row))
            .chain(own.says(reading, row))
            .collect(),
    }
}

/// Why a row was decided so, and every field that becomes as the file has it.
fn reasons(plan: &Plan, row: &PlannedRow) -> impl Iterator<Item = Reason> {
    let replaced = row.replaces();
    let is_told = move |reason: &Reason| match reason {
        Reason::Keeps { field } => !replaced.contains(*field),
        _ => true,
    };
    let by_plan = plan.reasons(row).iter().copied().filter(is_told);
    // What would become so, had the file one way to write it.
    let unsure = row.keeps.within(row.rewrites).iter();
    let unsure = unsure.filter(move |field| !replaced.contains(*field));
    by_plan
        .chain(replaced.iter().map(|field| Reason::Keeps { field }))
        .chain(unsure.map(|field| Reason::TwoWays { field }))
}

/// "“NMSU” comes in as “New Mexico State University”, as you said"
fn respelled(reading: &Reading, record: Record<'_>, column: u32) -> String {
    let column = column as usize - 1;
    let cell = reading.cell(record, column);
    let spelled = reading.respelled(record, column).unwrap_or(cell);
    format!("\u{201c}{cell}\u{201d} comes in as \u{201c}{spelled}\u{201d}, as you said")
}

/// A field that differs stays as it is, unless somebody said otherwise.
fn told(reason: Reason, row: &PlannedRow) -> String {
    match reason {
        Reason::Keeps { field } if row.replaces().contains(field) => {
            format!("{} differs and becomes as the file has it", field.label())
        }
        other => other.words(),
    }
}

impl From<&Plan> for PreviewCounts {
    fn from(plan: &Plan) -> Self {
        let counts = plan.counts;
        Self {
            new: counts.new,
            r#match: counts.r#match,
            review: counts.review,
            skip: counts.skip,
            error: counts.error,
            further: further(plan),
        }
    }
}

fn further(plan: &Plan) -> u32 {
    let rows = plan.rows.iter();
    let matched = rows.filter(|row| row.decision == Decision::Match);
    let (mut known, mut further) = (HashSet::new(), 0);
    for row in matched {
        let is_first = row.person.is_some_and(|person| known.insert(person));
        further += u32::from(!is_first);
    }
    further
}
