//! A person.

mod name;
mod retype;
mod through;

use chrono::NaiveDate;
use thiserror::Error;

use crate::PersonId;
use crate::lens::Audience;
use crate::noun::noun;

pub use name::{Name, puts_family_first, stands_in};

noun! {
    /// A person. How to reach them stands in contact points, where they work
    /// in affiliations.
    Person, NewPerson, PersonEdit, PersonId;
    fixed {}
    needs {}
    may {
        /// The key another system knows the person by.
        external_id: Option<String>,
        prefix: Option<String>,
        given_name: Option<String>,
        middle_name: Option<String>,
        family_name: Option<String>,
        suffix: Option<String>,
        /// What the person wants to be called in place of the given name.
        preferred_name: Option<String>,
        /// Only where the person chose another than "family, given".
        sort_name: Option<String>,
        pronouns: Option<String>,
        /// How to say it.
        name_pronunciation: Option<String>,
        headline: Option<String>,
        birth_date: Option<NaiveDate>,
        city: Option<String>,
        region: Option<String>,
        country: Option<String>,
        languages: Option<String>,
        /// Read through a lens, with [`Person::needs_audience`].
        access_needs: Option<String>,
        /// Read through a lens, with [`Person::needs_audience`].
        dietary: Option<String>,
        /// What a roster brought along; read through a lens, for its author alone.
        notes: Option<String>,
        /// Who may see access needs and diet.
        needs_audience: Audience = Audience::TEAM,
        do_not_contact: bool,
        do_not_photograph: bool,
        /// Who may see the person in a directory.
        directory_audience: Audience = Audience::CIRCLE,
        /// The person this one turned out to be.
        merged_into: Option<PersonId>,
    }
}

/// What a person may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PersonError {
    /// Neither given, family nor preferred name.
    #[error("a person has at least one name")]
    Nameless,
    /// Merged into themselves.
    #[error("a person cannot be merged into themselves")]
    MergedIntoSelf,
}

impl Person {
    /// Rules of the person alone. One name is enough.
    pub fn check(&self) -> Result<(), PersonError> {
        if self.name().is_blank() {
            return Err(PersonError::Nameless);
        }
        if self.merged_into == Some(self.id) {
            return Err(PersonError::MergedIntoSelf);
        }
        Ok(())
    }

    /// The name, in its parts.
    pub fn name(&self) -> Name<'_> {
        Name {
            given: self.given_name.as_deref(),
            middle: self.middle_name.as_deref(),
            family: self.family_name.as_deref(),
            suffix: self.suffix.as_deref(),
            preferred: self.preferred_name.as_deref(),
            sort: self.sort_name.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_enough_and_none_is_not() {
        let person = |given: &str| Person {
            given_name: Some(given.into()),
            ..NewPerson::new().with_id(1.into())
        };
        assert_eq!(
            person("Sukarno").check(),
            Ok(()),
            "many people have one name"
        );
        assert_eq!(
            person(" ").check(),
            Err(PersonError::Nameless),
            "a blank is none"
        );
    }

    #[test]
    fn a_person_is_not_merged_into_themselves() {
        let mut person = NewPerson::new().with_id(1.into());
        person.given_name = Some("Rosa".into());
        person.merged_into = Some(person.id);
        assert_eq!(
            person.check(),
            Err(PersonError::MergedIntoSelf),
            "it would never end"
        );
    }
}
