//! What a crowd costs: people with addresses, phones, organizations and
//! enrollments, written in one step into an encrypted workspace with history
//! and search, then listed, sorted, filtered, searched and taken back.
//!
//! `cargo run -p kith-store --example crowd -- [PEOPLE]`
#![allow(
    clippy::print_stdout,
    reason = "it is run by a person who reads the table"
)]

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use kith_model::CohortId;
use kith_model::affiliation::NewAffiliation;
use kith_model::cohort::NewCohort;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{NewEnrollment, Role, Stage};
use kith_model::lens::Lens;
use kith_model::person::NewPerson;
use kith_model::program::{NewProgram, ProgramKind};
use kith_model::step::{Label, StepKind};
use kith_store::enrollment::{
    Enrolling, Roster, RosterColumn, RosterFilter, RosterSort, roster_ids, roster_rows,
};
use kith_store::history::UndoRequest;
use kith_store::person::{PersonColumn, PersonSort};
use kith_store::{
    Clock, NewWorkspace, Passphrase, Store, StoreError, Tx, affiliation, cohort, contact_point,
    enrollment, organization, person, program, search,
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const COHORTS: usize = 100;

fn main() -> Outcome {
    let people: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let clock: Clock = Arc::new(|| DateTime::UNIX_EPOCH);
    let new = NewWorkspace {
        name: "Crowd".into(),
        passphrase: Passphrase::new("a long table for a crowd"),
        practice: false,
    };
    let path = folder.path().join("crowd.kith");
    let (store, _) = Store::create(&path, &new, clock, &folder.path().join("home"))?;
    let label = Label::new(StepKind::RosterImported);
    let one = measure("write the crowd", || {
        Ok(store.transact(label, move |tx| write(tx, people))?.value)
    })?;
    println!("{:>8} MB", std::fs::metadata(&path)?.len() / 1_000_000);
    read(&store, one)?;
    let again = UndoRequest::default;
    measure("undo", || Ok(store.undo(again())?.is_some()))?;
    measure("redo", || Ok(store.redo(again())?.is_some()))?;
    Ok(())
}

fn write(tx: &Tx<'_>, people: usize) -> Result<CohortId, StoreError> {
    let began = Instant::now();
    let lap = |what: &str| println!("{:>9.0?}             after {what}", began.elapsed());
    let program = program::add(tx, NewProgram::new("Crowd", ProgramKind::Intensive))?;
    let cohorts = (0..COHORTS)
        .map(|n| cohort::add(tx, NewCohort::new(program, format!("Cohort {n}"))))
        .collect::<Result<Vec<_>, _>>()?;
    let mills = (0..2_000)
        .map(|n| organization::find_or_add(tx, &format!("{} Mill {n}", FAMILY[n % FAMILY.len()])))
        .collect::<Result<Vec<_>, _>>()?;
    lap("programs, cohorts, organizations");
    let keys: Vec<_> = person::add_many(tx, (0..people).map(named))?.collect();
    lap("people");
    let at = |n: usize| keys[n];
    contact_point::add_many(tx, (0..2 * people).map(|n| contact(at(n / 2), n)))?;
    lap("contacts");
    let tie = |n: usize| NewAffiliation::new(at(n), mills[n * 7 % mills.len()]);
    affiliation::add_many(tx, (0..people).map(tie))?;
    lap("affiliations");
    let enrolling = |n: usize| Enrolling {
        enrollment: NewEnrollment::new(
            at(n),
            program,
            Some(cohorts[n % COHORTS]),
            Role::Participant,
        ),
        stage: if n.is_multiple_of(9) {
            Stage::Applied
        } else {
            Stage::Active
        },
        on_date: NaiveDate::from_yo_opt(2026, (n % 300) as u32 + 1).unwrap_or_default(),
    };
    enrollment::add_many(tx, (0..people).map(enrolling))?;
    lap("enrollments");
    Ok(cohorts[0])
}

fn read(store: &Store, one: CohortId) -> Outcome {
    for by in RosterColumn::ALL.iter().copied() {
        for roster in [Roster::Whole, Roster::Of(one)] {
            let sort = RosterSort {
                by,
                descending: true,
            };
            let ids = measure(&format!("roster by {by}, {roster:?}"), || {
                let list = move |read: &kith_store::Read<'_>| {
                    roster_ids(read, roster, &RosterFilter::default(), sort, Lens::Me)
                };
                Ok(store.read(list)?)
            })?;
            if by == RosterColumn::Name {
                for at in [0, ids.len() / 2] {
                    let page = ids[at..(at + 200).min(ids.len())].to_vec();
                    let rows =
                        move |read: &kith_store::Read<'_>| roster_rows(read, &page, Lens::Me);
                    measure("  a page of 200", || Ok(store.read(rows)?))?;
                }
            }
        }
    }
    for by in PersonColumn::ALL.iter().copied() {
        let sort = PersonSort {
            by,
            descending: false,
        };
        let list = move |read: &kith_store::Read<'_>| person::ids(read, None, sort, Lens::Me);
        measure(&format!("people by {by}"), || Ok(store.read(list)?))?;
    }
    for text in [
        "m",
        "ma",
        "mar",
        "maria",
        "maria b",
        "maria beg",
        "mill",
        "zzz",
    ] {
        let find = move |read: &kith_store::Read<'_>| search::find(read, text, 50, Lens::Me);
        let hits = measure(&format!("find {text:?}"), || Ok(store.read(find)?))?;
        println!("            {} hits", hits.len());
        let filter = RosterFilter {
            text: Some(text.to_owned()),
            ..RosterFilter::default()
        };
        let list = move |read: &kith_store::Read<'_>| {
            roster_ids(read, Roster::Whole, &filter, RosterSort::BY_NAME, Lens::Me)
        };
        measure(&format!("roster with {text:?}"), || Ok(store.read(list)?))?;
    }
    Ok(())
}

fn named(n: usize) -> NewPerson {
    let mut new = NewPerson::new();
    new.given_name = Some(GIVEN[n % GIVEN.len()].to_owned());
    new.family_name = Some(format!(
        "{}{}",
        FAMILY[n / 7 % FAMILY.len()],
        SUFFIX[n / 3 % SUFFIX.len()]
    ));
    new.pronouns = Some("they/them".to_owned());
    new.city = Some(CITY[n % CITY.len()].to_owned());
    new.external_id = Some(format!("X-{n}"));
    new
}

fn contact(person: i64, n: usize) -> NewContactPoint {
    let mut new = if n.is_multiple_of(2) {
        NewContactPoint::new(ContactKind::Email, format!("person{n}@example.org"))
    } else {
        NewContactPoint::new(ContactKind::Phone, format!("+1 505 555 {:04}", n % 10_000))
    };
    new.person = Some(person.into());
    new.is_primary = true;
    new
}

fn measure<T>(what: &str, act: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let (began, worked) = (Instant::now(), busy());
    let value = act()?;
    let worked = busy().saturating_sub(worked);
    println!("{:>9.1?} {worked:>9.1?}   {what}", began.elapsed());
    Ok(value)
}

/// Time on a processor, of every thread: a busy machine does not blur it.
fn busy() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let spent = threads.filter_map(|thread| {
        let told = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        told.split(' ').next()?.parse().ok()
    });
    spent.map(Duration::from_nanos).sum()
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
const SUFFIX: &[&str] = &[
    "", "son", "ski", "ez", "man", "ton", "ley", "ford", "worth", "er", "ini", "ova", "dottir",
    "berg", "stein", "wood", "well", "field", "ham",
];
const CITY: &[&str] = &["Gallup", "Taos", "Santa Fe", "Española", "Las Cruces"];
