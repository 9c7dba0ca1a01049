use std::collections::BTreeSet;

use super::*;
use crate::error::Obstacle;
use crate::history::{Changes, RowKey};
use crate::testing::test_connection;

const SECRET: &str = "quagga";

fn row(person: PersonId) -> BTreeSet<RowKey> {
    let key = person.get();
    BTreeSet::from([RowKey {
        table: Table::Person,
        key,
    }])
}

fn erase(conn: &Connection, person: PersonId) -> StepId {
    let (_, step) = done(conn, |tx| {
        tx.erase(&row(person), |tx| {
            set(
                tx,
                Table::Person,
                person.get(),
                "notes",
                rusqlite::types::Null,
            )
        })
    });
    step
}

/// Whether any step holds the secret, looked for in the unpacked bytes.
fn remembered(conn: &Connection) -> bool {
    let blobs = |sql: &str| -> Vec<Vec<u8>> {
        let mut statement = conn.prepare(sql).unwrap();
        let found = statement.query_map([], |row| row.get(0)).unwrap();
        found.collect::<Result<_, _>>().unwrap()
    };
    let steps = blobs("SELECT changes FROM history_step WHERE changes IS NOT NULL");
    let steps = steps
        .iter()
        .map(|packed| Changes::unpack(Some(packed)).unwrap().bytes().to_vec());
    let parts = blobs("SELECT rows FROM history_part");
    let parts = parts
        .iter()
        .map(|packed| lz4_flex::decompress_size_prepended(packed).unwrap());
    steps.chain(parts).any(|bytes| {
        bytes
            .windows(SECRET.len())
            .any(|window| window == SECRET.as_bytes())
    })
}

#[test]
fn what_was_erased_is_taken_out_of_every_step_that_holds_it() {
    let conn = test_connection();
    let ((rosa, ben), added) = done(&conn, |tx| {
        Ok((add_person(tx, "Rosa")?, add_person(tx, "Ben")?))
    });
    let (_, noted) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "notes", SECRET)
    });
    let (_, apart) = done(&conn, |tx| {
        set(tx, Table::Person, ben.get(), "city", "Taos")
    });
    assert!(remembered(&conn), "the probe sees what is there");
    let erased = erase(&conn, rosa);
    assert!(
        !remembered(&conn),
        "neither the old steps nor the erasing hold it"
    );
    for step in [added, noted, erased] {
        let refused = undo(&conn, &of(step, OnConflict::GoBack)).unwrap_err();
        assert!(
            matches!(
                refused,
                StoreError::UndoImpossible {
                    why: Obstacle::Erased,
                    ..
                }
            ),
            "{step} says so: {refused:?}"
        );
    }
    undo(&conn, &of(apart, OnConflict::Ask)).unwrap().unwrap();
    assert_eq!(
        get(&conn, Table::Person, ben.get(), "city"),
        None,
        "other steps can be undone"
    );
}

#[test]
fn what_was_erased_leaves_the_rows_a_bulk_undo_kept() {
    let conn = test_connection();
    let (person, step) = done(&conn, |tx| {
        let key = tx.next_key()?;
        tx.bulk(&[(Table::Person, key..=key)], |tx| {
            tx.conn().execute(
                "INSERT INTO person (id, created_at, notes) VALUES (?1, 1, ?2)",
                params![key, SECRET],
            )?;
            Ok(())
        })?;
        Ok(PersonId::from(key))
    });
    undo(&conn, &of(step, OnConflict::Ask)).unwrap();
    assert!(remembered(&conn), "the undo holds the row");
    run(&conn, StepKind::PersonEdited, |tx| {
        tx.erase(&row(person), |_| Ok(()))
    })
    .unwrap();
    assert!(!remembered(&conn), "and then does not");
    assert!(
        matches!(
            undo(&conn, &of(step, OnConflict::Ask)),
            Err(StoreError::UndoImpossible { .. })
        ),
        "it was taken back already"
    );
    assert_eq!(redo(&conn).unwrap(), None, "and a step came after it");
}

#[test]
fn an_erased_row_of_a_bulk_insert_is_asked_about() {
    let conn = test_connection();
    let (person, step) = done(&conn, |tx| {
        let key = tx.next_key()?;
        tx.bulk(&[(Table::Person, key..=key)], |tx| {
            tx.conn().execute(
                "INSERT INTO person (id, created_at, notes) VALUES (?1, 1, ?2)",
                params![key, SECRET],
            )?;
            Ok(())
        })?;
        Ok(PersonId::from(key))
    });
    erase(&conn, person);
    let asked = undo(&conn, &of(step, OnConflict::Ask)).unwrap_err();
    assert!(
        matches!(&asked, StoreError::Conflict { rows } if rows.len() == 1 && rows[0].columns.is_empty()),
        "changed later, and nobody can tell from what: {asked:?}"
    );
    undo(&conn, &of(step, OnConflict::GoBack)).unwrap().unwrap();
    assert_eq!(
        count(&conn, "SELECT count(*) FROM person"),
        0,
        "it can still be removed"
    );
}
