use super::*;
use crate::history::RowKey;
use crate::testing::test_connection;

#[test]
fn a_conflict_changes_nothing_and_lists_its_rows() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (_, first) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    let (_, second) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Chama")
    });
    let before = picture(&conn);
    let conflict = undo(&conn, &of(first, OnConflict::Ask)).unwrap_err();
    let StoreError::Conflict { rows } = conflict else {
        panic!("a later edit of the same field must be asked about: {conflict:?}");
    };
    assert_eq!(rows.len(), 1, "one row");
    assert_eq!(
        (rows[0].table, rows[0].key),
        ("person", rosa.get()),
        "Rosa's"
    );
    assert_eq!(
        rows[0].changed_by,
        Some(second),
        "and which step changed it"
    );
    assert_eq!(rows[0].columns.len(), 1, "one field");
    assert_eq!(
        (
            &rows[0].columns[0].back,
            &rows[0].columns[0].left,
            &rows[0].columns[0].now
        ),
        (&serde_json::Value::Null, &"Taos".into(), &"Chama".into()),
        "as it was before, as the step left it, and as it is"
    );
    assert_eq!(picture(&conn), before, "nothing was changed");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM history_step"),
        3,
        "no step was added"
    );
}

#[test]
fn the_later_edit_can_be_kept_or_gone_back_on() {
    for (choice, city) in [
        (OnConflict::KeepLater, Some("Chama")),
        (OnConflict::GoBack, None),
    ] {
        let conn = test_connection();
        let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
        let (_, first) = done(&conn, |tx| {
            set(tx, Table::Person, rosa.get(), "city", "Taos")?;
            add_person(tx, "Ben")
        });
        done(&conn, |tx| {
            set(tx, Table::Person, rosa.get(), "city", "Chama")
        });
        let before = picture(&conn);
        undo(&conn, &of(first, choice)).unwrap().unwrap();
        assert_eq!(
            get(&conn, Table::Person, rosa.get(), "city").as_deref(),
            city,
            "{choice:?}"
        );
        assert_eq!(
            count(&conn, "SELECT count(*) FROM person"),
            1,
            "the rest went back: {choice:?}"
        );
        redo(&conn).unwrap().unwrap();
        assert_eq!(
            picture(&conn),
            before,
            "redo leads to what was there: {choice:?}"
        );
    }
}

#[test]
fn rows_can_be_decided_one_by_one() {
    let conn = test_connection();
    let people = ["Rosa", "Ben"];
    let (people, _) = done(&conn, |tx| {
        people
            .map(|name| add_person(tx, name))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()
    });
    let all = |city: &'static str| {
        let people = people.clone();
        move |tx: &Tx<'_>| {
            people
                .iter()
                .try_for_each(|person| set(tx, Table::Person, person.get(), "city", city))
        }
    };
    let (_, first) = done(&conn, all("Taos"));
    done(&conn, all("Chama"));
    let mut request = of(first, OnConflict::Ask);
    let row = |person: PersonId| RowKey {
        table: Table::Person,
        key: person.get(),
    };
    request.rows.insert(row(people[0]), OnConflict::KeepLater);
    let still = undo(&conn, &request).unwrap_err();
    assert!(
        matches!(&still, StoreError::Conflict { rows } if rows.len() == 1),
        "one is undecided: {still:?}"
    );
    request.rows.insert(row(people[1]), OnConflict::GoBack);
    let undone = undo(&conn, &request).unwrap().unwrap();
    assert_eq!(undone.kept, 1, "one row stayed");
    assert_eq!(
        get(&conn, Table::Person, people[0].get(), "city").as_deref(),
        Some("Chama"),
        "kept"
    );
    assert_eq!(
        get(&conn, Table::Person, people[1].get(), "city"),
        None,
        "gone back"
    );
}

#[test]
fn a_later_row_that_needs_one_which_would_go_stands_in_the_way() {
    let conn = test_connection();
    let (rosa, added) = done(&conn, |tx| add_person(tx, "Rosa"));
    let (email, wrote) = done(&conn, |tx| add_email(tx, rosa, "rosa@example.org"));
    let before = picture(&conn);
    for choice in [OnConflict::Ask, OnConflict::GoBack] {
        let refused = undo(&conn, &of(added, choice)).unwrap_err();
        let StoreError::StandsInTheWay { rows } = refused else {
            panic!("nobody may be left without their person: {refused:?}");
        };
        assert_eq!(rows.len(), 1, "one e-mail address");
        assert_eq!(
            (rows[0].table, rows[0].key),
            ("contact_point", email),
            "that one"
        );
        assert_eq!(rows[0].needs_key, rosa.get(), "which is Rosa's");
        assert_eq!(rows[0].changed_by, Some(wrote), "from that step");
        assert_eq!(picture(&conn), before, "nothing was changed");
    }
    let kept = undo(&conn, &of(added, OnConflict::KeepLater))
        .unwrap()
        .unwrap();
    assert_eq!(kept.kept, 1, "keeping what came later keeps what it needs");
    assert_eq!(picture(&conn), before, "which here is everything");
}

