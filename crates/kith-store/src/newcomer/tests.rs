use kith_model::cohort::CohortEdit;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::Lens;
use kith_model::person::{NewPerson, PersonEdit};
use kith_model::{Change, CohortId, PersonId};

use super::*;
use crate::desk::{Desk, day};
use crate::history::{KeyRange, Table};
use crate::import::BatchRow;
use crate::index::{self, TouchedRows};
use crate::{
    Broken, StoreError, Tx, cohort, contact_point, enrollment, organization, person, search,
};

const COUNT: usize = 60;

/// Sixty people of three mills, most of them active, into a cohort.
fn arrive(tx: &Tx<'_>, to: CohortId) -> Result<Vec<PersonId>, StoreError> {
    let program = cohort::get(tx, to)?.program;
    let mills = ["Ancho Mill", "O'Brien Mill", "Zuni Mill"];
    let mills = mills.map(|name| (name, organization::find_or_add(tx, name)));
    let arrivals = (0..COUNT).map(|n| {
        let mut person = NewPerson::new();
        person.given_name = Some(format!("Nizhoní {n}"));
        person.family_name = Some(["Begay", "Łabędź", "O’Neil"][n % 3].into());
        person.city = (n % 2 == 0).then(|| "Gallup".into());
        let mut email = NewContactPoint::new(ContactKind::Email, format!("N{n}@Example.org"));
        email.is_primary = true;
        let (name, mill) = &mills[n % 3];
        let work = (n % 4 != 0).then(|| Work {
            organization: *mill.as_ref().expect("a mill"),
            name: (*name).into(),
            title: None,
        });
        Arrival {
            person,
            contacts: vec![email],
            work,
            seat: Seat {
                program,
                cohort: to,
                role: Role::Fellow,
                stage: [Stage::Active, Stage::Accepted][n % 2],
                on_date: day("2026-04-18"),
            },
            row: Some(BatchRow {
                line: n as u32,
                decision: "new",
                person: None,
                fingerprint: None,
                record: None,
            }),
        }
    });
    let arrivals: Vec<Arrival> = arrivals.collect();
    let (announced, mut registrar) = announce(tx, None, COUNT)?;
    let handfuls = arrivals
        .chunks(25)
        .map(|some| registrar.register(some.to_vec()));
    Ok(add(tx, announced, handfuls)?.map(PersonId::from).collect())
}

/// Every derived row, as text.
fn derived(desk: &Desk) -> Vec<String> {
    let read = desk.read();
    let all = [
        "SELECT entity || kind || sort_key || '|' || match_key || audience FROM name_key ORDER BY entity",
        "SELECT concat_ws('|', enrollment, cohort, person, role, stage, since, started_on, audience) FROM enrollment_now ORDER BY enrollment",
        "SELECT concat_ws('|', rowid, title, body, kind) FROM search ORDER BY rowid",
    ];
    let mut rows = Vec::new();
    for sql in all {
        let mut statement = read.conn().prepare(sql).unwrap();
        let found = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        rows.extend(found.map(Result::unwrap));
    }
    rows
}

fn found(desk: &Desk, text: &str) -> usize {
    search::find(&desk.read(), text, 99, Lens::Me)
        .unwrap()
        .len()
}

#[test]
fn what_is_brought_along_is_what_a_refresh_would_have_made() {
    let desk = Desk::new();
    let to = desk.cohort("Intensive");
    let people = desk.step(|tx| arrive(tx, to)).unwrap();
    assert_eq!(people.len(), COUNT, "a key each, in order");
    let brought = derived(&desk);
    let span = |table: Table| {
        let sql = format!("SELECT min(id), max(id) FROM {}", table.name());
        let read = desk.read();
        let ends = read
            .conn()
            .query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
        let (first, last) = ends.unwrap();
        KeyRange { table, first, last }
    };
    let ranges = vec![span(Table::Person), span(Table::Enrollment)];
    let touched = TouchedRows::new([], ranges);
    index::refresh(
        &desk.read(),
        index::REFRESHES,
        &touched,
        TouchedRows::default(),
    )
    .unwrap();
    assert_eq!(brought, derived(&desk), "names, seats and words");
    assert_eq!(
        found(&desk, "obrien"),
        15 + 1,
        "people are found by the mill, and the mill"
    );
}

#[test]
fn all_of_them_go_and_come_back_as_one_step() {
    let desk = Desk::new();
    let to = desk.cohort("Intensive");
    let before = derived(&desk);
    let people = desk.step(|tx| arrive(tx, to)).unwrap();
    let after = derived(&desk);
    let seated = || enrollment::count(&desk.read(), to).unwrap();
    assert_eq!(seated(), COUNT as u32, "in the roster");
    let contacts = contact_point::list(&desk.read(), people[7], Lens::Me).unwrap();
    assert_eq!(contacts[0].value, "N7@Example.org", "as typed");
    desk.undo();
    assert_eq!(derived(&desk), before, "as if they had never come");
    desk.redo();
    assert_eq!(derived(&desk), after, "and all of them back");
}

#[test]
fn whoever_is_edited_in_the_same_step_is_found_by_what_they_are_now() {
    let desk = Desk::new();
    let to = desk.cohort("Intensive");
    let edited = desk.step(|tx| {
        let people = arrive(tx, to)?;
        let edit = PersonEdit {
            family_name: Change::Set(Some("Tsosie".into())),
            ..PersonEdit::default()
        };
        person::edit(tx, people[3], edit)
    });
    assert_eq!(edited.unwrap().family_name.as_deref(), Some("Tsosie"));
    assert_eq!(found(&desk, "tsosie"), 1, "the words follow");
    desk.undo();
    assert_eq!(found(&desk, "tsosie"), 0, "and go with the step");
}

#[test]
fn what_does_not_fit_leaves_nothing_behind() {
    let desk = Desk::new();
    let to = desk.cohort("Intensive");
    let before = derived(&desk);
    let nameless = Arrival {
        person: NewPerson::new(),
        contacts: Vec::new(),
        work: None,
        seat: Seat {
            program: cohort::get(&desk.read(), to).unwrap().program,
            cohort: to,
            role: Role::Fellow,
            stage: Stage::Active,
            on_date: day("2026-04-18"),
        },
        row: None,
    };
    let refused = desk.step(|tx| {
        let (announced, mut registrar) = announce(tx, None, 1)?;
        add(tx, announced, [registrar.register([nameless])].into_iter())
    });
    assert!(
        matches!(refused, Err(StoreError::Broken(Broken::Person(_)))),
        "somebody without a name: {refused:?}"
    );
    let edit = CohortEdit {
        capacity: Change::Set(Some(12)),
        ..CohortEdit::default()
    };
    desk.step(|tx| cohort::edit(tx, to, edit)).unwrap();
    let refused = desk.step(|tx| arrive(tx, to));
    assert!(
        matches!(refused, Err(StoreError::Broken(Broken::Seats(_)))),
        "more than there are seats: {refused:?}"
    );
    assert_eq!(derived(&desk), before, "nobody of them came in");
}
