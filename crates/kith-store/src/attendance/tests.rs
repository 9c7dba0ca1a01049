use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::enrollment::{NewStageEvent, Stage};
use kith_model::lens::Lens;
use kith_model::session::{NewSession, SessionEdit, SessionKind, SessionStatus};
use kith_model::{Change, CohortId, LocalTime, PersonId, SessionId};

use super::*;
use crate::desk::Desk;
use crate::{Broken, StoreError, cohort, enrollment, session};

fn time(text: &str) -> LocalTime {
    text.parse().expect("a time in a test")
}

fn schedule(desk: &Desk, cohort: CohortId, on: &str) -> SessionId {
    let program = cohort::get(&desk.read(), cohort).unwrap().program;
    let new = NewSession::new(program, "Table", SessionKind::Circle, time(on), "UTC");
    desk.step(|tx| session::add(tx, new, &[cohort])).unwrap()
}

fn came(person: PersonId, status: AttendanceStatus) -> Mark {
    Mark {
        person,
        status,
        minutes: None,
        reason: Change::Keep,
        remark: Change::Keep,
        source: Source::Roll,
    }
}

fn roll(desk: &Desk, session: SessionId) -> Vec<Marked> {
    of_session(&desk.read(), session, Lens::Me).unwrap()
}

#[test]
fn a_remark_stays_until_it_is_cleared() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("2022"));
    desk.enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    let remark = |text: Change<Option<String>>| Mark {
        remark: text,
        ..came(rosa, AttendanceStatus::Apologies)
    };
    let noted = Change::Set(Some("Her truck broke down".to_owned()));
    desk.step(|tx| mark(tx, table, &[remark(noted)])).unwrap();
    desk.step(|tx| mark(tx, table, &[came(rosa, AttendanceStatus::Excused)]))
        .unwrap();
    assert!(
        roll(&desk, table)[0].remark.is_some(),
        "a new mark alone keeps it"
    );
    desk.step(|tx| mark(tx, table, &[remark(Change::Set(None))]))
        .unwrap();
    assert_eq!(roll(&desk, table)[0].remark, None, "cleared on request");
}

#[test]
fn a_session_that_is_moved_expects_who_joined_in_between() {
    let desk = Desk::new();
    let cohort = desk.cohort("2022");
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    let rosa = desk.person("Rosa", "Begay");
    desk.enroll(rosa, cohort, Stage::Active, "2022-04-01")
        .unwrap();
    assert!(roll(&desk, table).is_empty(), "she was not in by March");
    let later = SessionEdit {
        starts_local: time("2022-05-12T18:00").into(),
        ..SessionEdit::default()
    };
    desk.step(|tx| session::edit(tx, table, later)).unwrap();
    let seats = roll(&desk, table);
    assert_eq!(
        (seats[0].person, seats[0].expectation),
        (rosa, Expectation::Expected),
        "she is by May"
    );
    desk.undo();
    assert!(roll(&desk, table).is_empty(), "and undo takes both back");
}

