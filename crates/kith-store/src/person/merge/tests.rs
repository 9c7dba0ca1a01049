use kith_model::PersonId;
use kith_model::attendance::{AttendanceStatus, Source};
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::Stage;
use kith_model::lens::Lens;
use kith_model::person::{NewPerson, PersonEdit};
use kith_model::session::{NewSession, SessionKind};

use crate::attendance::{Mark, expect_upcoming, mark};
use crate::desk::Desk;
use crate::enrollment::{Roster, RosterFilter, RosterSort, list_of_person, roster_ids};
use crate::person::{self, merged_into};
use crate::{StoreError, cohort, contact_point, session};

fn email(desk: &Desk, person: PersonId, value: &str) {
    let mut new = NewContactPoint::new(ContactKind::Email, value);
    new.person = Some(person);
    new.is_primary = true;
    desk.step(|tx| contact_point::add(tx, new))
        .expect("an address");
}

fn emails(desk: &Desk, person: PersonId) -> Vec<(String, bool)> {
    let contacts = contact_point::list(&desk.read(), person, Lens::Me).expect("they are read");
    let contacts = contacts.into_iter();
    contacts
        .map(|contact| (contact.value, contact.is_primary))
        .collect()
}

#[test]
fn what_hung_on_the_one_hangs_on_the_other_and_undo_takes_them_apart() {
    let desk = Desk::new();
    let (kept, gone) = (desk.person("Rosa", "Begay"), desk.person("Rosita", "Begay"));
    let (first, second) = (desk.cohort("Cohort of 2021"), desk.cohort("Cohort of 2022"));
    desk.enroll(kept, second, Stage::Active, "2022-03-01")
        .unwrap();
    desk.enroll(gone, second, Stage::Active, "2022-01-01")
        .unwrap();
    desk.enroll(gone, first, Stage::Active, "2021-01-01")
        .unwrap();
    email(&desk, kept, "rosa@post.example");
    email(&desk, gone, "ROSA@post.example");
    email(&desk, gone, "begay@work.example");
    let living = PersonEdit {
        city: Some("Taos".to_owned()).into(),
        do_not_photograph: true.into(),
        ..PersonEdit::default()
    };
    desk.step(|tx| person::edit(tx, gone, living)).unwrap();
    desk.step(|tx| {
        let program = cohort::get(tx, second)?.program;
        let opening = NewSession::new(
            program,
            "Opening",
            SessionKind::Circle,
            "2022-09-01T18:00"
                .parse::<kith_model::LocalTime>()
                .expect("a time"),
            "America/Denver",
        );
        let id = session::add(tx, opening, &[second])?;
        expect_upcoming(tx, second)?;
        mark(
            tx,
            id,
            &[Mark {
                person: gone,
                status: AttendanceStatus::Present,
                minutes: None,
                reason: kith_model::Change::Keep,
                remark: kith_model::Change::Keep,
                source: Source::Roll,
            }],
        )
    })
    .unwrap();
    let marks = |person: PersonId| {
        let sql = "SELECT count(*) FROM attendance WHERE person = ?1 AND status = 'present' AND deleted_at IS NULL";
        crate::live::count(&desk.read(), sql, &[&person.get()]).expect("they are counted")
    };
    assert_eq!((marks(kept), marks(gone)), (0, 1), "before");

    desk.step(|tx| person::merge(tx, gone, kept)).unwrap();
    assert_eq!(
        emails(&desk, kept),
        [
            ("rosa@post.example".to_owned(), true),
            ("begay@work.example".to_owned(), false)
        ],
        "one address in two spellings stands once"
    );
    let seats = list_of_person(&desk.read(), kept).unwrap();
    assert_eq!(seats.len(), 2, "one place in each cohort");
    let roster = roster_ids(
        &desk.read(),
        Roster::Of(second),
        &RosterFilter::default(),
        RosterSort::BY_NAME,
        Lens::Me,
    );
    assert_eq!(roster.unwrap().len(), 1, "and one in the roster");
    assert_eq!(
        (marks(kept), marks(gone)),
        (1, 0),
        "the mark that says something"
    );
    let person = person::get(&desk.read(), kept, Lens::Me).unwrap();
    assert_eq!(person.city.as_deref(), Some("Taos"), "what was lacking");
    assert!(person.do_not_photograph, "a wish holds");
    assert_eq!(person.given_name.as_deref(), Some("Rosa"), "what was there");
    assert_eq!(
        merged_into(&desk.read(), kept).unwrap(),
        [gone],
        "and is known"
    );
    assert!(
        matches!(
            desk.step(|tx| person::merge(tx, gone, kept)),
            Err(StoreError::NotFound { .. })
        ),
        "once is enough"
    );

    desk.undo();
    assert_eq!(
        list_of_person(&desk.read(), gone).unwrap().len(),
        2,
        "their own places"
    );
    assert_eq!(emails(&desk, gone).len(), 2, "their own addresses");
    assert_eq!((marks(kept), marks(gone)), (0, 1), "their own marks");
    let person = person::get(&desk.read(), kept, Lens::Me).unwrap();
    assert_eq!(person.city, None, "and nothing of the other's");
}

#[test]
fn nobody_is_merged_into_themselves() {
    let desk = Desk::new();
    let rosa = desk.person("Rosa", "Begay");
    assert!(
        desk.step(|tx| person::merge(tx, rosa, rosa)).is_err(),
        "they are one"
    );
}

#[test]
fn whoever_was_merged_before_goes_along() {
    let desk = Desk::new();
    let [one, two, three] = ["Rosa", "Rosita", "Rose"].map(|given| desk.person(given, "Begay"));
    desk.step(|tx| person::merge(tx, one, two)).unwrap();
    desk.step(|tx| person::merge(tx, two, three)).unwrap();
    assert_eq!(
        merged_into(&desk.read(), three).unwrap(),
        [one, two],
        "nobody points at somebody who is gone"
    );
}

#[test]
fn an_address_that_somebody_is_called_by_gives_way_to_the_others_name() {
    let desk = Desk::new();
    let called = |given: &str, family: Option<&str>, address: &str| {
        let mut new = NewPerson::new();
        new.given_name = Some(given.to_owned());
        new.family_name = family.map(str::to_owned);
        let id = desk.step(|tx| person::add(tx, new)).expect("a name");
        email(&desk, id, address);
        id
    };
    let name = |id: PersonId| {
        let person = person::get(&desk.read(), id, Lens::Me).unwrap();
        person.name().display().into_owned()
    };
    let kept = called("zoe@x.org", None, "zoe@x.org");
    let gone = called("Zoe", Some("Zed"), "zed@work.example");
    desk.step(|tx| person::merge(tx, gone, kept)).unwrap();
    assert_eq!(name(kept), "Zoe Zed", "whoever stays");
    desk.undo();
    assert_eq!(name(kept), "zoe@x.org", "taken apart");
    desk.step(|tx| person::merge(tx, kept, gone)).unwrap();
    assert_eq!(name(gone), "Zoe Zed", "either way");
    let both = [
        called("an@x.org", None, "an@x.org"),
        called("an@y.org", None, "an@y.org"),
    ];
    desk.step(|tx| person::merge(tx, both[1], both[0])).unwrap();
    assert_eq!(name(both[0]), "an@x.org", "nobody is left without");
}
