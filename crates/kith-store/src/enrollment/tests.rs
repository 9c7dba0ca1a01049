use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{
    EnrollmentEdit, EnrollmentError, ExitReason, NewEnrollment, NewStageEvent, Role, Stage,
};
use kith_model::lens::Lens;
use kith_model::person::{NewPerson, PersonEdit};
use kith_model::{CohortId, EnrollmentId, PersonId};

use super::*;
use crate::desk::{Desk, day};
use crate::{Broken, StoreError, cohort, contact_point, person};

fn ids(desk: &Desk, roster: Roster) -> Vec<EnrollmentId> {
    sorted(desk, roster, RosterColumn::Name, false)
}

fn sorted(desk: &Desk, roster: Roster, by: RosterColumn, descending: bool) -> Vec<EnrollmentId> {
    let filter = RosterFilter::default();
    let by = RosterOrder::Column(by);
    let sort = RosterSort { by, descending };
    roster_ids(&desk.read(), roster, &filter, sort, Lens::Me).unwrap()
}

fn change(desk: &Desk, id: EnrollmentId, stage: Stage, on: &str) -> Result<(), StoreError> {
    desk.step(|tx| change_stage(tx, NewStageEvent::new(id, stage, day(on))))?;
    Ok(())
}

fn past(desk: &Desk, cohort: CohortId, on: &str) -> Vec<(PersonId, Stage)> {
    let seats = roster_as_of(&desk.read(), cohort, day(on), Lens::Me).unwrap();
    seats
        .into_iter()
        .map(|seat| (seat.person, seat.stage))
        .collect()
}

#[test]
fn any_past_roster_can_be_rebuilt() {
    let desk = Desk::new();
    let (rosa, ann) = (desk.person("Rosa", "Begay"), desk.person("Ann", "Lee"));
    let cohort = desk.cohort("Cohort of 2022");
    let id = desk
        .enroll(rosa, cohort, Stage::Enrolled, "2022-01-01")
        .unwrap();
    desk.enroll(ann, cohort, Stage::Active, "2022-03-01")
        .unwrap();
    change(&desk, id, Stage::Active, "2022-02-01").unwrap();
    change(&desk, id, Stage::Withdrawn, "2022-06-01").unwrap();
    assert_eq!(past(&desk, cohort, "2021-12-31"), [], "nobody yet");
    assert_eq!(
        past(&desk, cohort, "2022-01-31"),
        [(rosa, Stage::Enrolled)],
        "the day before"
    );
    assert_eq!(
        past(&desk, cohort, "2022-05-31"),
        [(rosa, Stage::Active), (ann, Stage::Active)],
        "both of them, although one left later"
    );
    assert_eq!(
        past(&desk, cohort, "2022-06-01")[0],
        (rosa, Stage::Withdrawn),
        "the day itself"
    );
    let pause = change(&desk, id, Stage::Completed, "2022-07-01");
    assert!(
        matches!(pause, Err(StoreError::Broken(Broken::StageEvent(_)))),
        "who withdrew does not complete"
    );
}

#[test]
fn a_transfer_keeps_the_past_where_it_was() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    let (old, new) = (desk.cohort("Cohort of 2022"), desk.cohort("Cohort of 2023"));
    let first = desk.enroll(rosa, old, Stage::Active, "2022-01-01").unwrap();
    let second = desk
        .step(|tx| transfer(tx, first, new, day("2022-09-01")))
        .unwrap();
    assert_eq!(
        past(&desk, old, "2022-08-31"),
        [(rosa, Stage::Active)],
        "she was in the old one"
    );
    assert_eq!(
        past(&desk, new, "2022-08-31"),
        [],
        "and not yet in the new one"
    );
    assert_eq!(
        past(&desk, new, "2022-09-01"),
        [(rosa, Stage::Active)],
        "where she goes on"
    );
    let exit = stage_events(&desk.read(), first, Lens::Me).unwrap();
    assert_eq!(
        exit[1].exit_reason,
        Some(ExitReason::MovedCohort),
        "told without blame"
    );
    let hidden = stage_events(&desk.read(), first, Lens::Circle).unwrap();
    assert_eq!(hidden[1].exit_reason, None, "and not to everybody");
    assert_eq!(
        get(&desk.read(), second).unwrap().transferred_from,
        Some(first),
        "one story"
    );
    desk.undo();
    assert_eq!(ids(&desk, Roster::Of(new)), [], "taken back in one");
    assert_eq!(
        current_stage(&desk.read(), first).unwrap(),
        Stage::Active,
        "she never left"
    );
    let row = &roster_rows(&desk.read(), &[first], Lens::Me).unwrap()[0];
    assert_eq!(
        (row.stage, row.since),
        (Stage::Active, day("2022-01-01")),
        "nor in the roster"
    );
}