#[test]
fn whoever_was_in_earlier_than_was_known_has_a_row_where_it_was_held_and_no_row_goes() {
    let desk = Desk::new();
    let cohort = desk.cohort("2022");
    let [rosa, bo] = ["Rosa", "Bo"].map(|name| desk.person(name, "Begay"));
    desk.enroll(bo, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    let held = || SessionEdit {
        status: SessionStatus::Held.into(),
        ..SessionEdit::default()
    };
    desk.step(|tx| session::edit(tx, table, held())).unwrap();
    desk.enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let people = || -> Vec<PersonId> {
        let rows = roll(&desk, table).into_iter();
        rows.map(|row| row.person).collect()
    };
    let told = |who: PersonId, since: &str, today: &str| {
        let days = (crate::desk::day(since), crate::desk::day(today));
        desk.step(|tx| expect_since(tx, cohort, &[who].into(), days))
            .unwrap();
        people()
    };
    let later = "2022-06-01";
    assert_eq!(
        told(rosa, "2022-04-01", later),
        [bo],
        "held before that day"
    );
    assert_eq!(
        told(rosa, "2022-03-10", "2022-03-10"),
        [bo],
        "a roll of today"
    );
    assert_eq!(told(bo, "2022-01-01", later), [bo], "she was not meant");
    assert_eq!(
        told(rosa, "2022-01-01", later).len(),
        2,
        "she was in by then"
    );
}

#[test]
fn whoever_left_is_no_longer_expected_unless_a_word_was_said_of_them() {
    let desk = Desk::new();
    let cohort = desk.cohort("2022");
    let people = ["Rosa", "Bo", "Ines"].map(|name| desk.person(name, "Begay"));
    let seats = people.map(|person| {
        desk.enroll(person, cohort, Stage::Active, "2022-01-01")
            .unwrap()
    });
    let before = schedule(&desk, cohort, "2022-03-10T18:00");
    let after = schedule(&desk, cohort, "2022-05-12T18:00");
    let [_, bo, _] = people;
    desk.step(|tx| mark(tx, after, &[came(bo, AttendanceStatus::Apologies)]))
        .unwrap();
    desk.step(|tx| {
        for (seat, stage, day) in [
            (seats[0], Stage::Withdrawn, "2022-04-01"),
            (seats[1], Stage::Withdrawn, "2022-04-01"),
            (seats[2], Stage::Completed, "2022-05-12"),
        ] {
            let event = NewStageEvent::new(seat, stage, crate::desk::day(day));
            enrollment::change_stage(tx, event)?;
        }
        expect_upcoming(tx, cohort)
    })
    .unwrap();
    let expected = |session| -> Vec<PersonId> {
        let mut people: Vec<PersonId> = roll(&desk, session).iter().map(|row| row.person).collect();
        people.sort();
        people
    };
    assert_eq!(expected(before), people, "all three were in by March");
    assert_eq!(
        expected(after),
        people[1..],
        "Bo told us, Ines completes on that very day"
    );
    desk.undo();
    assert_eq!(expected(after), people, "undo brings the row back");
}

#[test]
fn nobody_is_here_at_a_session_that_was_called_off() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("2022"));
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    let off = SessionEdit {
        status: SessionStatus::Canceled.into(),
        ..SessionEdit::default()
    };
    desk.step(|tx| session::edit(tx, table, off)).unwrap();
    let refused = desk.step(|tx| mark(tx, table, &[came(rosa, AttendanceStatus::Present)]));
    assert!(
        matches!(refused, Err(StoreError::Broken(Broken::Attendance(_)))),
        "{refused:?}"
    );
}

#[test]
fn the_grid_of_a_session_holds_everybody_of_its_cohorts() {
    let desk = Desk::new();
    let (rosa, ines) = (desk.person("Rosa", "Begay"), desk.person("Ines", "Marsh"));
    let cohort = desk.cohort("2022");
    desk.enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    desk.step(|tx| mark(tx, table, &[came(ines, AttendanceStatus::Present)]))
        .unwrap();
    let grid = grid_of_session(&desk.read(), table).unwrap();
    assert_eq!(grid.people.len(), 1, "one is enrolled");
    assert_eq!(grid.marks.len(), 2, "and a guest came besides");
}

#[test]
fn a_session_that_people_came_to_cannot_be_called_off() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("2022"));
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    let off = || SessionEdit {
        status: SessionStatus::Canceled.into(),
        ..SessionEdit::default()
    };
    let marked = |status| desk.step(|tx| mark(tx, table, &[came(rosa, status)]));
    marked(AttendanceStatus::Present).unwrap();
    let refused = desk.step(|tx| session::edit(tx, table, off()));
    assert!(
        matches!(refused, Err(StoreError::Broken(Broken::Session(_)))),
        "somebody came: {refused:?}"
    );
    marked(AttendanceStatus::Apologies).unwrap();
    desk.step(|tx| session::edit(tx, table, off()))
        .expect("what was told before stands");
}

