//! The history of one person or cohort.

use kith_model::CohortId;

use super::*;
use crate::Read;
use crate::history::{About, count_steps, steps_about};
use crate::testing::test_connection;

fn add_cohort(tx: &Tx<'_>) -> Result<CohortId, StoreError> {
    let (program, cohort) = (tx.next_key()?, tx.next_key()?);
    tx.conn().execute(
        "INSERT INTO program (id, created_at, name, kind, status) VALUES (?1, 1, 'Growers', 'other', 'active')",
        [program],
    )?;
    tx.conn().execute(
        "INSERT INTO cohort (id, created_at, program, name, status) VALUES (?1, 1, ?2, 'Spring', 'active')",
        [cohort, program],
    )?;
    Ok(cohort.into())
}

fn enroll(tx: &Tx<'_>, person: PersonId, cohort: CohortId) -> Result<(), StoreError> {
    let key = tx.next_key()?;
    tx.conn().execute(
        "INSERT INTO enrollment (id, created_at, person, program, cohort, role)
         SELECT ?1, 1, ?2, program, id, 'fellow' FROM cohort WHERE id = ?3",
        [key, person.get(), cohort.get()],
    )?;
    Ok(())
}

fn of_about(conn: &Connection, about: About) -> Vec<StepId> {
    let (steps, count) = steps_about(&Read::new(conn), about, None, 100).unwrap();
    assert_eq!(steps.len() as u64, count, "all of them fit");
    steps.into_iter().map(|step| step.id).collect()
}

#[test]
fn a_persons_history_holds_what_hangs_on_them_and_nobody_elses() {
    let conn = test_connection();
    let (rosa, added) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (ben, _) = done(&conn, |tx| add_person(tx, "Ben"));
    let (_, reached) = done(&conn, |tx| add_email(tx, rosa, "rosa@example.org"));
    let (cohort, _) = done(&conn, add_cohort);
    let (_, enrolled) = done(&conn, |tx| enroll(tx, rosa, cohort));
    done(&conn, |tx| enroll(tx, ben, cohort));
    assert_eq!(
        of_about(&conn, About::Person(rosa)),
        [enrolled, reached, added],
        "latest first"
    );
    let undone = undo(&conn, &of(reached, OnConflict::Ask)).unwrap().unwrap();
    assert_eq!(
        of_about(&conn, About::Person(rosa)).len(),
        2,
        "an address that was taken back again hangs on nobody: {undone:?}"
    );
}

#[test]
fn a_cohorts_history_holds_who_is_in_it() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (cohort, made) = done(&conn, add_cohort);
    let (_, enrolled) = done(&conn, |tx| enroll(tx, rosa, cohort));
    done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    assert_eq!(
        of_about(&conn, About::Cohort(cohort)),
        [enrolled, made],
        "where somebody lives is about the person"
    );
    assert_eq!(count_steps(&Read::new(&conn)).unwrap(), 4, "of four in all");
}

#[test]
fn a_bulk_insert_is_in_the_history_of_each_person_it_added() {
    let conn = test_connection();
    let (keys, step) = done(&conn, |tx| {
        let keys = tx.next_keys(3)?;
        tx.bulk(&[(Table::Person, keys.start..=keys.end - 1)], |tx| {
            for key in keys.clone() {
                tx.conn().execute(
                    "INSERT INTO person (id, created_at, given_name) VALUES (?1, 1, 'Rosa')",
                    [key],
                )?;
            }
            Ok(())
        })?;
        Ok(keys)
    });
    for key in keys {
        assert_eq!(
            of_about(&conn, About::Person(key.into())),
            [step],
            "found by its range"
        );
    }
}
