use kith_model::PersonId;

use crate::cell::bind;
use crate::{StoreError, Tx, live};

/// Moves what the kept person lacks in fields of programs' own. What both have, the kept
/// person's stands; the other's stays with them, out of sight.
pub(super) fn hand_over(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    live::write(tx, include_str!("own_fields.sql"), bind![from, into])
}
