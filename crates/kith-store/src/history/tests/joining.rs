use chrono::Duration;

use super::*;
use crate::history::entry;
use crate::testing::test_connection;

fn edit(conn: &Connection, at: DateTime<Utc>, person: PersonId, column: &str, to: &str) -> StepId {
    let label = Label::new(StepKind::PersonEdited);
    let edited = transact(conn, label, at, &Job::quiet(), |tx| {
        set(tx, Table::Person, person.get(), column, to)
    });
    edited.unwrap().step.expect("the value is another")
}

#[test]
fn edits_of_one_field_within_two_minutes_are_one_step() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let start = minute(5);
    let first = edit(&conn, start, rosa, "city", "Ta");
    let second = edit(&conn, start + Duration::seconds(119), rosa, "city", "Taos");
    assert_eq!(first, second, "typed on");
    let third = edit(
        &conn,
        start + Duration::seconds(121),
        rosa,
        "city",
        "Taos, NM",
    );
    assert_ne!(first, third, "two minutes after it began a step is closed");
    undo(&conn, &UndoRequest::default()).unwrap();
    undo(&conn, &UndoRequest::default()).unwrap();
    assert_eq!(
        get(&conn, Table::Person, rosa.get(), "city"),
        None,
        "both halves in one"
    );
    redo(&conn).unwrap();
    assert_eq!(
        get(&conn, Table::Person, rosa.get(), "city").as_deref(),
        Some("Taos"),
        "as it stood at the end"
    );
}

#[test]
fn edits_stay_apart_when_anything_sets_them_apart() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (ben, _) = done(&conn, |tx| add_person(tx, "Ben"));
    let start = minute(5);
    let city = edit(&conn, start, rosa, "city", "Taos");
    let other_field = edit(&conn, start, rosa, "region", "New Mexico");
    assert_ne!(city, other_field, "another field");
    let other_row = edit(&conn, start, ben, "region", "New Mexico");
    assert_ne!(other_field, other_row, "another row");
    transact(
        &conn,
        Label::new(StepKind::BackedUp),
        start,
        &Job::quiet(),
        |tx| entry(tx, &Label::new(StepKind::BackedUp)),
    )
    .unwrap();
    let after_entry = edit(&conn, start, ben, "region", "Colorado");
    assert_ne!(other_row, after_entry, "an entry came between");
    let back = edit(&conn, start, ben, "region", "New Mexico");
    assert_ne!(after_entry, back, "joined they would come to nothing");
}
