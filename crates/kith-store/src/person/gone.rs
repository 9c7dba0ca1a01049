use chrono::{DateTime, Utc};
use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::person::Name;

use crate::index::person_name;
use crate::{Read, StoreError, live};

/// Somebody who was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GonePerson {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// Since when they are out of sight.
    pub since: DateTime<Utc>,
}

/// Everybody who was taken away and whom the lens sees, the latest first.
pub fn gone(read: &Read<'_>, lens: Lens) -> Result<Vec<GonePerson>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    let sql = live::fill(include_str!("gone.sql"), &[("seen", &seen)]);
    live::list(read, &sql, &[], |row| {
        Ok(GonePerson {
            person: row.get::<_, i64>(0)?.into(),
            since: DateTime::from_timestamp_millis(row.get(1)?).unwrap_or_default(),
            name: Name::display(person_name(row, 2)?).into_owned(),
        })
    })
}
