//! Rows of a table of people that are of an organization or a household.

use kith_model::match_key::fold;

use super::{Reading, Warning};
use crate::mapping::squash;
use crate::{Field, Mapping, Recognition, Table};

/// Headers of what each row is of, squashed.
const HEADERS: &[&str] = &[
    "contacttype",
    "tipodecontacto",
    "kontakttyp",
    "typedecontact",
    "tipodecontato",
    "tipodicontatto",
    "contacttipo",
    "contactsoort",
];

/// What stands there above no person, folded.
const NOBODIES: &[&str] = &[
    "organization",
    "organisation",
    "household",
    "organizacion",
    "hogar",
    "haushalt",
    "menage",
    "foyer",
    "organizacao",
    "domicilio",
    "organizzazione",
    "famiglia",
    "organisatie",
    "huishouden",
];

/// The records, in order. Whoever stands there with a first or last name is somebody.
pub(super) fn find(table: &Table, recognition: &Recognition, mapping: &Mapping) -> Vec<usize> {
    if recognition.own_ids.is_some() {
        return Vec::new();
    }
    let mut headers = recognition.headers.iter();
    let kind = headers.position(|header| HEADERS.contains(&squash(header).as_str()));
    let Some(kind) = kind else {
        return Vec::new();
    };
    let names = [Field::GivenName, Field::FamilyName].map(|name| mapping.column(name));
    let rows = recognition.rows(table).filter(|record| {
        let is_named = |&at: &usize| !record.get(at).trim().is_empty();
        NOBODIES.contains(&fold(record.get(kind)).as_str()) && !names.iter().flatten().any(is_named)
    });
    rows.map(|record| record.index()).collect()
}

pub(super) fn warnings(reading: &Reading) -> impl Iterator<Item = Warning> {
    let records = reading.recognition.nobodies.iter();
    records.map(|&index| {
        let record = reading.table.record(index);
        let called = reading.name(record).into_owned();
        Warning::NoPerson {
            line: record.line(),
            name: match called.is_empty() {
                true => reading.value(record, Field::Organization).to_owned(),
                false => called,
            },
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, Warning, unwatched};

    #[test]
    fn organizations_and_households_are_left_out_with_a_word() {
        let text = "Contact ID,Contact Type,Display Name,First Name,Last Name,Email\n\
                    7,Individual,Rosa Begay,Rosa,Begay,rosa@x.org\n\
                    8,Organization,Begay Farm,,,info@farm.org\n\
                    9,Household,The Begays,,,home@x.org\n\
                    10,Organization,Tom Lee,Tom,Lee,tom@x.org\n";
        let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
        let lines: Vec<u32> = reading.rows().map(|record| record.line()).collect();
        assert_eq!(lines, [2, 5], "who has a first name is somebody");
        let told = |line, name: &str| Warning::NoPerson {
            line,
            name: name.to_owned(),
        };
        assert_eq!(
            reading.warnings,
            [told(3, "Begay Farm"), told(4, "The Begays")]
        );
    }
}
