//! Rosters as they stand now: keys in order first, then a page at a time.

mod ids;
mod rows;

use chrono::NaiveDate;
use kith_model::codes;
use kith_model::enrollment::{Role, Stage};
use kith_model::{CohortId, CustomFieldId};

use crate::narrow::Chosen;

pub use ids::{roster_count, roster_ids};
pub use rows::{RosterRow, roster_rows, roster_rows_as_of};

/// Whose roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roster {
    /// Of one cohort.
    Of(CohortId),
    /// Of one cohort, as it stood at the end of a day.
    AsOf(CohortId, NaiveDate),
    /// Of every cohort and program; a person stands in it once per enrollment.
    Whole,
}

/// What is left of a roster. What is empty leaves everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterFilter {
    /// Found by these words, as in search; where nobody is, one slip in each word is forgiven.
    pub text: Option<String>,
    /// In one of these roles.
    pub roles: Vec<Role>,
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Shown with one of these organizations.
    pub organizations: Chosen<String>,
    /// Living in one of these cities.
    pub cities: Chosen<String>,
    /// With one of these in a field of the program's own.
    pub own: Vec<(CustomFieldId, Chosen<String>)>,
}

codes! {
    /// What a roster is sorted by.
    RosterColumn, "column";
    Name = "name", "Name";
    Role = "role", "Role";
    Stage = "stage", "Stage";
    Since = "since", "Since";
    GivenName = "given_name", "Given name";
    FamilyName = "family_name", "Family name";
    PreferredName = "preferred_name", "Preferred name";
    Pronouns = "pronouns", "Pronouns";
    Organization = "organization", "Organization";
    City = "city", "City";
    Region = "region", "Region";
    Country = "country", "Country";
    Email = "email", "E-mail";
    Phone = "phone", "Phone";
}

/// What a roster is sorted by: a column of Kith's, or a field of its program's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterOrder {
    /// A column of Kith's.
    Column(RosterColumn),
    /// A field of the program's own.
    Own(CustomFieldId),
}

/// Order of a roster. Ties go by name; what is empty comes last either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterSort {
    /// By what.
    pub by: RosterOrder,
    /// From the end.
    pub descending: bool,
}

impl RosterSort {
    /// By name, from A on.
    pub const BY_NAME: Self = Self {
        by: RosterOrder::Column(RosterColumn::Name),
        descending: false,
    };
}