#[test]
fn nobody_is_enrolled_twice_in_one_role() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("Circle"));
    let id = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let again = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-02")
        .unwrap_err();
    assert!(
        matches!(again, StoreError::Broken(Broken::Enrollment(EnrollmentError::Already { enrollment })) if enrollment == id),
        "{again:?} names the one that stands"
    );
    change(&desk, id, Stage::Withdrawn, "2022-02-01").unwrap();
    assert!(
        desk.enroll(rosa, cohort, Stage::Active, "2022-03-01")
            .is_ok(),
        "she may come back"
    );
    assert_eq!(
        find(&desk.read(), cohort, rosa, Some(Role::Fellow))
            .unwrap()
            .len(),
        2,
        "twice in"
    );
    assert!(
        find(&desk.read(), cohort, rosa, Some(Role::Mentor))
            .unwrap()
            .is_empty(),
        "no mentor"
    );
}

#[test]
fn a_full_cohort_takes_nobody_else_until_a_seat_is_free() {
    let desk = Desk::new();
    let (rosa, ann) = (desk.person("Rosa", "Begay"), desk.person("Ann", "Lee"));
    let cohort = desk.cohort("Circle");
    let one_seat = kith_model::cohort::CohortEdit {
        capacity: Some(1).into(),
        ..Default::default()
    };
    desk.step(|tx| cohort::edit(tx, cohort, one_seat)).unwrap();
    let first = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let refused = desk
        .enroll(ann, cohort, Stage::Active, "2022-01-01")
        .unwrap_err();
    assert!(
        matches!(refused, StoreError::Broken(Broken::Seats(_))),
        "{refused:?}"
    );
    let waiting = desk
        .enroll(ann, cohort, Stage::Waitlisted, "2022-01-01")
        .unwrap();
    assert!(
        change(&desk, waiting, Stage::Active, "2022-02-01").is_err(),
        "still full"
    );
    change(&desk, first, Stage::Withdrawn, "2022-02-01").unwrap();
    change(&desk, waiting, Stage::Active, "2022-02-02").unwrap();
    assert_eq!(
        seats(&desk.read(), cohort).unwrap().taken,
        1,
        "one out, one in"
    );
}

#[test]
fn a_roster_is_filtered_and_sorted() {
    let desk = Desk::new();
    let cohort = desk.cohort("Circle");
    let add = |given: &str, family: &str, stage, on: &str| {
        let person = desk.person(given, family);
        desk.enroll(person, cohort, stage, on).unwrap()
    };
    let zuni = add("Ann", "Zuni", Stage::Active, "2022-01-01");
    let abeyta = add("Bo", "Ábeyta", Stage::Applied, "2022-03-01");
    let moss = add("Cy", "Moss", Stage::Active, "2022-02-01");
    let by = |by, descending| sorted(&desk, Roster::Of(cohort), by, descending);
    assert_eq!(
        by(RosterColumn::Name, false),
        [abeyta, moss, zuni],
        "accents aside"
    );
    assert_eq!(
        by(RosterColumn::Name, true),
        [zuni, moss, abeyta],
        "and back"
    );
    assert_eq!(
        by(RosterColumn::Since, false),
        [zuni, moss, abeyta],
        "by day"
    );
    assert_eq!(
        by(RosterColumn::Stage, true),
        [moss, zuni, abeyta],
        "ties by name, either way"
    );
    let filtered = |filter: RosterFilter| {
        roster_ids(
            &desk.read(),
            Roster::Whole,
            &filter,
            RosterSort::BY_NAME,
            Lens::Me,
        )
        .unwrap()
    };
    let text = RosterFilter {
        text: Some("mos".into()),
        ..RosterFilter::default()
    };
    assert_eq!(filtered(text), [moss], "by text");
    let slip = RosterFilter {
        text: Some("mosz".into()),
        ..RosterFilter::default()
    };
    assert_eq!(filtered(slip), [moss], "one slip is forgiven");
    let stages = RosterFilter {
        stages: vec![Stage::Applied],
        ..RosterFilter::default()
    };
    assert_eq!(filtered(stages), [abeyta], "by stage");
    let roles = RosterFilter {
        roles: vec![Role::Mentor],
        ..RosterFilter::default()
    };
    assert_eq!(filtered(roles), [], "by role");
}

