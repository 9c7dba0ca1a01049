//! What rows call people who are known, and values that are written otherwise.

use kith_intake::{Decision, Field, FieldSet, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

/// Somebody by prefix, given and family name, at one address and in the cohort.
fn known([prefix, given, family]: [&str; 3]) -> Memory {
    let mut known = Memory::default().with(given, family, "fam@x.org", true);
    let person = &mut known.people[0];
    person.values.retain(|(_, value)| !value.is_empty());
    person.names = vec![format!("{given} {family}").trim().to_owned()];
    if !prefix.is_empty() {
        person.values.push((Field::Prefix, prefix.into()));
    }
    person.values.push((Field::Email, "fam@x.org".into()));
    known
}

fn row(first: &str, last: &str) -> String {
    format!("First name,Last name,Email\n{first},{last},fam@x.org\n")
}

fn set(fields: &[Field]) -> FieldSet {
    fields.iter().copied().collect()
}

#[test]
fn a_name_is_compared_as_a_whole() {
    let (given, family) = (Field::GivenName, Field::FamilyName);
    let nothing: &[Field] = &[];
    for (held, (first, last), fills, keeps, rewrites) in [
        (
            ["", "Rosa", "Begay"],
            ("Rosa", "Begay"),
            nothing,
            nothing,
            nothing,
        ),
        (
            ["", "ROSA", "Begay"],
            ("Rosa", "Begay"),
            nothing,
            nothing,
            &[given][..],
        ),
        (
            ["", "Begay", "Rosa"],
            ("Rosa", "Begay"),
            nothing,
            nothing,
            &[given, family],
        ),
        (
            ["", "Rosa Begay", ""],
            ("Rosa", "Begay"),
            nothing,
            nothing,
            &[given, family],
        ),
        (
            ["", "Begay", ""],
            ("Rosa", "Begay"),
            &[given, family],
            nothing,
            nothing,
        ),
        (
            ["", "Maria Luz", ""],
            ("Maria", "Luz Begay"),
            &[given, family],
            nothing,
            nothing,
        ),
        (
            ["", "Rosa", ""],
            ("Rosa", "Begay"),
            &[family],
            nothing,
            nothing,
        ),
        (
            ["", "Rosa", ""],
            ("Rosa Maria", "Begay"),
            &[family],
            &[given],
            nothing,
        ),
        (
            ["", "", "Begay"],
            ("Rosa", "Begay"),
            &[given],
            nothing,
            nothing,
        ),
        (
            ["", "Rosa", "Begay"],
            ("Begay", ""),
            nothing,
            nothing,
            nothing,
        ),
        (
            ["", "Rosa", "Begay"],
            ("Rosa", "Begay Yazzie"),
            nothing,
            &[family],
            nothing,
        ),
    ] {
        let found = plan(&row(first, last), &mut known(held));
        let planned = &found.rows[0];
        assert_eq!(
            [planned.fills, planned.keeps, planned.rewrites],
            [set(fills), set(keeps), set(rewrites)],
            "{held:?} and {first} {last}: {:?}",
            decisions(&found)
        );
    }
}

#[test]
fn one_of_two_is_asked_about_and_a_last_name_alone_is_not() {
    let couple = ["Mr. & Mrs.", "", "Begay"];
    for (held, (first, last), asks) in [
        (couple, ("Rosa", "Begay"), true),
        (couple, ("", "Begay"), false),
        (couple, ("Rosa & Jim", "Begay"), false),
        (["", "Rosa & Jim", "Begay"], ("Rosa", "Begay"), true),
        (["", "Rosa", "Begay"], ("Rosa & Jim", "Begay"), true),
        (["", "Rosa & Jim", "Begay"], ("Rosa & Jim", "Begay"), false),
        (["", "Rosa", "Begay"], ("Rosa", "Begay"), false),
    ] {
        let found = plan(&row(first, last), &mut known(held));
        let row = &found.rows[0];
        assert_eq!(
            row.decision == Decision::Review,
            asks,
            "{held:?}: {first} {last}"
        );
        assert_eq!(
            found.reasons(row).contains(&Reason::OneOfTwo),
            asks,
            "{held:?}: {first}"
        );
    }
}

#[test]
fn how_a_value_is_written_says_nothing_against_it() {
    let mut known = known(["", "Rosa", "Begay"]);
    let held = [(Field::City, "taos"), (Field::Organization, "nmsu")];
    let held = held.map(|(field, value)| (field, value.to_owned()));
    known.people[0].values.extend(held);
    known.people[0].phones.push("5055550100".to_owned());
    let text = "First name,Last name,Email,City,Company,Phone\n\
                Rosa,Begay,FAM@x.org, Taos ,NMSU,(505) 555-0100\n";
    let found = plan(text, &mut known);
    let row = &found.rows[0];
    assert_eq!(
        decisions(&found),
        [(2, Decision::Skip, vec![Reason::SameEmail, Reason::InCohort])],
        "nothing to fill, and nothing that differs"
    );
    let written = [Field::City, Field::Email, Field::Organization, Field::Phone];
    assert_eq!(row.rewrites, set(&written), "but written otherwise");
}

#[test]
fn an_id_of_kiths_own_that_nobody_has_names_nobody() {
    let found = plan(
        "Kith ID,City\n06c8000000000,Taos\n",
        &mut known(["", "Rosa", "Begay"]),
    );
    assert_eq!(
        decisions(&found),
        [(2, Decision::Error, vec![Reason::Nameless])]
    );
}
