use kith_model::affiliation::NewAffiliation;
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::Lens;
use kith_model::{CohortId, EnrollmentId, PersonId};

use super::*;
use crate::desk::{Desk, day};
use crate::enrollment::{RosterRow, roster_as_of, roster_rows, roster_rows_as_of};
use crate::{StoreError, affiliation, organization};

struct Circle {
    desk: Desk,
    cohort: CohortId,
    rosa: PersonId,
    seat: EnrollmentId,
}

fn circle() -> Circle {
    let desk = Desk::new();
    let cohort = desk.cohort("Cohort of 2022");
    let rosa = desk.person("Rosa", "Begay");
    let seat = desk.enroll(rosa, cohort, Stage::Active, "2022-01-01");
    let seat = seat.expect("there is room");
    Circle {
        desk,
        cohort,
        rosa,
        seat,
    }
}

impl Circle {
    fn typed(&self, cells: &[(Field, &str)]) -> Result<Edited, StoreError> {
        let cells: Vec<_> = cells
            .iter()
            .map(|&(field, value)| ListCell {
                of: Of::Enrollment(self.seat),
                column: field.into(),
                value: value.to_owned(),
            })
            .collect();
        self.desk
            .step(|tx| edit(tx, &cells, (day("2022-06-01"), day("2022-06-01"))))
    }

    fn row(&self) -> RosterRow {
        roster_rows(&self.desk.read(), &[self.seat], Lens::Me)
            .expect("it can be read")
            .remove(0)
    }
}

#[test]
fn every_column_takes_what_is_typed_and_one_step_takes_it_all_back() {
    let circle = circle();
    let before = circle.row();
    circle
        .typed(&[
            (Field::Name, "Rosita Begay"),
            (Field::Pronouns, "she/her"),
            (Field::Organization, "Shade Line"),
            (Field::Title, "Grower"),
            (Field::City, " Taos "),
            (Field::Region, "New Mexico"),
            (Field::Country, "United States"),
            (Field::Email, "rosa@post.example"),
            (Field::Phone, "505 555 0148"),
            (Field::Role, "Mentor"),
            (Field::Stage, "paused"),
            (Field::Participation, "peripheral"),
        ])
        .expect("every text fits its column");
    let row = circle.row();
    let texts = [
        Some(row.name),
        row.pronouns,
        row.organization,
        row.title,
        row.city,
        row.region,
        row.country,
        row.email,
        row.phone,
    ];
    assert_eq!(
        texts.map(Option::unwrap_or_default),
        [
            "Rosita Begay",
            "she/her",
            "Shade Line",
            "Grower",
            "Taos",
            "New Mexico",
            "United States",
            "rosa@post.example",
            "505 555 0148"
        ],
        "as typed, without the blanks around it"
    );
    assert_eq!(
        (row.role, row.stage, row.since),
        (Role::Mentor, Stage::Paused, day("2022-06-01")),
        "a code or a label, and the stage from that day on"
    );
    circle.desk.undo();
    assert_eq!(circle.row(), before, "one step");
}

#[test]
fn a_stage_is_told_again_since_an_earlier_day_and_a_later_one_tells_nothing() {
    let circle = circle();
    let since = |on: &str| {
        let cell = ListCell {
            of: Of::Enrollment(circle.seat),
            column: Field::Stage.into(),
            value: "active".to_owned(),
        };
        circle
            .desk
            .step(|tx| edit(tx, &[cell], (day(on), day("2022-06-01"))))
            .unwrap();
        circle.row().since
    };
    assert_eq!(since("2022-03-01"), day("2022-01-01"), "known already");
    assert_eq!(since("2021-10-01"), day("2021-10-01"), "earlier than known");
    let past = roster_as_of(
        &circle.desk.read(),
        circle.cohort,
        day("2021-12-01"),
        Lens::Me,
    );
    let past = past.unwrap();
    assert_eq!(past.len(), 1, "she was in it by then");
    let as_of = roster_rows_as_of(
        &circle.desk.read(),
        &[circle.seat],
        day("2022-02-01"),
        Lens::Me,
    );
    let shown = as_of.expect("it can be read").remove(0).since;
    assert_eq!(shown, day("2021-10-01"), "a roster of a day says the same");
    circle.desk.undo();
    assert_eq!(circle.row().since, day("2022-01-01"), "one step");
}

