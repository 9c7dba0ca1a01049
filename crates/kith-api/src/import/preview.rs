use kith_intake::plan::{Counts, PlannedRow};
use kith_intake::{Decision, Field, Inspection, Plan, Reading};
use kith_model::PersonId;
use kith_store::Store;
use serde::{Deserialize, Serialize};

use super::known::InWorkspace;
use super::read::{Choices, reading};
use super::target::Target;
use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// Rows that a preview shows.
const SHOWN: usize = 200;

/// A table to plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportPreview"))]
pub struct PreviewOf {
    /// Which.
    pub table: String,
    /// Name of the cohort, there already or to be made; a plan can be looked at before it is named.
    pub cohort: Option<String>,
    /// Name of its program; `null` where the cohort's name says enough.
    pub program: Option<String>,
    /// What was decided.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Choices>"))]
    pub choices: Choices,
}

/// What an import would do. Nothing is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportPlanned"))]
pub struct Preview {
    /// As the person knows it.
    pub file_name: String,
    /// In words.
    pub recognition: String,
    /// A name that Python's codecs know.
    pub encoding: String,
    /// The character itself.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub delimiter: char,
    /// Records below the header.
    pub data_rows: usize,
    /// People that the rows name.
    pub people: usize,
    /// In the order of the file.
    pub columns: Vec<PreviewColumn>,
    /// How many rows of each decision.
    pub counts: PreviewCounts,
    /// The first of them.
    pub rows: Vec<PreviewRow>,
    /// What is odd.
    pub warnings: Vec<PreviewWarning>,
    /// Whether the program has to be made.
    pub makes_program: bool,
    /// Whether the cohort has to be made.
    pub makes_cohort: bool,
}

/// A column as found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewColumn {
    /// As it stands.
    pub header: String,
    /// What it means.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub field: Option<Field>,
    /// From 0 to 1.
    pub confidence: f32,
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
    pub score: f32,
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

/// A table read and planned.
pub(super) struct Planned {
    pub reading: Reading,
    pub plan: Plan,
    pub target: Target,
}

/// What an import would do, with its first rows.
///
/// # Errors
/// `not_a_table`; `needs_decision` where several cohorts have that name.
pub fn preview(desk: &Desk, request: PreviewOf) -> Result<Preview, Problem> {
    let planned = planned(desk, &request, &kith_store::Job::quiet())?;
    let inspection = Inspection::of(&planned.reading);
    Ok(Preview {
        file_name: desk.file_name(&request.table)?,
        recognition: inspection.recognition,
        encoding: inspection.encoding,
        delimiter: inspection.delimiter,
        data_rows: inspection.data_rows,
        people: inspection.people,
        columns: inspection
            .columns
            .into_iter()
            .map(|column| PreviewColumn {
                header: column.header,
                field: column.field,
                confidence: column.confidence,
            })
            .collect(),
        counts: planned.plan.counts.into(),
        rows: rows(&planned.reading, &planned.plan, SHOWN),
        warnings: warnings(&planned.reading),
        makes_program: planned.target.program.is_none(),
        makes_cohort: planned.target.cohort.is_none(),
    })
}

/// Every row of what an import would do, for `--dry-run`.
///
/// # Errors
/// As [`preview`].
pub fn dry_run(desk: &Desk, request: &PreviewOf) -> Result<WholePlan, Problem> {
    let planned = planned(desk, request, &kith_store::Job::quiet())?;
    Ok(WholePlan::of(&planned.reading, &planned.plan))
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
}

impl WholePlan {
    pub(super) fn of(reading: &Reading, plan: &Plan) -> Self {
        Self {
            counts: plan.counts.into(),
            rows: rows(reading, plan, usize::MAX),
            warnings: warnings(reading),
        }
    }
}

/// Reads and plans.
pub(super) fn planned(
    desk: &Desk,
    request: &PreviewOf,
    job: &kith_store::Job,
) -> Result<Planned, Problem> {
    let store = desk.store()?;
    let reading = reading(desk, &request.table, &request.choices, job)?;
    let target = target(&store, request)?;
    let mut known = InWorkspace {
        store,
        cohort: target.cohort,
    };
    let watched = |done, total| job.progress(done, total).is_ok();
    let plan =
        Plan::make(&reading, &target.key(), &mut known, &watched).map_err(|error| match error {
            kith_intake::plan::PlanError::Intake(error) => Problem::from(error),
            kith_intake::plan::PlanError::Known(error) => Problem::from(error),
        })?;
    Ok(Planned {
        reading,
        plan,
        target,
    })
}

fn rows(reading: &Reading, plan: &Plan, most: usize) -> Vec<PreviewRow> {
    let rows = plan.rows.iter().take(most);
    rows.map(|row| shown(reading, plan, row)).collect()
}

fn warnings(reading: &Reading) -> Vec<PreviewWarning> {
    let told = |warning: &kith_intake::Warning| PreviewWarning {
        code: warning.code().to_owned(),
        line: warning.line(),
        column: warning.column(),
        message: warning.message(),
    };
    reading.warnings.iter().map(told).collect()
}

/// One row for people.
fn shown(reading: &Reading, plan: &Plan, row: &PlannedRow) -> PreviewRow {
    let record = reading.table.record(row.record as usize);
    let email = reading.value(record, Field::Email);
    PreviewRow {
        line: row.line,
        decision: row.decision,
        name: reading.name(record).into_owned(),
        email: Some(email.to_owned()).filter(|email| !email.is_empty()),
        person: row.person,
        score: row.score,
        reasons: plan
            .reasons(row)
            .iter()
            .map(|reason| reason.words())
            .collect(),
    }
}

fn target(store: &Store, request: &PreviewOf) -> Result<Target, Problem> {
    let cohort = request
        .cohort
        .as_deref()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let program = request
        .program
        .clone()
        .filter(|name| !name.trim().is_empty());
    let named = cohort.clone();
    store
        .read(move |read| Target::find(read, &cohort, program.as_deref().map(str::trim)))?
        .map_err(|ambiguous| {
            Problem::new(
                Code::NeedsDecision,
                format!(
                    "Several programs have a cohort {named}: {}. Name the program.",
                    ambiguous.programs.join(", ")
                ),
            )
            .with(serde_json::json!({ "choices": ambiguous.programs }))
        })
}

impl From<Counts> for PreviewCounts {
    fn from(counts: Counts) -> Self {
        Self {
            new: counts.new,
            r#match: counts.r#match,
            review: counts.review,
            skip: counts.skip,
            error: counts.error,
        }
    }
}
