use kith_model::PersonId;

use crate::cell::bind;
use crate::{Read, StoreError, Tx, live};

/// Remembers that these are two people, so that nobody is asked again.
///
/// # Errors
/// `Constraint` where either is nobody.
pub fn keep_apart(tx: &Tx<'_>, person: PersonId, other: PersonId) -> Result<(), StoreError> {
    if person == other || kept_apart(tx, person, other)? {
        return Ok(());
    }
    live::write(
        tx,
        include_str!("keep_apart.sql"),
        bind![tx.next_key()?, tx.now().timestamp_millis(), person, other],
    )
}

/// Whether somebody said that these are two people.
///
/// # Errors
/// Only those of reading.
pub fn kept_apart(read: &Read<'_>, person: PersonId, other: PersonId) -> Result<bool, StoreError> {
    Ok(read
        .conn()
        .prepare_cached(include_str!("kept_apart.sql"))?
        .query_row([person.get(), other.get()], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Desk;

    #[test]
    fn two_people_are_kept_apart_either_way_round_until_it_is_undone() {
        let desk = Desk::new();
        let (rosa, rosita) = (desk.person("Rosa", "Begay"), desk.person("Rosita", "Begay"));
        desk.step(|tx| keep_apart(tx, rosa, rosita))
            .expect("both are there");
        let apart = |one, other| kept_apart(&desk.read(), one, other).expect("reads");
        assert!(
            apart(rosa, rosita) && apart(rosita, rosa),
            "in either order"
        );
        desk.undo();
        assert!(!apart(rosa, rosita), "it is a step like any other");
    }
}