#[test]
fn keeping_an_edited_row_keeps_the_rows_it_needs() {
    let conn = test_connection();
    let ((rosa, ben), added) = done(&conn, |tx| {
        let rosa = add_person(tx, "Rosa")?;
        add_email(tx, rosa, "rosa@example.org")?;
        Ok((rosa, add_person(tx, "Ben")?))
    });
    done(&conn, |tx| {
        tx.conn()
            .execute("UPDATE contact_point SET label = 'work'", [])?;
        Ok(())
    });
    let asked = undo(&conn, &of(added, OnConflict::Ask)).unwrap_err();
    assert!(
        matches!(&asked, StoreError::Conflict { rows } if rows[0].table == "contact_point"),
        "{asked:?}"
    );
    undo(&conn, &of(added, OnConflict::KeepLater))
        .unwrap()
        .unwrap();
    let left = count(
        &conn,
        "SELECT count(*) FROM contact_point JOIN person ON person.id = person",
    );
    assert_eq!(left, 1, "Rosa stays with her address ({rosa})");
    assert_eq!(
        count(&conn, "SELECT count(*) FROM person"),
        1,
        "Ben goes ({ben})"
    );
}

#[test]
fn a_place_taken_since_can_only_be_kept() {
    let conn = test_connection();
    let ((mark, rosa), _) = done(&conn, |tx| {
        let rosa = add_person(tx, "Rosa")?;
        tx.conn().execute_batch(
            "INSERT INTO program (id, created_at, name, kind, status) VALUES (1, 1, 'P', 'other', 'active');
             INSERT INTO session (id, created_at, program, title, kind, status, starts_local, zone) VALUES (1, 1, 1, 'S', 'circle', 'held', '2026-01-05T10:00', 'UTC');",
        )?;
        Ok((add_mark(tx, rosa)?, rosa))
    });
    let (_, removed) = done(&conn, |tx| {
        set(tx, Table::Attendance, mark, "deleted_at", 5)
    });
    done(&conn, |tx| add_mark(tx, rosa));
    let before = picture(&conn);
    let refused = undo(&conn, &of(removed, OnConflict::GoBack)).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Conflict { rows } if rows.len() == 1 && !rows[0].can_go_back),
        "two marks for one person and session cannot be: {refused:?}"
    );
    assert_eq!(picture(&conn), before, "nothing was changed");
    let kept = undo(&conn, &of(removed, OnConflict::KeepLater))
        .unwrap()
        .unwrap();
    assert_eq!(kept.kept, 1, "so the later one stays");
    assert_eq!(picture(&conn), before, "alone");
}

fn add_mark(tx: &Tx<'_>, person: PersonId) -> Result<i64, StoreError> {
    let key = tx.next_key()?;
    tx.conn().execute(
        "INSERT INTO attendance (id, created_at, session, person, expectation, status, source) VALUES (?1, 1, 1, ?2, 'expected', 'present', 'roll')",
        params![key, person.get()],
    )?;
    Ok(key)
}

#[test]
fn what_an_earlier_undo_went_behind_is_taken_back_without_asking() {
    let conn = test_connection();
    let start = picture(&conn);
    let (rosa, added) = done(&conn, |tx| add_person(tx, "Rosa"));
    done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Chama")?;
        set(tx, Table::Person, rosa.get(), "given_name", "Rose")
    });
    done(&conn, |tx| add_person(tx, "Ben"));
    undo(&conn, &of(added, OnConflict::GoBack))
        .unwrap()
        .unwrap();
    let gone = picture(&conn);
    let mut taken_back = 0;
    while undo(&conn, &UndoRequest::default())
        .expect("nothing is left to ask")
        .is_some()
    {
        taken_back += 1;
    }
    assert_eq!(taken_back, 3, "each step in its turn");
    assert_eq!(picture(&conn), start, "as before all of them");
    for _ in 0..taken_back {
        redo(&conn).unwrap().unwrap();
    }
    assert_eq!(picture(&conn), gone, "and done again as it was");
}

#[test]
fn fields_that_an_earlier_undo_left_alone_are_still_set_back() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let start = picture(&conn);
    let (_, first) = done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Taos")
    });
    done(&conn, |tx| {
        set(tx, Table::Person, rosa.get(), "city", "Chama")?;
        set(tx, Table::Person, rosa.get(), "given_name", "Rose")
    });
    undo(&conn, &of(first, OnConflict::GoBack))
        .unwrap()
        .unwrap();
    assert_eq!(get(&conn, Table::Person, rosa.get(), "city"), None);
    undo(&conn, &UndoRequest::default()).unwrap().unwrap();
    assert_eq!(picture(&conn), start, "the name went back, the city had");
}

#[test]
fn a_later_edit_is_asked_about_although_an_undo_went_behind() {
    let conn = test_connection();
    let (rosa, _) = done(&conn, |tx| add_person(tx, "Rosa"));
    let city =
        |city: &'static str| done(&conn, |tx| set(tx, Table::Person, rosa.get(), "city", city)).1;
    let first = city("Taos");
    let second = city("Chama");
    undo(&conn, &of(first, OnConflict::GoBack))
        .unwrap()
        .unwrap();
    city("Mora");
    assert!(matches!(
        undo(&conn, &of(second, OnConflict::Ask)),
        Err(StoreError::Conflict { .. })
    ));
}
