use clap::Subcommand;
use kith_api::contact::{self, ContactChange, ContactGone};
use kith_api::model::contact_point::{ContactKind, NewContactPoint};
use kith_api::model::{ContactPointId, PersonId};
use kith_api::{Desk, Problem};

use super::fields::{fields, input};
use super::told;

/// What to do with ways to reach people.
#[derive(Subcommand)]
pub enum Verb {
    /// Adds a way to reach a person.
    Add {
        /// Their id.
        person: PersonId,
        /// email, phone, postal, messaging or social.
        kind: ContactKind,
        /// The address, number or name there.
        value: String,
        /// "work", "home".
        #[arg(long)]
        label: Option<String>,
        /// The one to use, of its kind.
        #[arg(long)]
        primary: bool,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a way to reach somebody.
    Edit {
        /// Its id.
        contact: ContactPointId,
        /// A field: value, label, is_primary; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes a way to reach somebody away.
    Delete {
        /// Its id.
        contact: ContactPointId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith contact`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Add {
            person,
            kind,
            value,
            label,
            primary,
            json,
        } => {
            let mut new = NewContactPoint::new(kind, value);
            new.person = Some(person);
            new.label = label;
            new.is_primary = primary;
            told(&contact::add(desk, new)?, json)
        }
        Verb::Edit { contact, set, json } => {
            let edit = input(fields(&set)?)?;
            told(&contact::edit(desk, ContactChange { contact, edit })?, json)
        }
        Verb::Delete { contact, json } => {
            told(&contact::delete(desk, ContactGone { contact })?, json)
        }
    }
}
