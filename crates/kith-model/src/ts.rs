//! What the window's types look like.

use ts_rs::{Config, TS};

use crate::attendance::AttendanceStatus;
use crate::lens::Privacy;
use crate::person::Person;
use crate::step::Label;
use crate::{LocalTime, PersonId};

#[test]
fn keys_and_codes_are_named_types_and_fields_use_their_names() {
    let config = Config::default();
    assert_eq!(
        PersonId::decl(&config),
        "type PersonId = string;",
        "a key is a text"
    );
    assert_eq!(
        LocalTime::decl(&config),
        "type LocalTime = string;",
        "so is a time"
    );
    let union = AttendanceStatus::decl(&config);
    assert!(
        union.starts_with("type AttendanceStatus = \"unmarked\" | \"present\" |"),
        "{union}"
    );
    let privacy = Privacy::decl(&config);
    assert!(
        privacy.contains("attribution: Attribution"),
        "by name, not inline: {privacy}"
    );
    let person = Person::decl(&config);
    for field in [
        "id: PersonId",
        "family_name: string | null",
        "birth_date: string | null",
    ] {
        assert!(person.contains(field), "{field} in {person}");
    }
    let label = Label::decl(&config);
    assert!(
        label.contains("counts?: Array<[Counted, number]>"),
        "no bigint: {label}"
    );
}

#[test]
fn a_type_brings_along_the_types_it_names() {
    let names = |types: Vec<ts_rs::Dependency>| {
        types
            .into_iter()
            .map(|dependency| dependency.ts_name)
            .collect::<Vec<_>>()
    };
    let label = names(Label::dependencies(&Config::default()));
    for name in ["StepKind", "Noun", "AnyId", "Counted"] {
        assert!(
            label.iter().any(|found| found == name),
            "{name} among {label:?}"
        );
    }
}
