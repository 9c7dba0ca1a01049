use kith_model::PersonId;
use kith_model::affiliation::Affiliation;

use super::list;
use crate::{Read, StoreError};

/// The one affiliation that a line of a list has room for: which lasts longest,
/// then began last, then was added last.
pub fn shown(read: &Read<'_>, person: PersonId) -> Result<Option<Affiliation>, StoreError> {
    let ties = list(read, person)?.into_iter();
    Ok(ties.max_by_key(|tie| (tie.to_date.is_none(), tie.to_date, tie.from_date, tie.id)))
}
