use kith_model::lens::Lens;
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{PersonId, StepId};
use kith_store::history::{self, Form, RowKey, Step, StepQuery, Table};
use kith_store::{Read, StoreError, person};
use serde::Deserialize;

use super::{PersonGone, PersonNamed};
use crate::Written;
use crate::desk::Desk;
use crate::history::undo::{OnConflict, RowChoice, Undo, Undone, undo};
use crate::problem::{Code, Problem};

/// How far back a merge is looked for.
const STEPS: u32 = 10_000;

/// Two rows that are one person.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonMerge {
    /// Who turned out to be the other.
    pub person: PersonId,
    /// Who stays.
    pub into: PersonId,
}

/// Makes one person of two, as one step.
///
/// # Errors
/// `not_found` where one of them is gone or was merged before; `invalid` where they are one already.
pub fn merge(desk: &Desk, two: PersonMerge) -> Result<Written<PersonNamed>, Problem> {
    let label = Label::new(StepKind::PersonMerged)
        .about(Noun::Person, two.person)
        .about(Noun::Person, two.into);
    desk.write(label, move |tx| {
        person::merge(tx, two.person, two.into)?;
        Ok(PersonNamed { person: two.into })
    })
}

/// Takes two people apart who were made one; what was changed since stays. Ways to reach them and
/// where they work come back also where they only moved on, because the other one was merged in
/// turn; what stood twice then, and seats, stay with the last of them.
///
/// # Errors
/// `not_found` where that person was not merged here.
pub fn take_apart(desk: &Desk, gone: PersonGone) -> Result<Undone, Problem> {
    let found = desk.store()?.read(move |read| {
        let merged = merged_by(read, gone.person)?;
        let merged = merged.map(|step| Ok((step, moved_on(read, step)?)));
        merged.transpose()
    })?;
    let (step, rows) = found.ok_or_else(|| {
        Problem::new(
            Code::NotFound,
            "The step that made them one is not in the history of this workspace. Nothing was changed.",
        )
    })?;
    let step = Undo {
        step: Some(step),
        on_conflict: OnConflict::KeepLater,
        rows,
        job: None,
        lens: Lens::Me,
    };
    undo(desk, step)
}

/// The step in force that merged the person into another.
fn merged_by(read: &Read<'_>, person: PersonId) -> Result<Option<StepId>, StoreError> {
    let subject = (Noun::Person, person.into());
    let row = RowKey {
        table: Table::Person,
        key: person.get(),
    };
    for step in steps_of(read, row)? {
        if is_merge(&step)
            && step.label.subjects.first() == Some(&subject)
            && !history::is_undone(read, &step)?
        {
            return Ok(Some(step.id));
        }
    }
    Ok(None)
}

/// Rows of a merge that nothing but later merges changed since. A seat or a mark is not among
/// them: it may have taken the place of another's.
fn moved_on(read: &Read<'_>, merge: StepId) -> Result<Vec<RowChoice>, StoreError> {
    let mut moved = Vec::new();
    let moves = |table| {
        matches!(
            table,
            Table::Person | Table::ContactPoint | Table::Affiliation
        )
    };
    let edited = history::edited(read, merge)?.into_iter();
    for edited in edited.filter(|edited| moves(edited.row.table)) {
        let (mut merged, mut otherwise) = (false, false);
        for step in steps_of(read, edited.row)? {
            if step.id > merge && step.form == Form::Step && !history::is_undone(read, &step)? {
                merged |= is_merge(&step);
                otherwise |= !is_merge(&step);
            }
        }
        if merged && !otherwise {
            moved.push(RowChoice {
                table: edited.row.table.name().to_owned(),
                key: edited.row.key.into(),
                choice: OnConflict::GoBack,
            });
        }
    }
    Ok(moved)
}

fn is_merge(step: &Step) -> bool {
    step.form == Form::Step && step.label.kind == StepKind::PersonMerged
}

fn steps_of(read: &Read<'_>, row: RowKey) -> Result<Vec<Step>, StoreError> {
    let query = StepQuery {
        row: Some(row),
        before: None,
        limit: STEPS,
    };
    history::steps(read, query)
}
