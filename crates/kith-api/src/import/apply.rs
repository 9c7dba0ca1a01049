use std::sync::Arc;

use chrono::NaiveDate;
use kith_intake::Plan;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::{CohortId, ImportBatchId};
use kith_store::import::{add_batch, keep_source, relate};
use kith_store::{StoreError, Tx, attendance};
use serde::{Deserialize, Serialize};

use super::carry::Import;
use super::keep::batch;
use super::looked::{Planned, Source, planned};
use super::own::Own;
use super::preview::{PreviewCounts, PreviewOf, WholePlan};
use super::target::Target;
use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;
use crate::workspace::keeping;

/// An import to carry out.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportApply"))]
pub struct Apply {
    /// What and where.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// Names the job, to watch and to cancel it.
    pub job: String,
}

/// What an import did.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportApplied"))]
pub struct Applied {
    /// Its batch.
    pub batch: Option<ImportBatchId>,
    /// The cohort the people went to.
    pub cohort: Option<CohortId>,
    /// How many rows of each decision.
    pub counts: PreviewCounts,
    /// Why no backup could be made ahead of it, where none could.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub backup_trouble: Option<String>,
}

/// Plans a table anew and applies the plan as one step. Rows to look at wait in the batch.
///
/// What was done is counted and held against the plan before anything is kept.
///
/// # Errors
/// `not_a_table`, `needs_decision`, `canceled`; the workspace is then as it was.
pub fn apply(desk: &Desk, request: Apply) -> Result<Written<Applied>, Problem> {
    let (written, _) = carried_out(desk, &request)?;
    Ok(written)
}

/// The same, with the whole plan for the terminal.
///
/// # Errors
/// As [`apply`].
pub fn applied(desk: &Desk, request: &Apply) -> Result<(Written<Applied>, WholePlan), Problem> {
    let (written, planned) = carried_out(desk, request)?;
    let whole = WholePlan::of(&planned.source.reading, &planned.plan, &planned.own);
    Ok((written, whole))
}

fn carried_out(desk: &Desk, request: &Apply) -> Result<(Written<Applied>, Planned), Problem> {
    named(&request.plan)?;
    desk.as_job(Some(&request.job), |job| {
        planned_and_written(desk, &request.plan, job)
    })
}

/// Where an import's people go has to be said before anything is done.
fn named(request: &PreviewOf) -> Result<(), Problem> {
    match request.cohort.as_deref().map(str::trim) {
        None | Some("") => Err(Problem::invalid(
            "cohort",
            "Name the cohort that the people belong to.",
        )),
        Some(_) => Ok(()),
    }
}

fn planned_and_written(
    desk: &Desk,
    request: &PreviewOf,
    job: Arc<kith_store::Job>,
) -> Result<(Written<Applied>, Planned), Problem> {
    let planned = planned(desk, request, &job)?;
    let Planned {
        source,
        plan,
        own,
        target,
    } = planned.clone();
    let counts = PreviewCounts::from(&*plan);
    let left_out = plan.rows.iter().any(|row| row.answered);
    let applies = counts.new + counts.r#match + counts.review > 0 || left_out || own.makes_fields();
    if !applies {
        let written = Written {
            value: Applied {
                batch: None,
                cohort: target.cohort,
                counts,
                backup_trouble: None,
            },
            step: None,
            words: "Nothing changed".to_owned(),
            touched: Vec::new(),
        };
        return Ok((written, planned));
    }
    let today = desk.today();
    // The import itself goes on.
    let trouble = |problem: Problem| problem.message.replace(" Nothing was changed.", "");
    let backup_trouble = keeping::ahead_of_import(desk).map(trouble);
    let label = Label::new(StepKind::RosterImported);
    let changed = desk.store()?.transact_with(label, job, move |tx| {
        let written = write(tx, &source, (&plan, &own), &target, today)?;
        Ok(Applied {
            backup_trouble,
            ..written
        })
    })?;
    Ok((desk.told(changed)?, planned))
}

fn write(
    tx: &Tx<'_>,
    source: &Source,
    (plan, own): (&Plan, &Own),
    target: &Target,
    today: NaiveDate,
) -> Result<Applied, StoreError> {
    let counts = PreviewCounts::from(plan);
    let (cohort, program) = target.made(tx)?;
    let fields = own.made(tx, program.id)?;
    let batch = add_batch(tx, &batch(source, counts, target.since))?;
    let since = target.since.unwrap_or(today);
    let import = Import {
        tx,
        reading: &source.reading,
        plan,
        own,
        only_answered: false,
        cohort,
        program,
        today,
        since,
    };
    let organizations = import.organizations()?;
    let people = import.add_new(&organizations, Some(batch))?;
    let on_lines = import.on_lines(&people);
    let matched = import.complete_known(&organizations, &on_lines)?;
    import.write_own(own, &fields, (&people, &on_lines))?;
    import.enroll_known()?;
    import.keep_rest(batch, &on_lines)?;
    import.keep_apart(&people)?;
    attendance::expect_since(
        tx,
        cohort,
        &on_lines.into_values().collect(),
        (since, today),
    )?;
    relate(tx, batch, cohort)?;
    // A file with passwords in it is not kept, as they are not.
    if !source.reading.mapping.holds_secrets() {
        keep_source(tx, batch, source.packed.clone())?;
    }

    let new = u32::try_from(people.len()).unwrap_or(u32::MAX);
    if (new, matched) != (counts.new, counts.r#match) {
        return Err(StoreError::Constraint {
            rule: format!(
                "the import did {new} new and {matched} known rows where its plan said {} and {}",
                counts.new, counts.r#match
            ),
        });
    }
    tx.relabel(
        Label::new(StepKind::RosterImported)
            .about(Noun::Cohort, cohort)
            .about(Noun::ImportBatch, batch)
            .counting(Counted::Created, u64::from(counts.new))
            .counting(Counted::Updated, u64::from(counts.people() - counts.new))
            .counting(Counted::Waiting, u64::from(counts.review)),
    );
    tx.touch(Noun::Cohort, cohort);
    Ok(Applied {
        batch: Some(batch),
        cohort: Some(cohort),
        counts,
        backup_trouble: None,
    })
}
