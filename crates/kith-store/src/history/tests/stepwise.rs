use std::panic::{AssertUnwindSafe, catch_unwind};

use kith_model::CohortId;
use kith_model::step::{Counted, Noun};

use super::*;
use crate::Read;
use crate::error::Obstacle;
use crate::history::{RowKey, StepQuery, entry, last_changed, latest_redo, latest_undo, steps};
use crate::testing::test_connection;

#[test]
fn a_step_can_be_taken_back_and_done_again() {
    let conn = test_connection();
    let before = picture(&conn);
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let after = picture(&conn);

    let undone = undo(&conn, &UndoRequest::default()).unwrap().unwrap();
    assert_eq!(picture(&conn), before, "the person is gone");
    assert!(!undone.redone, "it is an undo");
    let redone = redo(&conn).unwrap().unwrap();
    assert_eq!(
        picture(&conn),
        after,
        "the person is back under the same key"
    );
    assert!(redone.redone, "it is a redo");
    assert_eq!(
        get(&conn, Table::Person, rosa.get(), "given_name").as_deref(),
        Some("Rosa"),
        "with the name"
    );
    assert_eq!(redo(&conn).unwrap(), None, "nothing is left to do again");
}

#[test]
fn an_error_or_a_panic_leaves_no_trace() {
    let conn = test_connection();
    let before = picture(&conn);
    let error = run(&conn, StepKind::PersonAdded, |tx| {
        add_person(tx, "Rosa")?;
        Err::<(), _>(StoreError::Canceled)
    });
    assert!(matches!(error, Err(StoreError::Canceled)), "{error:?}");
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        run(&conn, StepKind::PersonAdded, |tx| {
            add_person(tx, "Rosa")?;
            assert!(tx.conn().is_autocommit(), "always false inside a command");
            Ok(())
        })
    }));
    assert!(panicked.is_err(), "the panic goes on to whoever catches it");
    assert_eq!(picture(&conn), before, "no row stayed");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_step"),
        0,
        "no step either"
    );
    assert_eq!(
        count(&conn, "SELECT next_sequence FROM device"),
        1,
        "and the keys are given out again"
    );
    done(&conn, |tx| add_person(tx, "Rosa"));
}

#[test]
fn a_command_that_changes_nothing_leaves_no_step() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let same = run(&conn, StepKind::PersonEdited, |tx| {
        set(tx, Table::Person, rosa.get(), "given_name", "Rosa")?;
        let passing = add_person(tx, "Nobody")?;
        tx.conn()
            .execute("DELETE FROM person WHERE id = ?1", [passing.get()])?;
        Ok(())
    })
    .unwrap();
    assert_eq!(same.step, None, "in the end everything was as before");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_step"),
        1,
        "one step"
    );
}

#[test]
fn an_older_step_can_be_taken_back_while_later_ones_stay() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (_, moved) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "pronouns", "she/her")
    });
    undo(&conn, &of(moved, OnConflict::Ask)).unwrap();
    assert_eq!(
        get(&conn, Table::Person, rosa.get(), "city"),
        None,
        "the move is undone"
    );
    assert_eq!(
        get(&conn, Table::Person, rosa.get(), "pronouns").as_deref(),
        Some("she/her"),
        "an edit of another field of that row does not stand in the way, and stays"
    );
}

#[test]
fn undo_walks_back_and_redo_walks_forward_in_the_same_order() {
    let conn = test_connection();
    let mut pictures = vec![picture(&conn)];
    for name in ["Rosa", "Ben", "Mei"] {
        done(&conn, |tx| add_person(tx, name));
        pictures.push(picture(&conn));
    }
    for round in 0..2 {
        for back in (0..3).rev() {
            undo(&conn, &UndoRequest::default()).unwrap().unwrap();
            assert_eq!(
                picture(&conn),
                pictures[back],
                "round {round}: back to {back}"
            );
        }
        assert_eq!(
            undo(&conn, &UndoRequest::default()).unwrap(),
            None,
            "at the start"
        );
        for after in &pictures[1..] {
            redo(&conn).unwrap().unwrap();
            assert_eq!(&picture(&conn), after, "round {round}: one on");
        }
        assert_eq!(redo(&conn).unwrap(), None, "at the end");
    }
}

#[test]
fn a_new_step_ends_redo() {
    let conn = test_connection();
    done(&conn, |tx| add_person(tx, "Rosa"));
    undo(&conn, &UndoRequest::default()).unwrap();
    assert!(
        latest_redo(&Read::new(&conn)).unwrap().is_some(),
        "there is something to do again"
    );
    done(&conn, |tx| add_person(tx, "Ben"));
    assert_eq!(
        latest_redo(&Read::new(&conn)).unwrap(),
        None,
        "and then there is not"
    );
    assert_eq!(redo(&conn).unwrap(), None, "so redo does nothing");
}

#[test]
fn undo_passes_entries_by() {
    let conn = test_connection();
    let (_, step) = done(&conn, |tx| add_person(tx, "Rosa"));
    let told = run(&conn, StepKind::BackedUp, |tx| {
        entry(tx, &Label::new(StepKind::BackedUp))
    })
    .unwrap()
    .value;
    let latest = latest_undo(&Read::new(&conn)).unwrap().unwrap();
    assert_eq!(
        latest.id, step,
        "the backup is not what undo would take back"
    );
    let refused = undo(&conn, &of(told, OnConflict::GoBack)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::UndoImpossible {
                why: Obstacle::NotAStep,
                ..
            }
        ),
        "nor can it be: {refused:?}"
    );
}