#[test]
fn a_session_that_becomes_optional_expects_nobody_and_forgets_no_guest() {
    let desk = Desk::new();
    let (rosa, ines) = (desk.person("Rosa", "Begay"), desk.person("Ines", "Marsh"));
    let cohort = desk.cohort("2022");
    desk.enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let table = schedule(&desk, cohort, "2022-03-10T18:00");
    desk.step(|tx| mark(tx, table, &[came(ines, AttendanceStatus::Present)]))
        .unwrap();
    let becomes = |is_optional: bool| {
        let edit = SessionEdit {
            is_optional: is_optional.into(),
            ..SessionEdit::default()
        };
        desk.step(|tx| session::edit(tx, table, edit)).unwrap();
        let mut stand: Vec<_> = roll(&desk, table)
            .iter()
            .map(|seat| (seat.person, seat.expectation))
            .collect();
        stand.sort();
        stand
    };
    let guest = (ines, Expectation::Guest);
    assert_eq!(
        becomes(true),
        [(rosa, Expectation::Optional), guest],
        "she may come"
    );
    assert_eq!(
        becomes(false),
        [(rosa, Expectation::Expected), guest],
        "and is expected again"
    );
}

#[test]
fn a_session_that_serves_other_cohorts_expects_their_people() {
    let desk = Desk::new();
    let spring = desk.cohort("Spring");
    let program = cohort::get(&desk.read(), spring).unwrap().program;
    let autumn = desk
        .step(|tx| cohort::add(tx, kith_model::cohort::NewCohort::new(program, "Autumn")))
        .unwrap();
    let in_cohort = |given: &str, cohort: CohortId| {
        let person = desk.person(given, "Begay");
        desk.enroll(person, cohort, Stage::Active, "2022-01-01")
            .unwrap();
        person
    };
    let (rosa, ines) = (in_cohort("Rosa", spring), in_cohort("Ines", autumn));
    let abel = in_cohort("Abel", spring);
    let table = schedule(&desk, spring, "2022-03-10T18:00");
    desk.step(|tx| mark(tx, table, &[came(abel, AttendanceStatus::Apologies)]))
        .unwrap();
    let served = |cohorts: &[CohortId]| {
        desk.step(|tx| session::serve(tx, table, cohorts)).unwrap();
        let mut people: Vec<_> = roll(&desk, table).iter().map(|seat| seat.person).collect();
        people.sort();
        people
    };
    assert_eq!(served(&[spring, autumn]), [rosa, ines, abel], "both");
    assert_eq!(
        served(&[autumn]),
        [ines, abel],
        "Rosa is in neither; what Abel told stays"
    );
    desk.undo();
    assert_eq!(roll(&desk, table).len(), 3, "and undo brings her back");
}

#[test]
fn what_is_noted_is_seen_by_no_more_than_its_cohorts_allow() {
    let desk = Desk::new();
    let (rosa, spring) = (desk.person("Rosa", "Begay"), desk.cohort("Spring"));
    let seat = desk
        .enroll(rosa, spring, Stage::Active, "2022-01-01")
        .unwrap();
    let (before, after) = (
        schedule(&desk, spring, "2022-03-10T18:00"),
        schedule(&desk, spring, "2022-04-10T18:00"),
    );
    let note = |session, words: &str| {
        let noted = Mark {
            remark: Some(words.to_owned()).into(),
            ..came(rosa, AttendanceStatus::Present)
        };
        desk.step(|tx| mark(tx, session, &[noted])).unwrap();
    };
    let sees = |session, lens| {
        of_session(&desk.read(), session, lens).unwrap()[0]
            .remark
            .clone()
    };
    note(before, "left for the bus");
    let narrow = kith_model::cohort::CohortEdit {
        default_privacy: kith_model::lens::Privacy::AUTHOR.into(),
        ..Default::default()
    };
    desk.step(|tx| cohort::edit(tx, spring, narrow)).unwrap();
    note(after, "spoke of her mother");
    note(before, "left early for the bus");
    assert!(sees(before, Lens::Team).is_some(), "what stood there stays");
    assert_eq!(sees(after, Lens::Team), None, "for me alone");
    assert!(sees(after, Lens::Me).is_some(), "who noted it");

    let mut event = NewStageEvent::new(seat, Stage::Paused, crate::desk::day("2022-05-01"));
    event.remark = Some("a hard spring".to_owned());
    desk.step(|tx| enrollment::change_stage(tx, event)).unwrap();
    let remark = |lens| {
        let events = enrollment::stage_events(&desk.read(), seat, lens).unwrap();
        events.last().and_then(|event| event.remark.clone())
    };
    assert_eq!(remark(Lens::Team), None, "a stage, too");
    assert!(remark(Lens::Me).is_some(), "mine");
}
