//! People, how to reach them, and where they work.

mod add;
mod look;
mod merge;
pub mod page;
pub mod people;

use kith_model::PersonId;
use kith_model::person::PersonEdit;
use kith_model::step::{Label, Noun, StepKind};
use kith_store::person;
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

pub use add::{Joining, NewPersonWith, add};
pub use look::{PeopleSeen, PersonSeen, SeenThrough, WhichPerson, get, list};
pub use merge::{PersonMerge, merge, take_apart};

/// A person who was added or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonNamed {
    /// Their key.
    pub person: PersonId,
}

/// A person to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonChange {
    /// Who.
    pub person: PersonId,
    /// What becomes different.
    pub edit: PersonEdit,
}

/// A person to take away or to bring back.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonGone {
    /// Who.
    pub person: PersonId,
}

/// Changes a person.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit(desk: &Desk, change: PersonChange) -> Result<Written<PersonNamed>, Problem> {
    let PersonChange { person, edit } = change;
    if !edit.merged_into.is_keep() {
        return Err(merged_by_hand());
    }
    desk.write(
        Label::new(StepKind::PersonEdited).about(Noun::Person, person),
        move |tx| {
            person::edit(tx, person, edit)?;
            Ok(PersonNamed { person })
        },
    )
}

/// Two rows of one person come together by a merge, which keeps all that hangs on both.
fn merged_by_hand() -> Problem {
    Problem::invalid(
        "set",
        "merged_into is not set by hand: merge the two, so that nothing of either is lost.",
    )
}

/// Takes a person away; the past keeps them, and undo brings them back.
///
/// # Errors
/// `not_found`.
pub fn delete(desk: &Desk, gone: PersonGone) -> Result<Written<PersonNamed>, Problem> {
    let person = gone.person;
    desk.write(
        Label::new(StepKind::PersonDeleted).about(Noun::Person, person),
        move |tx| {
            person::delete(tx, person)?;
            Ok(PersonNamed { person })
        },
    )
}

/// Brings a person back who was taken away.
///
/// # Errors
/// `not_found` where nobody of that key was taken away.
pub fn restore(desk: &Desk, gone: PersonGone) -> Result<Written<PersonNamed>, Problem> {
    let person = gone.person;
    desk.write(
        Label::new(StepKind::PersonRestored).about(Noun::Person, person),
        move |tx| {
            person::restore(tx, person)?;
            Ok(PersonNamed { person })
        },
    )
}