#[test]
fn a_step_taken_back_cannot_be_taken_back_again_until_it_is_redone() {
    let conn = test_connection();
    let (_, step) = done(&conn, |tx| add_person(tx, "Rosa"));
    undo(&conn, &of(step, OnConflict::Ask)).unwrap();
    let refused = undo(&conn, &of(step, OnConflict::Ask)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::UndoImpossible {
                why: Obstacle::AlreadyUndone,
                ..
            }
        ),
        "{refused:?}"
    );
    redo(&conn).unwrap();
    undo(&conn, &of(step, OnConflict::Ask)).unwrap();
    assert_eq!(
        count(&conn, "SELECT count(*) FROM person"),
        0,
        "by its own name again"
    );
}

#[test]
fn a_sealed_step_says_that_it_cannot_be_undone() {
    let conn = test_connection();
    let (_, step) = done(&conn, |tx| add_person(tx, "Rosa"));
    conn.execute("UPDATE history_step SET sealed = 1", [])
        .unwrap();
    let refused = undo(&conn, &of(step, OnConflict::GoBack)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::UndoImpossible {
                why: Obstacle::Erased,
                ..
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn history_knows_when_a_row_was_last_changed() {
    let conn = test_connection();
    let (rosa, added) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (_, edited) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    done(&conn, |tx| add_person(tx, "Ben"));
    let row = RowKey {
        table: Table::Person,
        key: rosa.get(),
    };
    let read = Read::new(&conn);
    let last = last_changed(&read, row).unwrap().unwrap();
    assert_eq!(
        (last.step, last.at),
        (edited, minute(1)),
        "by the edit, not by Ben"
    );
    let all = steps(
        &read,
        StepQuery {
            row: Some(row),
            before: None,
            limit: 10,
        },
    )
    .unwrap();
    let all: Vec<_> = all.iter().map(|step| step.id).collect();
    assert_eq!(all, [edited, added], "latest first");
    let early = StepQuery {
        row: None,
        before: Some(edited),
        limit: 10,
    };
    assert_eq!(
        steps(&read, early).unwrap().len(),
        1,
        "one step came before the edit"
    );
}

#[test]
fn undo_needs_a_column_that_came_later_no_less() {
    let conn = test_connection();
    let before = picture(&conn);
    let (_, step) = done(&conn, |tx| add_person(tx, "Rosa"));
    conn.execute_batch("ALTER TABLE person ADD COLUMN shoe_size INTEGER")
        .unwrap();
    undo(&conn, &of(step, OnConflict::Ask)).unwrap();
    assert_eq!(
        picture(&conn),
        before,
        "a column gained at the end changes nothing for older steps"
    );
    redo(&conn).unwrap();
    assert_eq!(
        count(&conn, "SELECT count(*) FROM person WHERE shoe_size IS NULL"),
        1,
        "and back"
    );
}

#[test]
fn an_undo_that_does_not_add_up_is_rolled_back() {
    let conn = test_connection();
    let (_, step) = done(&conn, |tx| add_person(tx, "Rosa"));
    // The session extension then passes the whole table by and calls it done.
    conn.execute_batch("ALTER TABLE person DROP COLUMN headline")
        .unwrap();
    let before = picture(&conn);
    let refused = undo(&conn, &of(step, OnConflict::GoBack)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::UndoImpossible {
                why: Obstacle::Incomplete,
                ..
            }
        ),
        "what was recorded must be applied or accounted for: {refused:?}"
    );
    assert_eq!(picture(&conn), before, "nothing was changed");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_step"),
        1,
        "and no undo is told"
    );
}

#[test]
fn a_step_says_what_it_touched_and_its_undo_says_the_same() {
    let conn = test_connection();
    let label = Label::new(StepKind::PersonEnrolled).counting(Counted::People, 1);
    let changed = transact(&conn, label, minute(0), &Job::quiet(), |tx| {
        let rosa = add_person(tx, "Rosa")?;
        add_email(tx, rosa, "rosa@example.org")?;
        tx.touch(Noun::Cohort, CohortId::from(7));
        let label = Label::new(StepKind::PersonAdded);
        tx.relabel(label.about(Noun::Person, rosa));
        Ok(rosa)
    })
    .unwrap();
    let mut subjects = vec![
        (Noun::Cohort, CohortId::from(7).into()),
        (Noun::Person, changed.value.into()),
    ];
    subjects.sort();
    let sorted = |mut touched: crate::Touched| {
        touched.subjects.sort();
        (touched.subjects, touched.tables.into_iter().collect())
    };
    let expected = (subjects, vec![Table::Person, Table::ContactPoint]);
    assert_eq!(
        sorted(changed.touched),
        expected,
        "what was named, by label or by hand, and the tables"
    );
    let undone = undo(&conn, &UndoRequest::default()).unwrap().unwrap();
    assert_eq!(sorted(undone.touched), expected, "the undo touches no less");
    let told = steps(
        &Read::new(&conn),
        StepQuery {
            row: None,
            before: None,
            limit: 1,
        },
    )
    .unwrap();
    assert_eq!(told[0].label.kind, StepKind::Undone, "told as an undo");
    assert_eq!(
        told[0].label.subjects,
        [(Noun::Person, changed.value.into())],
        "of what the last label named"
    );
}