#[test]
fn one_faulty_cell_keeps_all_others_as_they_were() {
    let circle = circle();
    let refused = circle
        .typed(&[
            (Field::City, "Taos"),
            (Field::Email, "rosa"),
            (Field::Role, "Wizard"),
            (Field::Stage, ""),
            (Field::Title, "Grower"),
        ])
        .unwrap_err();
    let StoreError::Faulty { cells } = refused else {
        panic!("{refused:?} tells the cells");
    };
    let places: Vec<_> = cells.iter().map(|fault| fault.cell).collect();
    assert_eq!(places, [1, 2, 3, 4], "each of them, and no other");
    assert!(
        matches!(&cells[1].why, Refusal::Unknown { allowed, .. } if allowed.contains(&"Mentor")),
        "what would be taken is told: {:?}",
        cells[1].why
    );
    assert_eq!(circle.row().city, None, "nothing of it stayed");
}

#[test]
fn an_emptied_cell_takes_away_what_it_showed() {
    let circle = circle();
    circle
        .typed(&[
            (Field::Email, "rosa@post.example"),
            (Field::Organization, "Shade Line"),
        ])
        .unwrap();
    circle
        .typed(&[(Field::Email, ""), (Field::Organization, " ")])
        .unwrap();
    let row = circle.row();
    assert_eq!((row.email, row.organization), (None, None), "both are gone");
    let nobody = circle.typed(&[(Field::Name, "")]).unwrap_err();
    assert!(
        matches!(nobody, StoreError::Faulty { .. }),
        "a name cannot go: {nobody:?}"
    );
}

#[test]
fn a_dated_job_ends_when_the_next_begins_and_an_undated_one_is_corrected() {
    let circle = circle();
    circle
        .typed(&[(Field::Organization, "Shade Lin"), (Field::Title, "Grower")])
        .unwrap();
    circle
        .typed(&[(Field::Organization, "Shade Line")])
        .unwrap();
    let row = circle.row();
    assert_eq!(
        (row.organization.as_deref(), row.title.as_deref()),
        (Some("Shade Line"), Some("Grower")),
        "a slip of the pen keeps the title"
    );
    let rosa = circle.rosa;
    circle
        .desk
        .step(|tx| {
            let work = organization::find_or_add(tx, "Skills Barn")?;
            let mut dated = NewAffiliation::new(rosa, work);
            dated.from_date = Some(day("2020-01-01"));
            affiliation::add(tx, dated)
        })
        .unwrap();
    circle.typed(&[(Field::Organization, "Porch Law")]).unwrap();
    let ties = affiliation::list(&circle.desk.read(), circle.rosa).unwrap();
    let ends: Vec<_> = ties
        .iter()
        .map(|tie| (tie.from_date, tie.to_date))
        .collect();
    assert!(
        ends.contains(&(Some(day("2020-01-01")), Some(day("2022-05-31")))),
        "the old job ended the day before: {ends:?}"
    );
    assert!(
        ends.contains(&(Some(day("2022-06-01")), None)),
        "and the new one began: {ends:?}"
    );
}

#[test]
fn a_list_of_people_has_no_roles() {
    let circle = circle();
    let cell = ListCell {
        of: Of::Person(circle.rosa),
        column: Field::Role.into(),
        value: "mentor".into(),
    };
    let refused = circle
        .desk
        .step(|tx| edit(tx, &[cell], (day("2022-06-01"), day("2022-06-01"))))
        .unwrap_err();
    assert!(
        matches!(&refused, StoreError::Faulty { cells } if cells[0].why == Refusal::NotEnrolled),
        "{refused:?}"
    );
}

#[test]
fn values_of_this_roster_are_suggested_the_most_used_first() {
    let circle = circle();
    circle.typed(&[(Field::City, "Taos")]).unwrap();
    for (given, city) in [("Ann", "Taos"), ("Bao", "Chama"), ("Cy", "Mora")] {
        let person = circle.desk.person(given, "Lee");
        let of = Of::Person(person);
        let city = ListCell {
            of,
            column: Field::City.into(),
            value: city.into(),
        };
        circle
            .desk
            .step(|tx| edit(tx, &[city], (day("2022-06-01"), day("2022-06-01"))))
            .unwrap();
        if given != "Cy" {
            let enrolled = circle
                .desk
                .enroll(person, circle.cohort, Stage::Active, "2022-01-01");
            enrolled.expect("there is room");
        }
    }
    let used = |cohort| {
        let used = values(&circle.desk.read(), cohort, Field::City.into(), 9).unwrap();
        let used = used.into_iter();
        used.map(|used| (used.value, used.people))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        used(Some(circle.cohort)),
        [("Taos".to_owned(), 2), ("Chama".to_owned(), 1)],
        "of the roster"
    );
    assert_eq!(used(None).len(), 3, "of the workspace");
    assert_eq!(
        values(&circle.desk.read(), None, Field::Email.into(), 9).unwrap(),
        [],
        "contacts are read through a lens, and suggested to nobody"
    );
}
