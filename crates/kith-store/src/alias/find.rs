use kith_model::PersonId;

use crate::{Read, StoreError, import};

/// Places in `names` and the live people who are shown under them; who was merged into
/// another is given under the other's key.
///
/// # Errors
/// Only those of reading.
pub fn find(read: &Read<'_>, names: &[String]) -> Result<Vec<(usize, PersonId)>, StoreError> {
    import::find(read, names, include_str!("find.sql"))
}
