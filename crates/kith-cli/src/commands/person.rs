use clap::Subcommand;
use kith_api::model::PersonId;
use kith_api::model::lens::Lens;
use kith_api::person::people;
use kith_api::person::{
    self, NewPersonWith, PersonChange, PersonGone, PersonMerge, SeenThrough, WhichPerson,
};
use kith_api::{Desk, Problem};

use super::fields::{fields, input};
use super::told;
use crate::output;

/// What to do with people.
#[derive(Subcommand)]
pub enum Verb {
    /// Adds a person.
    Add {
        /// Given name.
        #[arg(long, allow_hyphen_values = true)]
        given: Option<String>,
        /// Family name.
        #[arg(long, allow_hyphen_values = true)]
        family: Option<String>,
        /// E-mail address.
        #[arg(long)]
        email: Option<String>,
        /// Telephone number.
        #[arg(long)]
        phone: Option<String>,
        /// Where they work; added where it is missing.
        #[arg(long, allow_hyphen_values = true)]
        organization: Option<String>,
        /// What they do there.
        #[arg(long, allow_hyphen_values = true)]
        title: Option<String>,
        /// Another field: preferred_name, pronouns, city, region, country, languages, birth_date, access_needs, dietary …
        #[arg(long, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Changes a person.
    Edit {
        /// Their id.
        person: PersonId,
        /// A field; an empty value clears it.
        #[arg(long, value_name = "FIELD=VALUE", required = true)]
        set: Vec<String>,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes a person away; the past keeps them.
    Delete {
        /// Their id.
        person: PersonId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Brings a person back who was taken away.
    Restore {
        /// Their id.
        person: PersonId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Makes one person of two; nothing of either is lost.
    Merge {
        /// The id of who turned out to be the other.
        person: PersonId,
        /// The id of who stays.
        into: PersonId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Takes two people apart who were made one; what was changed since stays.
    TakeApart {
        /// The id of who turned out to be the other.
        person: PersonId,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Lists who was taken away, the latest first.
    Gone {
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
    /// Shows a person.
    Show {
        /// Their id.
        person: PersonId,
        /// Through whose eyes.
        #[arg(long, default_value_t = Lens::Me)]
        lens: Lens,
        /// One JSON value on standard output.
        #[arg(long)]
        json: bool,
    },
}

/// `kith person`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::Add {
            given,
            family,
            email,
            phone,
            organization,
            title,
            set,
            json,
        } => {
            let mut all = fields(&set)?;
            for (field, name) in [("given_name", given), ("family_name", family)] {
                if let Some(name) = name {
                    all.insert(field.into(), name.into());
                }
            }
            let new = NewPersonWith {
                person: input(all)?,
                email,
                phone,
                organization,
                title,
                joins: None,
            };
            told(&person::add(desk, new)?, json)
        }
        Verb::Edit { person, set, json } => {
            let edit = input(fields(&set)?)?;
            told(&person::edit(desk, PersonChange { person, edit })?, json)
        }
        Verb::Delete { person, json } => told(&person::delete(desk, PersonGone { person })?, json),
        Verb::Restore { person, json } => {
            told(&person::restore(desk, PersonGone { person })?, json)
        }
        Verb::Merge { person, into, json } => {
            told(&person::merge(desk, PersonMerge { person, into })?, json)
        }
        Verb::TakeApart { person, json } => {
            let undone = person::take_apart(desk, PersonGone { person })?;
            if json {
                return output::json(&undone);
            }
            output::say(&format!("{}.", undone.words));
            Ok(())
        }
        Verb::Gone { json } => {
            let gone = people::gone(desk, SeenThrough { lens: Lens::Me })?.people;
            if json {
                return output::json(&gone);
            }
            let rows = gone.iter().map(|gone| {
                vec![
                    gone.name.clone(),
                    gone.since.date_naive().to_string(),
                    gone.person.to_string(),
                ]
            });
            output::table(&["Person", "Since", "Id"], &rows.collect::<Vec<_>>());
            Ok(())
        }
        Verb::Show { person, lens, json } => show(desk, WhichPerson { person, lens }, json),
    }
}

fn show(desk: &Desk, which: WhichPerson, json: bool) -> Result<(), Problem> {
    let page = person::page::page(desk, which)?;
    if json {
        return output::json(&page);
    }
    output::line(&page.seen.name);
    for contact in &page.seen.contacts {
        output::line(&format!("{}: {}", contact.kind.label(), contact.value));
    }
    for place in &page.places {
        let cohort = place.cohort_name.as_ref().unwrap_or(&place.program_name);
        output::line(&format!(
            "{cohort}: {}, {} since {}",
            place.role.label(),
            place.stage.label(),
            place.since
        ));
    }
    Ok(())
}
