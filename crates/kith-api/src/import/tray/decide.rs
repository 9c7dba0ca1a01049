use chrono::NaiveDate;
use kith_intake::{Decision, PlannedRow};
use kith_model::lens::Lens;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::{CohortId, ImportBatchId, PersonId};
use kith_store::{StoreError, Tx, attendance, import};
use serde::{Deserialize, Serialize};

use super::at_once;
use super::table::{Waiting, waiting};
use crate::Written;
use crate::desk::Desk;
use crate::import::answers::{RowAnswer, Said};
use crate::import::carry::{Import, OnLines, about};
use crate::import::keep;
use crate::problem::Problem;

/// What somebody said of rows that wait.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TrayDecide"))]
pub struct Decide {
    /// Their batch.
    pub batch: ImportBatchId,
    /// By the line in the file they came from.
    pub answers: Vec<RowAnswer>,
    /// Of every row that waits and that `answers` does not name.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub rest: Option<Said>,
}

/// What became of them.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TrayDecided"))]
pub struct Decided {
    /// Where the people went.
    pub cohort: Option<CohortId>,
    /// How many rows do not wait any more.
    pub rows: u32,
}

/// Takes rows out of the tray as one step: the people come in, or are left out.
///
/// # Errors
/// `not_found` where nothing of the batch waits any more.
pub fn decide(desk: &Desk, request: Decide) -> Result<Written<Decided>, Problem> {
    let mut answers = request.answers;
    if let Some(said) = request.rest {
        let undecided = waiting(desk, request.batch, Lens::Me, &answers)?;
        let rest = at_once::each(&undecided, &answers, said);
        answers.extend(rest);
    }
    let waiting = waiting(desk, request.batch, Lens::Me, &answers)?;
    let today = desk.today();
    desk.write(Label::new(StepKind::WaitingDecided), move |tx| {
        write(tx, &waiting, today)
    })
}

fn write(tx: &Tx<'_>, waiting: &Waiting, today: NaiveDate) -> Result<Decided, StoreError> {
    let (cohort, program) = waiting.target.made(tx)?;
    let since = waiting.target.since.unwrap_or(today);
    let import = Import {
        tx,
        reading: &waiting.reading,
        plan: &waiting.plan,
        own: &waiting.own,
        only_answered: true,
        cohort,
        program,
        today,
        since,
    };
    let fields = waiting.own.made(tx, import.program.id)?;
    let organizations = import.organizations()?;
    let people = import.add_new(&organizations, None)?;
    let on_lines = import.on_lines(&people);
    import.complete_known(&organizations, &on_lines)?;
    import.write_own(&waiting.own, &fields, (&people, &on_lines))?;
    import.enroll_known()?;
    import.keep_apart(&people)?;
    let settled = settle(&import, waiting, (&people, &on_lines))?;
    attendance::expect_since(
        tx,
        cohort,
        &on_lines.into_values().collect(),
        (since, today),
    )?;
    tx.relabel(label(&settled, cohort));
    tx.touch(Noun::Cohort, cohort);
    Ok(Decided {
        cohort: Some(cohort),
        rows: u32::try_from(settled.len()).unwrap_or(u32::MAX),
    })
}

/// A row that does not wait any more, and who it became.
type Settled = (Decision, Option<PersonId>);

fn settle(
    import: &Import<'_, '_>,
    waiting: &Waiting,
    (people, on_lines): (&[PersonId], &OnLines),
) -> Result<Vec<Settled>, StoreError> {
    let mut people = people.iter();
    let rows = waiting.plan.rows.iter().zip(&waiting.rows);
    // A row about somebody whose own row still waits goes on waiting with it.
    let waits_on =
        |row: &PlannedRow| row.decision == Decision::Match && about(row, on_lines).is_none();
    rows.filter(|(row, _)| row.answered && !waits_on(row))
        .map(|(row, waits)| {
            let new = (row.decision == Decision::New).then(|| people.next().copied());
            let person = new.flatten().or_else(|| about(row, on_lines));
            import::settle(
                import.tx,
                waits.row,
                &keep::row((import.reading, import.own), (row, None), person),
            )?;
            Ok((row.decision, person))
        })
        .collect()
}

/// Names the person where it was one row, else counts the rows.
fn label(settled: &[Settled], cohort: CohortId) -> Label {
    let label = Label::new(StepKind::WaitingDecided);
    match settled {
        [(_, Some(person))] => label
            .about(Noun::Person, *person)
            .about(Noun::Cohort, cohort),
        [(Decision::Skip, None)] => label.counting(Counted::Skipped, 1),
        rows => label
            .about(Noun::Cohort, cohort)
            .counting(Counted::Rows, rows.len() as u64),
    }
}
