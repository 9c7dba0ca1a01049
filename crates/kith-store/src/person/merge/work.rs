use kith_model::PersonId;

use crate::{StoreError, Tx, affiliation, live};

/// Moves ties to organizations; what both have stays once.
pub(super) fn hand_over(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    let kept = affiliation::list(tx, into)?;
    for tie in affiliation::list(tx, from)? {
        let same = kept.iter().any(|other| {
            (other.organization, other.from_date, other.to_date)
                == (tie.organization, tie.from_date, tie.to_date)
        });
        if same {
            affiliation::delete(tx, tie.id)?;
        } else {
            let sql = "UPDATE affiliation SET person = ?2 WHERE id = ?1";
            live::write(tx, sql, &[&tie.id.get(), &into.get()])?;
        }
    }
    Ok(())
}
