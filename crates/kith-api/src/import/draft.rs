//! A row's values as rows of the model.

use kith_intake::plan::{Draft, is_whole_birthday};
use kith_intake::values;
use kith_intake::values::marks::Marked;
use kith_intake::write::NumberOf;
use kith_intake::{DateOrder, Field, Reading};
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{Role, Stage};
use kith_model::person::NewPerson;
use kith_model::program::ProgramKind;

/// The person of a row; called by the address or id where the row has no name, until one is
/// told, as nobody is without.
pub fn person(draft: &Draft<'_>) -> NewPerson {
    let text = |field| draft.get(field).map(str::to_owned);
    let mut person = NewPerson::new();
    person.external_id = text(Field::ExternalId);
    person.prefix = text(Field::Prefix);
    person.given_name = text(Field::GivenName);
    person.middle_name = text(Field::MiddleName);
    person.family_name = text(Field::FamilyName);
    person.suffix = text(Field::Suffix);
    person.preferred_name = text(Field::Nickname);
    person.pronouns = text(Field::Pronouns);
    person.city = text(Field::City);
    person.birth_date = draft.get(Field::BirthDate).and_then(|day| day.parse().ok());
    person.notes = text(Field::Notes);
    person.do_not_contact = asks_not_to_be_written(draft);
    if person.given_name.is_none()
        && person.family_name.is_none()
        && person.preferred_name.is_none()
    {
        let called = [Field::Email, Field::ExternalId, Field::Email2];
        person.given_name = called.into_iter().find_map(text);
    }
    person
}

/// Whether the person said so where the row comes from.
pub fn asks_not_to_be_written(draft: &Draft<'_>) -> bool {
    draft.get(Field::Unsubscribed).and_then(values::yes) == Some(true)
}

/// The ways to reach somebody that a row tells, each with its field, the first of each kind
/// primary, and numbers with what their header says they are; whose they are is left open.
pub fn contacts(
    reading: &Reading,
    draft: &Draft<'_>,
) -> impl Iterator<Item = (Field, NewContactPoint)> {
    [
        (Field::Email, ContactKind::Email, true),
        (Field::Email2, ContactKind::Email, false),
        (Field::Phone, ContactKind::Phone, true),
        (
            Field::Phone2,
            ContactKind::Phone,
            draft.get(Field::Phone).is_none(),
        ),
        (Field::Address, ContactKind::Postal, true),
        (Field::Url, ContactKind::Social, true),
    ]
    .into_iter()
    .filter_map(move |(field, kind, primary)| {
        let mut contact = NewContactPoint::new(kind, draft.get(field)?);
        contact.is_primary = primary;
        if kind == ContactKind::Phone {
            let column = reading.mapping.column(field);
            let header = column.map(|column| reading.mapping.columns[column].header.as_str());
            let of = header.and_then(NumberOf::of);
            contact.label = of.map(|of| of.label().to_owned());
        }
        Some((field, contact))
    })
}

/// The role a row tells, else the usual one of the kind of program.
pub fn role(draft: &Draft<'_>, kind: ProgramKind) -> Role {
    draft
        .get(Field::Role)
        .and_then(values::role)
        .unwrap_or_else(|| usual_role(kind))
}

/// What somebody is in a program of this kind where nothing else is said.
pub const fn usual_role(kind: ProgramKind) -> Role {
    match kind {
        ProgramKind::Fellowship => Role::Fellow,
        ProgramKind::AlumniCircle => Role::Alum,
        _ => Role::Participant,
    }
}

/// The stage a row tells, else active.
pub fn stage(draft: &Draft<'_>) -> Stage {
    draft
        .get(Field::Status)
        .and_then(values::stage)
        .unwrap_or(Stage::Active)
}

/// Whether a person, a contact or an enrollment takes what a cell of this field says, of a row
/// with this draft; everything else is kept with the row, so that no word of the file is lost.
/// `order` is what the dates of its column have.
pub fn takes(draft: &Draft<'_>, field: Field, cell: &str, order: Option<DateOrder>) -> bool {
    match field {
        Field::FullName | Field::GivenName | Field::FamilyName => !Marked::of(cell).added,
        Field::Email | Field::Email2 | Field::Phone | Field::Phone2 => draft.holds(field, cell),
        Field::BirthDate => is_whole_birthday(cell, order),
        Field::Role => values::role(cell).is_some(),
        Field::Status => values::stage(cell).is_some(),
        field => field.is_held(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_that_is_not_whole_is_kept_with_its_row() {
        for (cell, order, takes_it) in [
            ("1980-03-14", None, true),
            ("14/03/1980", Some(DateOrder::Dmy), true),
            ("n/a", None, true),
            ("--03-07", None, false),
            ("03/14", Some(DateOrder::Mdy), false),
            ("03/04/1980", Some(DateOrder::Ambiguous), false),
            ("3/14/80", Some(DateOrder::Mdy), false),
        ] {
            let takes = takes(&Draft::default(), Field::BirthDate, cell, order);
            assert_eq!(takes, takes_it, "{cell}");
        }
    }

    #[test]
    fn whoever_unsubscribed_comes_in_as_one_not_to_be_contacted() {
        for (cell, asked) in [
            ("Yes", true),
            ("2025-03-01", true),
            ("No", false),
            ("", false),
        ] {
            let draft = Draft::of([(Field::Unsubscribed, cell.into())]);
            assert_eq!(person(&draft).do_not_contact, asked, "{cell:?}");
        }
    }
}
