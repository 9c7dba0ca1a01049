use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_model::step::{Label, Noun, StepKind};
use kith_store::history::{self, Form, RowKey, StepQuery, Table};
use kith_store::{Read, StoreError, person};
use serde::Deserialize;

use super::{PersonGone, PersonNamed};
use crate::Written;
use crate::desk::Desk;
use crate::history::undo::{OnConflict, Undo, Undone, undo};
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

/// Takes two people apart who were made one; what was changed since stays.
///
/// # Errors
/// `not_found` where that person was not merged here.
pub fn take_apart(desk: &Desk, gone: PersonGone) -> Result<Undone, Problem> {
    let step = desk
        .store()?
        .read(move |read| merged_by(read, gone.person))?;
    let step = step.ok_or_else(|| {
        Problem::new(
            Code::NotFound,
            "The step that made them one is not in the history of this workspace. Nothing was changed.",
        )
    })?;
    let step = Undo {
        step: Some(step),
        on_conflict: OnConflict::KeepLater,
        rows: Vec::new(),
        job: None,
        lens: Lens::Me,
    };
    undo(desk, step)
}

/// The step in force that merged the person into another.
fn merged_by(read: &Read<'_>, person: PersonId) -> Result<Option<kith_model::StepId>, StoreError> {
    let query = StepQuery {
        row: Some(RowKey {
            table: Table::Person,
            key: person.get(),
        }),
        before: None,
        limit: STEPS,
    };
    let subject = (Noun::Person, person.into());
    let found = history::steps(read, query)?.into_iter().find(|step| {
        step.form == Form::Step
            && step.undone_by.is_none()
            && step.label.kind == StepKind::PersonMerged
            && step.label.subjects.first() == Some(&subject)
    });
    Ok(found.map(|step| step.id))
}
