use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::migrate;
use crate::testing::test_connection;

/// A command of a random sequence. Numbers pick among the rows there are.
#[derive(Debug, Clone)]
enum Act {
    AddPerson(String),
    AddEmail(usize),
    Edit(usize, &'static str, String),
    EditEmail(usize, String),
    MoveEmail(usize, usize),
    SoftDelete(usize),
    Delete(usize),
    AddTwoAndEdit(usize, String),
    Bulk(u32),
    UndoLatest,
    UndoAny(usize, OnConflict),
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let text = || "[a-c]{1,2}";
    let choice = prop_oneof![
        Just(OnConflict::Ask),
        Just(OnConflict::KeepLater),
        Just(OnConflict::GoBack)
    ];
    let column = prop_oneof![Just("city"), Just("given_name"), Just("pronouns")];
    prop_oneof![
        text().prop_map(Act::AddPerson),
        any::<usize>().prop_map(Act::AddEmail),
        (any::<usize>(), column, text()).prop_map(|(row, column, to)| Act::Edit(row, column, to)),
        (any::<usize>(), text()).prop_map(|(row, to)| Act::EditEmail(row, to)),
        any::<(usize, usize)>().prop_map(|(row, to)| Act::MoveEmail(row, to)),
        any::<usize>().prop_map(Act::SoftDelete),
        any::<usize>().prop_map(Act::Delete),
        (any::<usize>(), text()).prop_map(|(row, to)| Act::AddTwoAndEdit(row, to)),
        (1..5_u32).prop_map(Act::Bulk),
        Just(Act::UndoLatest),
        (any::<usize>(), choice).prop_map(|(step, choice)| Act::UndoAny(step, choice)),
        Just(Act::Redo),
    ]
}

fn keys(conn: &Connection, sql: &str) -> Vec<i64> {
    let mut statement = conn.prepare(sql).unwrap();
    let found = statement.query_map([], |row| row.get(0)).unwrap();
    found.collect::<Result<_, _>>().unwrap()
}

fn pick(conn: &Connection, table: Table, nth: usize) -> Option<i64> {
    let found = keys(
        conn,
        &format!("SELECT id FROM {} ORDER BY id", table.name()),
    );
    (!found.is_empty()).then(|| found[nth % found.len()])
}

/// Does it, as far as there are rows to do it with. Undoing may be refused for
/// a reason, and then must have changed nothing.
fn perform(conn: &Connection, act: &Act) {
    let person = |nth| pick(conn, Table::Person, nth);
    let email = |nth| pick(conn, Table::ContactPoint, nth);
    let before = picture(conn);
    let outcome = match act {
        Act::UndoLatest => undo(conn, &UndoRequest::default()).map(drop),
        Act::Redo => redo(conn).map(drop),
        Act::UndoAny(nth, choice) => {
            let steps = keys(conn, "SELECT id FROM history_step ORDER BY id");
            let Some(&step) = steps.get(nth % steps.len().max(1)) else {
                return;
            };
            undo(conn, &of(step.into(), *choice)).map(drop)
        }
        command => run(conn, StepKind::PersonEdited, |tx| {
            match (command, person(0)) {
                (Act::AddPerson(name), _) => add_person(tx, name).map(drop),
                (Act::Bulk(count), _) => bulk(tx, *count),
                (_, None) => Ok(()),
                (Act::AddEmail(nth), Some(first)) => {
                    add_email(tx, person(*nth).unwrap_or(first).into(), "a@b").map(drop)
                }
                (Act::Edit(nth, column, to), Some(first)) => {
                    set(tx, Table::Person, person(*nth).unwrap_or(first), column, to)
                }
                (Act::SoftDelete(nth), Some(first)) => set(
                    tx,
                    Table::Person,
                    person(*nth).unwrap_or(first),
                    "deleted_at",
                    1,
                ),
                (Act::AddTwoAndEdit(nth, to), Some(first)) => {
                    set(tx, Table::Person, person(*nth).unwrap_or(first), "city", to)?;
                    let added = add_person(tx, to)?;
                    add_email(tx, added, to).map(drop)
                }
                (Act::EditEmail(nth, to), _) => email(*nth).map_or(Ok(()), |email| {
                    set(tx, Table::ContactPoint, email, "value", to)
                }),
                (Act::MoveEmail(nth, to), _) => email(*nth).map_or(Ok(()), |email| {
                    set(tx, Table::ContactPoint, email, "person", person(*to))
                }),
                (Act::Delete(nth), _) => email(*nth).map_or(Ok(()), |email| {
                    tx.conn()
                        .execute("DELETE FROM contact_point WHERE id = ?1", [email])?;
                    Ok(())
                }),
                (Act::UndoLatest | Act::UndoAny(..) | Act::Redo, _) => Ok(()),
            }
        })
        .map(drop),
    };
    if let Err(refused) = outcome {
        assert!(
            matches!(
                refused,
                StoreError::Conflict { .. }
                    | StoreError::StandsInTheWay { .. }
                    | StoreError::Constraint { .. }
                    | StoreError::UndoImpossible { .. }
            ),
            "{act:?} was refused by {refused:?}"
        );
        assert_eq!(
            picture(conn),
            before,
            "{act:?} was refused and changed nothing"
        );
    }
    let dangling = keys(conn, "SELECT count(*) FROM pragma_foreign_key_check");
    assert_eq!(dangling, [0], "{act:?} left every reference whole");
}

fn bulk(tx: &Tx<'_>, count: u32) -> Result<(), StoreError> {
    let people = tx.next_keys(count)?;
    let emails = tx.next_keys(count)?;
    let ranges = [
        (Table::Person, people.start..=people.end - 1),
        (Table::ContactPoint, emails.start..=emails.end - 1),
    ];
    tx.bulk(&ranges, |tx| {
        for (person, email) in people.zip(emails) {
            tx.conn().execute("INSERT INTO person (id, created_at) VALUES (?1, 1)", [person])?;
            tx.conn().execute(
                "INSERT INTO contact_point (id, created_at, person, kind, value, normalized) VALUES (?1, 1, ?2, 'email', 'x', 'x')",
                [email, person],
            )?;
        }
        Ok(())
    })
}

/// The pictures before each step still in force, latest last.
fn undo_everything(conn: &Connection) -> usize {
    let mut count = 0;
    while undo(conn, &UndoRequest::default())
        .expect("in reverse nothing conflicts")
        .is_some()
    {
        count += 1;
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_in_reverse_gives_back_the_start_and_redoing_all_the_end(
        acts in vec(act(), 1..25)
    ) {
        let conn = test_connection();
        let start = picture(&conn);
        for act in acts.iter().filter(|act| !matches!(act, Act::UndoAny(..))) {
            perform(&conn, act);
        }
        // Whatever could be redone now is not counted: undo everything in force.
        let end = picture(&conn);
        let undone = undo_everything(&conn);
        prop_assert_eq!(&picture(&conn), &start, "every step was taken back");
        for _ in 0..undone {
            prop_assert!(redo(&conn).unwrap().is_some(), "every undo can be done again");
        }
        prop_assert_eq!(&picture(&conn), &end, "and leads to the end");
    }

    #[test]
    fn undoing_in_any_order_leaves_the_workspace_whole(acts in vec(act(), 1..40)) {
        let conn = test_connection();
        for act in &acts {
            perform(&conn, act);
        }
    }

    #[test]
    fn a_refused_or_resolved_undo_can_itself_be_taken_back(acts in vec(act(), 1..25), step in any::<usize>()) {
        let conn = test_connection();
        for act in &acts {
            perform(&conn, act);
        }
        let before = picture(&conn);
        let steps = keys(&conn, "SELECT id FROM history_step ORDER BY id");
        for choice in [OnConflict::GoBack, OnConflict::KeepLater] {
            let Some(&step) = steps.get(step % steps.len().max(1)) else { break };
            if let Ok(Some(undone)) = undo(&conn, &of(step.into(), choice)) {
                undo(&conn, &of(undone.step, OnConflict::Ask)).unwrap();
                prop_assert_eq!(&picture(&conn), &before, "{:?} and back", choice);
            }
        }
    }
}

#[test]
fn history_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.db");
    let open = || {
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        migrate::migrate(&conn).unwrap();
        crate::keys::claim(&conn, "test", minute(0), |bytes| {
            bytes.fill(7);
            Ok(())
        })
        .unwrap();
        conn
    };
    let acts = [
        Act::AddPerson("a".into()),
        Act::Bulk(3),
        Act::Edit(1, "city", "b".into()),
        Act::AddEmail(2),
    ];
    let conn = open();
    let start = picture(&conn);
    acts.iter().for_each(|act| perform(&conn, act));
    let end = picture(&conn);
    drop(conn);

    let conn = open();
    assert_eq!(undo_everything(&conn), 4, "all four steps");
    assert_eq!(picture(&conn), start, "in a later run of the program");
    drop(conn);

    let conn = open();
    (0..4).for_each(|_| drop(redo(&conn).unwrap().unwrap()));
    assert_eq!(picture(&conn), end, "and in a later one still");
}
