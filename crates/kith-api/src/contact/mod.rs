//! Ways to reach people.

use kith_model::ContactPointId;
use kith_model::contact_point::{ContactPoint, ContactPointEdit, NewContactPoint};
use kith_model::lens::Lens;
use kith_model::step::{Label, Noun, StepKind};
use kith_store::contact_point;
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

/// A contact that was added or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactNamed {
    /// Its key.
    pub contact: ContactPointId,
}

/// A contact to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactChange {
    /// Which.
    pub contact: ContactPointId,
    /// What becomes different.
    pub edit: ContactPointEdit,
}

/// A contact to take away.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactGone {
    /// Which.
    pub contact: ContactPointId,
}

/// Adds a way to reach somebody.
///
/// # Errors
/// `not_found` for its owner; `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: NewContactPoint) -> Result<Written<ContactNamed>, Problem> {
    let mut label = Label::new(StepKind::ContactPointAdded);
    if let Some(person) = new.person {
        label = label.about(Noun::Person, person);
    }
    if let Some(organization) = new.organization {
        label = label.about(Noun::Organization, organization);
    }
    desk.write(label, move |tx| {
        let contact = contact_point::add(tx, new)?;
        Ok(ContactNamed { contact })
    })
}

/// Changes a way to reach somebody.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit(desk: &Desk, change: ContactChange) -> Result<Written<ContactNamed>, Problem> {
    let contact = change.contact;
    desk.write(Label::new(StepKind::ContactPointEdited), move |tx| {
        let edited = contact_point::edit(tx, contact, change.edit)?;
        tx.relabel(about(StepKind::ContactPointEdited, &edited));
        Ok(ContactNamed { contact })
    })
}

/// Takes a way to reach somebody away.
///
/// # Errors
/// `not_found`.
pub fn delete(desk: &Desk, gone: ContactGone) -> Result<Written<ContactNamed>, Problem> {
    let contact = gone.contact;
    desk.write(Label::new(StepKind::ContactPointDeleted), move |tx| {
        let before = contact_point::get(tx, contact, Lens::Me)?;
        contact_point::delete(tx, contact)?;
        tx.relabel(about(StepKind::ContactPointDeleted, &before));
        Ok(ContactNamed { contact })
    })
}

fn about(kind: StepKind, contact: &ContactPoint) -> Label {
    let label = Label::new(kind);
    match (contact.person, contact.organization) {
        (Some(person), _) => label.about(Noun::Person, person),
        (None, Some(organization)) => label.about(Noun::Organization, organization),
        (None, None) => label,
    }
}
