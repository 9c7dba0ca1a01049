//! A workspace as large as Kith has to hold: 100,000 people, 5,000 cohorts, 500,000 marks.

use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kith_api::Desk;
use kith_model::attendance::{AttendanceStatus, Source};
use kith_model::cohort::NewCohort;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{NewEnrollment, Role, Stage};
use kith_model::person::NewPerson;
use kith_model::program::{NewProgram, ProgramKind};
use kith_model::session::{NewSession, SessionEdit, SessionKind, SessionStatus};
use kith_model::step::{Label, StepKind};
use kith_model::{Change, CohortId, LocalTime, PersonId, ProgramId};
use kith_store::attendance::{Mark, mark};
use kith_store::enrollment::Enrolling;
use kith_store::newcomer::{self, Arrival, Seat, Work};
use kith_store::{Store, StoreError, Tx, cohort, enrollment, organization, program, session};
use serde_json::{Value, json};

pub const PEOPLE: usize = 100_000;
pub const COHORTS: usize = 5_000;
/// Besides these, the first cohort has [`CIRCLE`] people and [`CONVENINGS`] sessions.
pub const MARKS: usize = 500_000;
const CIRCLE: usize = 40;
const CONVENINGS: usize = 30;
/// Cohorts to a step: history records their marks one by one.
const STRIDE: usize = 250;

/// Makes the workspace at `folder/crowd.kith`; gives its desk and its fullest cohort.
pub fn gather(folder: &Path) -> (Desk, CohortId) {
    let desk = Desk::new(Some(folder.join("home")), Arc::new(|_| {})).expect("a desk");
    let place = desk.place(&folder.join("crowd.kith")).place;
    let create = json!({ "name": "Crowd", "passphrase": null, "place": place });
    call(&desk, "workspace_create", create);
    let store = desk.store().expect("it is open");
    let (cohorts, people) = seat(&store).expect("everybody is seated");
    for from in (0..COHORTS).step_by(STRIDE) {
        let (cohorts, people) = (cohorts.clone(), people.clone());
        let meet = move |tx: &Tx<'_>| {
            (from..from + STRIDE).try_for_each(|n| sessions(tx, n, &cohorts, &people))
        };
        store
            .transact(Label::new(StepKind::PracticeFilled), meet)
            .expect("they meet");
    }
    (desk, cohorts.1[0])
}

/// Asks the desk as the window does.
pub fn call(desk: &Desk, name: &str, request: Value) -> Value {
    desk.call(name, request).expect("the command holds")
}

type Seated = ((ProgramId, Vec<CohortId>), Vec<PersonId>);

fn seat(store: &Store) -> Result<Seated, StoreError> {
    let label = Label::new(StepKind::RosterImported);
    let seated = store.transact(label, |tx| {
        let program = program::add(tx, NewProgram::new("Crowd", ProgramKind::Fellowship))?;
        let cohorts = (0..COHORTS)
            .map(|n| cohort::add(tx, NewCohort::new(program, format!("Cohort {n}"))))
            .collect::<Result<Vec<_>, _>>()?;
        let mills = (0..2_000)
            .map(|n| organization::find_or_add(tx, &mill_name(n)))
            .collect::<Result<Vec<_>, _>>()?;
        let day = |n: usize| NaiveDate::from_yo_opt(2025, (n % 60) as u32 + 1).unwrap_or_default();
        let arrivals = (0..PEOPLE).map(|n| {
            let mill = n * 7 % mills.len();
            Arrival {
                person: named(n),
                contacts: contacts(n),
                work: Some(Work {
                    organization: mills[mill],
                    name: mill_name(mill),
                    title: None,
                }),
                seat: Seat {
                    program,
                    cohort: cohorts[n % COHORTS],
                    role: Role::Fellow,
                    stage: stage(n),
                    on_date: day(n),
                },
                row: None,
            }
        });
        let (announced, mut registrar) = newcomer::announce(tx, None, PEOPLE)?;
        let whole = std::iter::once_with(|| registrar.register(arrivals));
        let people: Vec<PersonId> = newcomer::add(tx, announced, whole)?
            .map(PersonId::from)
            .collect();
        let guests: Vec<usize> = (1..=CIRCLE - PEOPLE / COHORTS).collect();
        let enrolling = guests.iter().map(|&n| Enrolling {
            enrollment: NewEnrollment::new(people[n], program, Some(cohorts[0]), Role::Fellow),
            stage: stage(n),
            on_date: day(n),
        });
        enrollment::add_many(tx, enrolling)?;
        Ok(((program, cohorts), people))
    })?;
    Ok(seated.value)
}

