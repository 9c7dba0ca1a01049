use kith_model::custom_field::CustomField;
use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId};
use kith_store::custom_field::{Values, of_cohort, values};
use kith_store::{Read, StoreError};

/// The fields of a cohort's program that a lens sees, and what people have in them.
pub struct OwnFields {
    /// In the order they were made.
    pub fields: Vec<CustomField>,
    values: Values,
}

impl OwnFields {
    pub fn read(
        read: &Read<'_>,
        cohort: CohortId,
        people: &[PersonId],
        lens: Lens,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            fields: of_cohort(read, cohort, lens)?,
            values: values(read, people, lens)?,
        })
    }

    /// Of a table that is no program's.
    pub fn none() -> Self {
        Self {
            fields: Vec::new(),
            values: Values::default(),
        }
    }

    pub fn cell(&self, person: PersonId, field: &CustomField) -> String {
        let held = self.values.get(&person);
        let value = held.and_then(|held| held.get(&field.id));
        value.cloned().unwrap_or_default()
    }
}
