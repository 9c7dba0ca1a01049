use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::*;
use crate::history::RowKey;
use crate::testing::test_connection;

/// People and an e-mail address for each.
struct Roster {
    people: RangeInclusive<i64>,
    emails: RangeInclusive<i64>,
    step: StepId,
}

/// Adds people with their addresses in bulk, and one organization beside them
/// that is recorded row by row.
fn import(conn: &Connection, count: u32) -> Roster {
    let ((people, emails), step) = done(conn, |tx| {
        let people = tx.next_keys(count)?;
        let emails = tx.next_keys(count)?;
        let (people, emails) = (people.start..=people.end - 1, emails.start..=emails.end - 1);
        let ranges = [
            (Table::ContactPoint, emails.clone()),
            (Table::Person, people.clone()),
        ];
        tx.bulk(&ranges, |tx| {
            for (nth, (person, email)) in people.clone().zip(emails.clone()).enumerate() {
                insert(tx, nth, person, email)?;
            }
            Ok(())
        })?;
        let office = tx.next_key()?;
        tx.conn().execute(
            "INSERT INTO organization (id, created_at, name) VALUES (?1, 1, 'Office')",
            [office],
        )?;
        Ok((people, emails))
    });
    Roster {
        people,
        emails,
        step,
    }
}

fn insert(tx: &Tx<'_>, nth: usize, person: i64, email: i64) -> Result<(), StoreError> {
    let conn = tx.conn();
    conn.prepare_cached("INSERT INTO person (id, created_at, given_name) VALUES (?1, 1, ?2)")?
        .execute(params![person, format!("Person {nth}")])?;
    conn.prepare_cached("INSERT INTO contact_point (id, created_at, person, kind, value, normalized) VALUES (?1, 1, ?2, 'email', ?3, ?3)")?
        .execute(params![email, person, format!("person{nth}@example.org")])?;
    Ok(())
}

#[test]
fn a_bulk_insert_is_recorded_by_its_keys_alone() {
    let conn = test_connection();
    let roster = import(&conn, 50);
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_row"),
        1,
        "the organization"
    );
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_range"),
        2,
        "people and addresses"
    );
    let read = crate::Read::new(&conn);
    let row = RowKey {
        table: Table::Person,
        key: *roster.people.start() + 7,
    };
    let last = crate::history::last_changed(&read, row).unwrap().unwrap();
    assert_eq!(last.step, roster.step, "history knows each row nonetheless");
}

#[test]
fn a_bulk_insert_is_taken_back_and_comes_back_as_it_was() {
    let conn = test_connection();
    let before = picture(&conn);
    let roster = import(&conn, 50);
    let after = picture(&conn);
    for _ in 0..2 {
        undo(&conn, &of(roster.step, OnConflict::Ask))
            .unwrap()
            .unwrap();
        assert_eq!(picture(&conn), before, "all of it is gone");
        redo(&conn).unwrap().unwrap();
        assert_eq!(picture(&conn), after, "row by row the same");
    }
}

#[test]
fn where_a_crowd_leaves_and_few_stay_these_are_as_they_were() {
    let conn = test_connection();
    let few = import(&conn, 40);
    let before = picture(&conn);
    let crowd = import(&conn, 2_000);
    let after = picture(&conn);
    undo(&conn, &UndoRequest::default()).unwrap();
    assert_eq!(picture(&conn), before, "those who stay");
    let email = "SELECT count(*) FROM contact_point WHERE kind = 'email' AND deleted_at IS NULL AND normalized = 'person7@example.org'";
    assert_eq!(count(&conn, email), 1, "found by their indexes as well");
    redo(&conn).unwrap();
    assert_eq!(picture(&conn), after, "and all of them");
    assert!(few.people.end() < crowd.people.start());
    let orphan = "UPDATE contact_point SET person = 5 WHERE id = ?1";
    let orphan = conn.execute(orphan, [few.emails.start()]);
    assert!(orphan.is_err(), "references are looked at as ever");
}

#[test]
fn a_bulk_section_that_does_more_than_insert_its_rows_is_refused() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let before = picture(&conn);
    let sly = run(&conn, StepKind::RosterImported, |tx| {
        let key = tx.next_key()?;
        tx.bulk(&[(Table::Person, key..=key)], |tx| {
            insert(tx, 0, key, key)?;
            set(tx, Table::Person, rosa.get(), "city", "Taos")
        })
    });
    assert!(
        matches!(sly, Err(StoreError::Constraint { .. })),
        "an edit there would be in no history: {sly:?}"
    );
    assert_eq!(picture(&conn), before, "nothing of it stayed");
}

#[test]
fn rows_edited_right_after_their_bulk_insert_belong_to_it() {
    let conn = test_connection();
    let before = picture(&conn);
    let (_, step) = done(&conn, |tx| {
        let key = tx.next_key()?;
        tx.bulk(
            &[(Table::Person, key..=key), (Table::ContactPoint, key..=key)],
            |tx| insert(tx, 0, key, key),
        )?;
        set(tx, Table::Person, key, "city", "Taos")
    });
    let after = picture(&conn);
    undo(&conn, &of(step, OnConflict::Ask)).unwrap();
    assert_eq!(picture(&conn), before, "no conflict with itself");
    redo(&conn).unwrap();
    assert_eq!(picture(&conn), after, "with the edit");
}

