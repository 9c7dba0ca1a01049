use std::sync::Arc;

use kith_model::PersonId;
use kith_model::enrollment::Stage;
use kith_model::match_key::email_key;

use super::Acquaintance;
use crate::Field;
use crate::plan::{Draft, Fingerprint};

/// By what a person can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// The id that another tool gave, exactly.
    ExternalId,
    /// `match_key::email_key` of any of the person's addresses.
    Email,
    /// `match_key::phone_key` of any of the person's numbers.
    Phone,
    /// `match_key::name_key` of given and family name.
    Name,
}

/// What became of a row when it came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It never came, or was undone.
    Never,
    /// It waits in the tray for a human.
    Waits,
    /// It was applied to this person, who is still there; or to nobody who is, as where a human
    /// left it out.
    Settled(Option<PersonId>),
}

/// Who is in the workspace already, as far as the rows at hand ask for it. Every
/// question comes for some thousands of rows at once, so that one scan of an
/// index can answer it, and on another thread than the one that decides the rows before.
pub trait Known: Send {
    /// What can go wrong in answering.
    type Error: Send;

    /// Everybody, by name and birthday. Asked once for a plan; where nobody is
    /// known nothing else is asked about people.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn everybody(&mut self) -> Result<Arc<Acquaintance>, Self::Error>;

    /// Who has one of these keys: (place in `keys`, person) for every hit, in any
    /// order. Live people only, one who was merged into another under the other's id.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn find(&mut self, kind: KeyKind, keys: &[&str])
    -> Result<Vec<(usize, PersonId)>, Self::Error>;

    /// Who has one of these ids of Kith's own now: (place in `ids`, person) for each that is there,
    /// in any order; who was merged into another is the other.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn now(&mut self, ids: &[PersonId]) -> Result<Vec<(usize, PersonId)>, Self::Error>;

    /// These people; ids that nobody has are left out. No order is asked for.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn people(&mut self, ids: &[PersonId]) -> Result<Vec<KnownPerson>, Self::Error>;

    /// For each fingerprint, what became of a row with it that was not undone.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn seen(&mut self, fingerprints: &[Fingerprint]) -> Result<Vec<Before>, Self::Error>;

    /// Pairs of people of whom a human said that they are two, in any order; who was
    /// merged into another is given under the other's id. Asked once for a whole plan.
    ///
    /// # Errors
    /// Those of whoever answers.
    fn kept_apart(&mut self) -> Result<Vec<(PersonId, PersonId)>, Self::Error>;
}

/// A person of the workspace, as far as an import compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who.
    pub id: PersonId,
    /// Whole names the person goes by: given and family name, preferred name and family name.
    pub names: Vec<String>,
    /// What is filled now, of the fields that [`Field::is_held`]; addresses as typed, all of them
    /// under the first one's field, and role and stage of each seat in the target cohort.
    /// Numbers stand in `phones` instead.
    pub values: Vec<(Field, String)>,
    /// All addresses, as `match_key::email_key`.
    pub emails: Vec<String>,
    /// All numbers, as typed.
    pub phones: Vec<String>,
    /// Whether the person is in the target cohort.
    pub enrolled: bool,
    /// Code of the stage there, where enrolled.
    pub stage: Option<String>,
}

impl KnownPerson {
    /// A row as if it were a person, to hold another row against it. Its key is
    /// nobody's.
    pub fn of_row(draft: &Draft<'_>) -> Self {
        let emails = [Field::Email, Field::Email2];
        let phones = [Field::Phone, Field::Phone2];
        Self {
            id: PersonId::from(0),
            names: Vec::new(),
            values: draft
                .values
                .iter()
                .map(|(field, value)| (*field, value.to_string()))
                .collect(),
            emails: emails
                .into_iter()
                .filter_map(|field| email_key(draft.get(field)?))
                .collect(),
            phones: phones
                .into_iter()
                .filter_map(|field| draft.get(field).map(str::to_owned))
                .collect(),
            enrolled: false,
            stage: None,
        }
    }

    /// Whether the person was in the target cohort and is no more, or was not chosen.
    pub(crate) fn has_left(&self) -> bool {
        let stage = self
            .stage
            .as_deref()
            .and_then(|code| code.parse::<Stage>().ok());
        stage.is_some_and(|stage| stage.is_closed() && !stage.is_completed())
    }

    /// Takes in what a further row about the same person says that no row said before.
    pub(crate) fn hear(&mut self, draft: &Draft<'_>) {
        let other = Self::of_row(draft);
        for (field, value) in other.values {
            let held = self.values.iter_mut().find(|(held, _)| *held == field);
            match held {
                None => self.values.push((field, value)),
                Some((Field::Notes, notes)) => {
                    notes.push('\n');
                    notes.push_str(&value);
                }
                Some(_) => {}
            }
        }
        for email in other.emails {
            if !self.emails.contains(&email) {
                self.emails.push(email);
            }
        }
        for phone in other.phones {
            if !self.phones.contains(&phone) {
                self.phones.push(phone);
            }
        }
    }

    /// What is filled for a field.
    pub fn value(&self, field: Field) -> Option<&str> {
        self.values
            .iter()
            .find(|(held, value)| *held == field && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }
}

/// An empty workspace, or none at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Known for Nobody {
    type Error = std::convert::Infallible;

    fn everybody(&mut self) -> Result<Arc<Acquaintance>, Self::Error> {
        Ok(Arc::default())
    }

    fn find(&mut self, _: KeyKind, _: &[&str]) -> Result<Vec<(usize, PersonId)>, Self::Error> {
        Ok(Vec::new())
    }

    fn now(&mut self, _: &[PersonId]) -> Result<Vec<(usize, PersonId)>, Self::Error> {
        Ok(Vec::new())
    }

    fn people(&mut self, _: &[PersonId]) -> Result<Vec<KnownPerson>, Self::Error> {
        Ok(Vec::new())
    }

    fn seen(&mut self, fingerprints: &[Fingerprint]) -> Result<Vec<Before>, Self::Error> {
        Ok(vec![Before::Never; fingerprints.len()])
    }

    fn kept_apart(&mut self) -> Result<Vec<(PersonId, PersonId)>, Self::Error> {
        Ok(Vec::new())
    }
}
