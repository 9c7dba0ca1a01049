//! Large steps: how far they are, and stopping them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::*;
use crate::history::undo_watched;
use crate::testing::test_connection;

/// People in bulk, and their step.
fn crowd(conn: &Connection, count: u32) -> StepId {
    let (_, step) = done(conn, |tx| {
        let keys = tx.next_keys(count)?;
        tx.bulk(&[(Table::Person, keys.start..=keys.end - 1)], |tx| {
            for key in keys {
                tx.conn().execute(
                    "INSERT INTO person (id, created_at, given_name) VALUES (?1, 1, 'Rosa')",
                    [key],
                )?;
            }
            Ok(())
        })
    });
    step
}

#[test]
fn an_undo_tells_how_far_it_is_up_to_the_whole() {
    let conn = test_connection();
    let step = crowd(&conn, 300);
    let (done, whole) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let told = (Arc::clone(&done), Arc::clone(&whole));
    let job = Job::new(move |done, whole| {
        assert!(
            told.0.swap(done, Ordering::Relaxed) <= done,
            "it never goes backward"
        );
        told.1.store(whole, Ordering::Relaxed);
    });
    undo_watched(&conn, &of(step, OnConflict::Ask), minute(1_000), &job)
        .unwrap()
        .expect("there is a step");
    assert_eq!(done.load(Ordering::Relaxed), 300, "every row");
    assert_eq!(whole.load(Ordering::Relaxed), 300, "of all of them");
}

#[test]
fn a_stopped_undo_changes_nothing() {
    let conn = test_connection();
    let step = crowd(&conn, 300);
    let before = picture(&conn);
    let job = Job::quiet();
    job.cancel();
    let stopped = undo_watched(&conn, &of(step, OnConflict::Ask), minute(1_000), &job);
    assert!(matches!(stopped, Err(StoreError::Canceled)), "{stopped:?}");
    assert_eq!(picture(&conn), before, "every row is still there");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_step"),
        1,
        "and no line tells of it"
    );
    undo(&conn, &of(step, OnConflict::Ask))
        .unwrap()
        .expect("it can be taken back later");
}