#[test]
fn a_later_edit_of_one_bulk_row_is_asked_about_and_can_stay() {
    let conn = test_connection();
    let roster = import(&conn, 10);
    let email = *roster.emails.start() + 4;
    let (_, edited) = done(&conn, |tx| {
        set(tx, Table::ContactPoint, email, "value", "new@example.org")
    });
    let with_edit = picture(&conn);

    let asked = undo(&conn, &of(roster.step, OnConflict::Ask)).unwrap_err();
    let StoreError::Conflict { rows } = asked else {
        panic!("the edit must be asked about: {asked:?}");
    };
    assert_eq!(rows.len(), 1, "one row");
    assert_eq!(
        (rows[0].key, rows[0].changed_by),
        (email, Some(edited)),
        "that one, by that step"
    );
    assert_eq!(
        (&rows[0].columns[0].left, &rows[0].columns[0].now),
        (&"person4@example.org".into(), &"new@example.org".into()),
        "as it was imported, though only its key was recorded"
    );
    assert_eq!(picture(&conn), with_edit, "nothing was changed");

    let kept = undo(&conn, &of(roster.step, OnConflict::KeepLater))
        .unwrap()
        .unwrap();
    assert_eq!(kept.kept, 2, "the address and its person");
    assert_eq!(
        count(
            &conn,
            "SELECT count(*) FROM person JOIN contact_point ON person.id = person"
        ),
        1,
        "both stayed"
    );
    assert_eq!(
        count(&conn, "SELECT count(*) FROM person"),
        1,
        "the others went"
    );
    redo(&conn).unwrap().unwrap();
    assert_eq!(picture(&conn), with_edit, "redo brings back the others");
    let again = undo(&conn, &of(roster.step, OnConflict::GoBack))
        .unwrap()
        .unwrap();
    assert_eq!(again.kept, 0, "now nothing is to stay");
    let left = count(&conn, "SELECT count(*) FROM person");
    assert_eq!(
        left, 1,
        "what stayed the first time was not done again, and is not the redo's to remove"
    );
}

#[test]
fn an_edit_that_was_taken_back_itself_does_not_stand_in_the_way() {
    let conn = test_connection();
    let before = picture(&conn);
    let roster = import(&conn, 10);
    done(&conn, |tx| {
        set(
            tx,
            Table::ContactPoint,
            *roster.emails.start(),
            "value",
            "new@example.org",
        )
    });
    undo(&conn, &UndoRequest::default()).unwrap();
    undo(&conn, &of(roster.step, OnConflict::Ask))
        .unwrap()
        .unwrap();
    assert_eq!(picture(&conn), before, "the rows were as imported");
}

#[test]
fn a_later_row_that_needs_a_bulk_row_stands_in_the_way() {
    let conn = test_connection();
    let roster = import(&conn, 10);
    let person = PersonId::from(*roster.people.end());
    done(&conn, |tx| add_email(tx, person, "second@example.org"));
    let refused = undo(&conn, &of(roster.step, OnConflict::GoBack)).unwrap_err();
    assert!(
        matches!(&refused, StoreError::StandsInTheWay { rows } if rows.len() == 1 && rows[0].needs_key == person.get()),
        "{refused:?}"
    );
}

/// Counts the work of SQLite's machine, in hundreds of instructions, and the
/// savepoints opened.
fn work_of(conn: &mut Connection, act: impl FnOnce(&Connection)) -> (u32, Vec<String>) {
    let ticks = Arc::new(AtomicU32::new(0));
    let savepoints = Arc::new(Mutex::new(Vec::new()));
    let (tick, opened) = (Arc::clone(&ticks), Arc::clone(&savepoints));
    conn.progress_handler(
        100,
        Some(move || {
            tick.fetch_add(1, Ordering::Relaxed);
            false
        }),
    )
    .unwrap();
    conn.authorizer(Some(move |context: AuthContext<'_>| {
        if let AuthAction::Savepoint { savepoint_name, .. } = context.action {
            // Around the reading of a session's rows: nothing is written under it.
            if savepoint_name != "changeset" {
                opened.lock().unwrap().push(savepoint_name.to_owned());
            }
        }
        Authorization::Allow
    }))
    .unwrap();
    act(conn);
    conn.progress_handler(100, None::<fn() -> bool>).unwrap();
    conn.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)
        .unwrap();
    let savepoints = savepoints.lock().unwrap().clone();
    (ticks.load(Ordering::Relaxed), savepoints)
}

#[test]
fn undoing_a_large_import_is_linear_work_without_a_savepoint() {
    let undoing = |rows: u32| {
        let mut conn = test_connection();
        let before = picture(&conn);
        let roster = import(&conn, rows);
        let work = work_of(&mut conn, |conn| {
            undo(conn, &of(roster.step, OnConflict::Ask)).unwrap();
        });
        assert_eq!(picture(&conn), before, "{rows} rows are gone");
        work
    };
    let (small, _) = undoing(5_000);
    let (large, savepoints) = undoing(20_000);
    assert_eq!(
        savepoints,
        Vec::<String>::new(),
        "a savepoint is quadratic in SQLCipher builds"
    );
    assert!(
        large < small * 5,
        "four times the rows, {small} against {large} hundred instructions"
    );
}

#[test]
fn undoing_many_recorded_rows_opens_no_savepoint_either() {
    let mut conn = test_connection();
    let (_, step) = done(&conn, |tx| {
        (0..2_000).try_for_each(|_| add_person(tx, "Rosa").map(drop))
    });
    let (_, savepoints) = work_of(&mut conn, |conn| {
        undo(conn, &of(step, OnConflict::Ask)).unwrap();
    });
    assert_eq!(
        savepoints,
        Vec::<String>::new(),
        "the session extension is told not to"
    );
    conn.execute_batch("SAVEPOINT probe; RELEASE probe")
        .unwrap();
    let (_, seen) = work_of(&mut conn, |conn| {
        conn.execute_batch("SAVEPOINT probe").unwrap()
    });
    assert_eq!(seen, ["probe"], "the watch sees a savepoint that is there");
}
