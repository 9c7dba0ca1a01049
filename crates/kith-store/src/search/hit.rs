use kith_model::AnyId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::person::Name;
use kith_model::step::Noun;
use rusqlite::{OptionalExtension, Row};

use super::marks::marks;
use crate::index::person_name;
use crate::person::Shown;
use crate::{Read, StoreError, live, person};

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub noun: Noun,
    /// Its key.
    pub id: AnyId,
    /// Its name or title.
    pub title: String,
    /// What tells it from others of that name, if anything.
    pub detail: Option<String>,
    /// Where the typed words stand in the title: from and to, in UTF-16 units
    /// as the window counts.
    pub marks: Vec<(usize, usize)>,
}

/// Reads what is found through a lens.
pub(super) struct Looks<'c> {
    read: Read<'c>,
    people: Shown<'c>,
    lens: Lens,
    sql: [(Noun, String); 5],
}

impl<'c> Looks<'c> {
    pub(super) fn new(read: &Read<'c>, lens: Lens) -> Result<Self, StoreError> {
        let person = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
        let session = lens.sql(Matter::Content, &[Layer::rule("s.rule")]);
        let seen = |sql, condition: &str| live::fill(sql, &[("seen", condition)]);
        Ok(Self {
            read: *read,
            people: Shown::new(read, lens)?,
            lens,
            sql: [
                (Noun::Person, seen(include_str!("person_hit.sql"), &person)),
                (
                    Noun::Session,
                    seen(include_str!("session_hit.sql"), &session),
                ),
                (Noun::Program, include_str!("program_hit.sql").to_owned()),
                (Noun::Cohort, include_str!("cohort_hit.sql").to_owned()),
                (
                    Noun::Organization,
                    include_str!("organization_hit.sql").to_owned(),
                ),
            ],
        })
    }

    /// `None` for what the lens does not see.
    pub(super) fn hit(
        &mut self,
        key: i64,
        kind: &str,
        terms: &[String],
    ) -> Result<Option<Hit>, StoreError> {
        let Some((noun, sql)) = self.sql.iter().find(|(noun, _)| noun.code() == kind) else {
            return Ok(None);
        };
        let mut statement = self.read.conn().prepare_cached(sql)?;
        let found = statement.query_row([key], |row| match noun {
            Noun::Person => of_person(row),
            _ => Ok((row.get(0)?, row.get(1)?)),
        });
        let Some((mut title, mut detail)) = found.optional()? else {
            return Ok(None);
        };
        if *noun == Noun::Person {
            if person::is_hidden(&self.read, key.into(), &title, self.lens)? {
                title = person::NO_NAME.to_owned();
            }
            let organization = self.people.organization(key.into())?;
            detail = organization.or(detail);
        }
        Ok(Some(Hit {
            noun: *noun,
            id: key.into(),
            marks: marks(&title, terms),
            title,
            detail,
        }))
    }
}

/// The name people are called by, and what they are told apart by.
fn of_person(row: &Row<'_>) -> rusqlite::Result<(String, Option<String>)> {
    let name: Name<'_> = person_name(row, 0)?;
    Ok((name.display().into_owned(), row.get(6)?))
}
