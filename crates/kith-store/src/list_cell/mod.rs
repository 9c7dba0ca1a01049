//! Cells of a list of people, as somebody types or pastes into them: which
//! row of which noun is meant, and what the text says.

mod contact;
mod edit;
mod enrolled;
mod fault;
mod named;
mod own;
mod values;
mod work;

use kith_model::codes;
use kith_model::{CustomFieldId, EnrollmentId, PersonId};

pub use edit::{Edited, edit};
pub use fault::{CellFault, Refusal};
pub use values::{ValueUsed, values};

codes! {
    /// A column that can be typed into.
    Field, "column";
    Name = "name", "Name";
    GivenName = "given_name", "Given name";
    FamilyName = "family_name", "Family name";
    PreferredName = "preferred_name", "Preferred name";
    Pronouns = "pronouns", "Pronouns";
    Headline = "headline", "Headline";
    Organization = "organization", "Organization";
    Title = "title", "Title";
    City = "city", "Home";
    Region = "region", "State";
    Country = "country", "Country";
    Email = "email", "E-mail";
    Phone = "phone", "Phone";
    Role = "role", "Role";
    Stage = "stage", "Stage";
    Participation = "participation", "Level";
}

/// Whose cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Of a line of a roster.
    Enrollment(EnrollmentId),
    /// Of a line of a list of people.
    Person(PersonId),
}

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// One of Kith's.
    Kith(Field),
    /// A field of the program's own.
    Own(CustomFieldId),
}

impl From<Field> for Column {
    fn from(field: Field) -> Self {
        Self::Kith(field)
    }
}

/// A cell and what is to stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListCell {
    /// Whose.
    pub of: Of,
    /// In which column.
    pub column: Column,
    /// As typed; blank empties it.
    pub value: String,
}

#[cfg(test)]
mod tests;
