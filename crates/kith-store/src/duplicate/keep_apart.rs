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

/// Every pair of people of whom somebody said that they are two; who was merged into
/// another stands under the other's key.
///
/// # Errors
/// Only those of reading.
pub fn all_kept_apart(read: &Read<'_>) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached(include_str!("all_kept_apart.sql"))?;
    let pairs =
        statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let people = |(one, other)| (PersonId::from(one), PersonId::from(other));
    Ok(pairs
        .map(|pair| pair.map(people))
        .collect::<Result<_, _>>()?)
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
        let all = || all_kept_apart(&desk.read()).expect("reads");
        assert_eq!(all(), [(rosa, rosita)], "among all pairs");
        desk.undo();
        assert_eq!(all(), [], "nor among all pairs any more");
        assert!(!apart(rosa, rosita), "it is a step like any other");
    }
}