/// Five sessions of the nth cohort, or thirty of the first, each held and marked.
fn sessions(
    tx: &Tx<'_>,
    n: usize,
    (program, cohorts): &(ProgramId, Vec<CohortId>),
    people: &[PersonId],
) -> Result<(), StoreError> {
    let mut seated: Vec<PersonId> = (n..PEOPLE).step_by(COHORTS).map(|n| people[n]).collect();
    let mut convenings = MARKS / PEOPLE;
    if n == 0 {
        seated.extend_from_slice(&people[1..=CIRCLE - PEOPLE / COHORTS]);
        convenings = CONVENINGS;
    }
    for nth in 0..convenings {
        let day = NaiveDate::from_yo_opt(2025, 70 + 9 * nth as u32).unwrap_or_default();
        let starts = LocalTime::new(NaiveDateTime::new(day, NaiveTime::MIN));
        let title = format!("Convening {}", nth + 1);
        let zone = "America/Denver";
        let new = NewSession::new(*program, &title, SessionKind::Convening, starts, zone);
        let id = session::add(tx, new, &cohorts[n..=n])?;
        let held = SessionEdit {
            status: SessionStatus::Held.into(),
            ..SessionEdit::default()
        };
        session::edit(tx, id, held)?;
        let marks: Vec<Mark> = seated.iter().zip(nth..).map(marked).collect();
        mark(tx, id, &marks)?;
    }
    Ok(())
}

fn marked((person, nth): (&PersonId, usize)) -> Mark {
    let came = [
        AttendanceStatus::Present,
        AttendanceStatus::Present,
        AttendanceStatus::Remote,
        AttendanceStatus::Apologies,
        AttendanceStatus::Present,
        AttendanceStatus::Absent,
        AttendanceStatus::Late,
    ];
    Mark {
        person: *person,
        status: came[nth % came.len()],
        minutes: None,
        reason: Change::Keep,
        remark: Change::Keep,
        source: Source::Roll,
    }
}

fn named(n: usize) -> NewPerson {
    let mut new = NewPerson::new();
    new.given_name = Some(pick(GIVEN, n).to_owned());
    new.family_name = Some(format!("{}{}", pick(FAMILY, n / 7), pick(ENDING, n / 3)));
    new.pronouns = Some("they/them".to_owned());
    new.city = Some(pick(CITY, n).to_owned());
    new.external_id = Some(format!("X-{n}"));
    new
}

fn contacts(n: usize) -> Vec<NewContactPoint> {
    let email = NewContactPoint::new(ContactKind::Email, format!("person{n}@example.org"));
    let number = format!("+1 505 555 {:04}", n % 10_000);
    let mut contacts = vec![email, NewContactPoint::new(ContactKind::Phone, number)];
    contacts
        .iter_mut()
        .for_each(|contact| contact.is_primary = true);
    contacts
}

fn stage(n: usize) -> Stage {
    if n.is_multiple_of(9) {
        Stage::Accepted
    } else {
        Stage::Active
    }
}

fn mill_name(n: usize) -> String {
    format!("{} Mill {n}", pick(FAMILY, n))
}

fn pick<'a>(from: &[&'a str], n: usize) -> &'a str {
    from[n % from.len()]
}

const GIVEN: &[&str] = &[
    "Maria", "Mark", "Rosa", "Ann", "Bo", "Cyrus", "Dolores", "Edgar", "Fiona", "Gus", "Hana",
    "Igor", "Juana", "Kai", "Lupe", "Marta", "Nizhoní",
];
const FAMILY: &[&str] = &[
    "Begay",
    "Rentería",
    "Moss",
    "Zuni",
    "Abeyta",
    "Lee",
    "Martinez",
    "Okafor",
    "Đặng",
    "Sato",
    "Quinn",
    "Vigil",
    "Yazzie",
];
const ENDING: &[&str] = &[
    "", "son", "ski", "ez", "man", "ton", "ley", "ford", "worth", "er", "ini", "ova", "dottir",
    "berg", "stein", "wood", "well", "field", "ham",
];
const CITY: &[&str] = &["Gallup", "Taos", "Santa Fe", "Española", "Las Cruces"];