#[test]
fn a_roster_shows_an_address_to_those_who_may_see_it() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("Circle"));
    let id = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let mut contact = NewContactPoint::new(ContactKind::Email, "rosa@example.org");
    contact.person = Some(rosa);
    desk.step(|tx| contact_point::add(tx, contact)).unwrap();
    let rows = |lens| roster_rows(&desk.read(), &[id], lens).unwrap();
    assert_eq!(
        rows(Lens::Team)[0].email.as_deref(),
        Some("rosa@example.org"),
        "the team"
    );
    assert_eq!(rows(Lens::Circle)[0].email, None, "not the circle");
    assert!(
        rows(Lens::Funder).is_empty(),
        "the funder does not even see her"
    );
    assert_eq!(rows(Lens::Me)[0].name, "Rosa Begay", "by name");
}

#[test]
fn a_person_taken_out_of_sight_leaves_rosters_and_comes_back() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("Circle"));
    let id = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    desk.step(|tx| person::delete(tx, rosa)).unwrap();
    assert_eq!(ids(&desk, Roster::Of(cohort)), [], "gone with her");
    assert_eq!(
        past(&desk, cohort, "2022-02-01"),
        [],
        "from past rosters, too"
    );
    desk.step(|tx| person::restore(tx, rosa)).unwrap();
    assert_eq!(ids(&desk, Roster::Of(cohort)), [id], "and back");
    desk.step(|tx| delete(tx, id)).unwrap();
    assert_eq!(
        ids(&desk, Roster::Of(cohort)),
        [],
        "an enrollment by itself"
    );
    desk.step(|tx| restore(tx, id)).unwrap();
    assert_eq!(ids(&desk, Roster::Of(cohort)), [id], "and back");
    let renamed = PersonEdit {
        family_name: Some("Aragon".to_owned()).into(),
        ..PersonEdit::default()
    };
    desk.step(|tx| person::edit(tx, rosa, renamed)).unwrap();
    assert_eq!(
        list_of_person(&desk.read(), rosa).unwrap().len(),
        1,
        "renaming keeps her in"
    );
}

#[test]
fn an_edit_of_the_role_is_held_against_the_other_roles() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("Circle"));
    let program = cohort::get(&desk.read(), cohort).unwrap().program;
    let fellow = desk
        .enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let mentor = Enrolling {
        enrollment: NewEnrollment::new(rosa, program, Some(cohort), Role::Mentor),
        stage: Stage::Active,
        on_date: day("2022-01-01"),
    };
    desk.step(|tx| add(tx, mentor)).unwrap();
    let to = |role: Role| EnrollmentEdit {
        role: role.into(),
        ..EnrollmentEdit::default()
    };
    assert!(
        desk.step(|tx| edit(tx, fellow, to(Role::Mentor))).is_err(),
        "she mentors already"
    );
    desk.step(|tx| edit(tx, fellow, to(Role::Alum))).unwrap();
    let row = &roster_rows(&desk.read(), &[fellow], Lens::Me).unwrap()[0];
    assert_eq!(row.role, Role::Alum, "the roster follows");
}

#[test]
fn many_are_enrolled_in_one_pass_and_taken_back_in_one() {
    let desk = Desk::new();
    let cohort = desk.cohort("Intensive");
    let program = cohort::get(&desk.read(), cohort).unwrap().program;
    let enrolled = desk.step(|tx| {
        let people = (0..40).map(|n| {
            let mut new = NewPerson::new();
            new.family_name = Some(format!("Guest {n}"));
            person::add(tx, new)
        });
        let people = people.collect::<Result<Vec<_>, _>>()?;
        let enrolling = people.into_iter().map(|person| Enrolling {
            enrollment: NewEnrollment::new(person, program, Some(cohort), Role::Participant),
            stage: Stage::Active,
            on_date: day("2026-04-18"),
        });
        add_many(tx, enrolling)
    });
    assert_eq!(enrolled.unwrap().count(), 40, "a key each");
    assert_eq!(
        ids(&desk, Roster::Of(cohort)).len(),
        40,
        "all of them in the roster"
    );
    desk.undo();
    assert_eq!(ids(&desk, Roster::Whole), [], "none left");
    desk.redo();
    assert_eq!(ids(&desk, Roster::Whole).len(), 40, "and all of them back");
}
