use kith_model::value_alias::{Says, ValueAlias};

use super::*;
use crate::{Field, Overrides, unwatched};

/// A table of one column with each value as often as it is told, read with what was said.
fn reading(header: &str, values: &[(&str, u32)], spellings: Spellings) -> Reading {
    let mut text = format!("Name,{header}\r\n");
    let mut nth = 0;
    for (value, rows) in values {
        for _ in 0..*rows {
            nth += 1;
            text += &format!("Person {nth},\"{value}\"\r\n");
        }
    }
    let overrides = Overrides {
        spellings,
        header_line: Some(1),
        delimiter: Some(','),
        ..Overrides::default()
    };
    Reading::of(text.into(), &overrides, &unwatched).expect("a table")
}

fn header(field: ValueField) -> &'static str {
    match field {
        ValueField::Organization => "Organization",
        ValueField::City => "City",
        ValueField::JobTitle => "Job title",
    }
}

fn found(
    field: ValueField,
    values: &[(&str, u32)],
    known: &[(&str, u32)],
    said: Vec<ValueAlias>,
) -> Vec<Cluster> {
    let known: Vec<KnownValue> = known
        .iter()
        .map(|&(value, people)| KnownValue {
            field,
            value: value.to_owned(),
            people,
        })
        .collect();
    let reading = reading(header(field), values, Spellings::of(said));
    assert!(reading.mapping.column(Field::from(field)).is_some(), "read");
    let rows: Vec<Record<'_>> = reading.rows().collect();
    Cluster::among(&reading, &rows, &known)
}

/// "Used = other (why), another (why)", one a cluster.
fn told(clusters: &[Cluster]) -> Vec<String> {
    let told = |cluster: &Cluster| {
        let others = cluster.others.iter();
        let others: Vec<String> = others
            .map(|(other, why)| format!("{} ({})", other.value, why.code()))
            .collect();
        format!("{} = {}", cluster.used.value, others.join(", "))
    };
    clusters.iter().map(told).collect()
}

const AT: ValueField = ValueField::Organization;
const IN: ValueField = ValueField::City;
const AS: ValueField = ValueField::JobTitle;

#[test]
fn what_is_written_in_more_than_one_way_is_found() {
    for (field, values, clusters) in [
        (
            AT,
            &[
                ("NMSU", 5),
                ("New Mexico State University", 3),
                ("N.M.S.U", 1),
                ("New Mexico State Univeristy", 1),
                ("University, New Mexico State", 1),
            ][..],
            &[
                "New Mexico State University = NMSU (initials), N.M.S.U (initials), New Mexico State Univeristy (slip), University, New Mexico State (order)",
            ][..],
        ),
        (
            AT,
            &[
                ("Acme Tools", 3),
                ("Acme Tools, Inc.", 1),
                ("The Acme-Tools", 1),
            ],
            &["Acme Tools = Acme Tools, Inc. (legal_form), The Acme-Tools (article)"],
        ),
        (
            AT,
            &[
                ("New Mexico State University", 3),
                ("New Mexico State Univ.", 1),
                ("NMSU", 1),
            ],
            &["New Mexico State University = NMSU (initials), New Mexico State Univ. (short)"],
        ),
        (
            AS,
            &[("Asst. Director", 1), ("Assistant Director", 2)],
            &["Assistant Director = Asst. Director (short)"],
        ),
        (
            AT,
            &[("Etsate & Sisters", 2), ("Etsate and Sisters", 1)],
            &["Etsate & Sisters = Etsate and Sisters (signs)"],
        ),
        (
            AT,
            &[
                ("Santa Fe Community Foundation", 2),
                ("Community Foundation Santa Fe", 1),
            ],
            &["Santa Fe Community Foundation = Community Foundation Santa Fe (order)"],
        ),
        (
            IN,
            &[
                ("LAS CRUCES", 4),
                ("Las Cruces", 2),
                ("las  cruces", 1),
                ("Española", 1),
                ("Espanola", 1),
            ],
            &[
                "Las Cruces = LAS CRUCES (case), las  cruces (case)",
                "Española = Espanola (case)",
            ],
        ),
        (
            IN,
            &[("Albuquerque", 3), ("Albuqerque", 1), ("ALBUQUERQUE", 1)],
            &["Albuquerque = ALBUQUERQUE (case), Albuqerque (slip)"],
        ),
        (
            IN,
            &[("Salt Lake City", 1), ("SLC", 2)],
            &["Salt Lake City = SLC (initials)"],
        ),
        (
            AS,
            &[
                ("Vice President", 2),
                ("Vice-President", 1),
                ("CEO", 3),
                ("Chief Executive Officer", 1),
            ],
            &[
                "Chief Executive Officer = CEO (initials)",
                "Vice President = Vice-President (signs)",
            ],
        ),
        (
            AS,
            &[
                ("Program Coordinator", 2),
                ("Program Cordinator", 1),
                ("Coordinator, Program", 1),
            ],
            &["Program Coordinator = Coordinator, Program (order), Program Cordinator (slip)"],
        ),
    ] {
        let found = found(field, values, &[], Vec::new());
        assert_eq!(told(&found), clusters, "{values:?}");
    }
}

#[test]
fn what_is_plainly_two_is_never_proposed() {
    for (field, one, other) in [
        (
            AT,
            "Navajo Technical College",
            "Navajo Technical University",
        ),
        (AT, "North Valley Clinic", "South Valley Clinic"),
        (AT, "Northern Pueblos Fund", "Southern Pueblos Fund"),
        (AT, "Cohort 12 Alumni", "Cohort 13 Alumni"),
        (AT, "Studio 1.5", "Studio 15"),
        (AT, "Suite 1-2 Bakery", "Suite 12 Bakery"),
        (AT, "Acme LLC", "Acme Inc."),
        (
            AT,
            "American Indian Chamber of Commerce",
            "Indian American Chamber of Commerce",
        ),
        (AT, "Mediation Center", "Meditation Center"),
        (AT, "Johnson Construction", "Johnston Construction"),
        (AT, "Anderson Law", "Andersen Law"),
        (AT, "Women's Bean Project", "Women's Bear Project"),
        (AT, "Bank of Santa Fe", "Bank of Santa Ana"),
        (AT, "C Users Group", "C++ Users Group"),
        (
            AT,
            "University of New Mexico",
            "University of New Mexico Foundation",
        ),
        (AT, "UN", "United Nations"),
        (AT, "Care", "Center for American Rural Education"),
        (AT, "UNM", "CNM"),
        (AT, "IAIA", "IAIC"),
        (IN, "Portland, ME", "Portland, OR"),
        (IN, "Portland, MA", "Portland, ME"),
        (IN, "Portland", "Portland, OR"),
        (IN, "Bloomfield", "Broomfield"),
        (IN, "Charleston", "Charlestown"),
        (IN, "Middleton", "Middletown"),
        (IN, "Columbia", "Colombia"),
        (IN, "Las Vegas", "Las Vegas, NM"),
        (IN, "East Hampton", "West Hampton"),
        (IN, "Taos", "Taos Pueblo"),
        (IN, "Boone", "Boon"),
        (IN, "87501", "87502"),
        (IN, "NM", "New Mexico"),
        (AS, "Trainer of Facilitators", "Trainee of Facilitators"),
        (AS, "Program Officer", "Program Office"),
        (AS, "Teacher II", "Teacher III"),
        (AS, "Assistant Director", "Director Assistant"),
        (AS, "Director", "Directors"),
        (AS, "Executive Director", "Executive Assistant"),
        (AS, "Director of Programs", "Director of Projects"),
        (AS, "Nurse", "Purse"),
        (AS, "ED", "Executive Director"),
    ] {
        let twice = found(field, &[(one, 9), (other, 1)], &[], Vec::new());
        assert_eq!(told(&twice), [""; 0], "{one} and {other}");
        let beside = found(field, &[(other, 1)], &[(one, 9)], Vec::new());
        assert_eq!(told(&beside), [""; 0], "{other}, where {one} is known");
    }
}

#[test]
fn initials_of_two_names_are_those_of_neither() {
    let values = [("NMSU", 2), ("New Mexico State University", 1)];
    let known = [("North Montana State University", 4)];
    assert_eq!(told(&found(AT, &values, &known, Vec::new())), [""; 0]);
}

#[test]
fn a_slip_is_what_is_used_less() {
    let even = [("Albuquerque", 1), ("Albuqerque", 1)];
    assert_eq!(
        told(&found(IN, &even, &[], Vec::new())),
        [""; 0],
        "which of them?"
    );
    let beside = found(IN, &[("Albuqerque", 1)], &[("Albuquerque", 3)], Vec::new());
    assert_eq!(
        told(&beside),
        ["Albuquerque = Albuqerque (slip)"],
        "people count, too"
    );
    let both = [("Albuquerque", 3), ("Albuqerque", 1)];
    assert_eq!(
        told(&found(IN, &[("Albuqerque", 1)], &both, Vec::new())),
        [""; 0],
        "the workspace has both, so both may be meant"
    );
}

#[test]
fn the_workspaces_own_spelling_is_proposed_and_what_it_takes_for_one_is_not_asked_about() {
    let known = [("NMSU", 12)];
    let own = found(
        AT,
        &[("New Mexico State University", 3)],
        &known,
        Vec::new(),
    );
    assert_eq!(
        told(&own),
        ["NMSU = New Mexico State University (initials)"]
    );
    assert!(own[0].used.is_known, "and it is said so");
    let one = found(AT, &[("ACME INC.", 3), ("Acme Inc", 1)], &[], Vec::new());
    assert_eq!(
        told(&one),
        [""; 0],
        "Kith makes one organization of them by itself"
    );
}

#[test]
fn what_was_said_is_not_asked_again() {
    let values = [
        ("NMSU", 5),
        ("New Mexico State University", 3),
        ("N.M.S.U.", 1),
    ];
    let said = |value: &str, says| ValueAlias {
        id: 1.into(),
        field: AT,
        value: value.to_owned(),
        says,
    };
    let full = || "New Mexico State University".to_owned();
    let used = vec![said("nmsu", Says::Use(full()))];
    assert_eq!(
        told(&found(AT, &values, &[], used)),
        ["New Mexico State University = N.M.S.U. (initials)"],
        "one is written otherwise already"
    );
    let both = vec![
        said("nmsu", Says::Use(full())),
        said("n.m.s.u", Says::Apart(full())),
    ];
    assert_eq!(
        told(&found(AT, &values, &[], both)),
        [""; 0],
        "nothing is left"
    );
    let apart = vec![
        said("NMSU", Says::Apart(full())),
        said("N.M.S.U.", Says::Apart(full())),
    ];
    assert_eq!(
        told(&found(AT, &values, &[], apart)),
        ["NMSU = N.M.S.U. (signs)"],
        "the two others may still be one"
    );
}

#[test]
fn slips_are_found_among_ten_thousand_values() {
    let word = |mut nth: usize| {
        let mut word = String::from("fo");
        while nth > 0 {
            word.push(char::from(b'a' + (nth % 26) as u8));
            nth /= 26;
        }
        word + "undation"
    };
    let mut values: Vec<(String, u32)> = (0..10_000).map(|nth| (word(nth), 1)).collect();
    values.push(("Albuquerque Economic Forum".to_owned(), 2));
    values.push(("Albuquerque Econmic Forum".to_owned(), 1));
    let values: Vec<(&str, u32)> = values
        .iter()
        .map(|(value, rows)| (value.as_str(), *rows))
        .collect();
    assert_eq!(
        told(&found(AT, &values, &[], Vec::new())),
        ["Albuquerque Economic Forum = Albuquerque Econmic Forum (slip)"],
        "of those that are used equally often none is a slip"
    );
}

mod law {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
        #[test]
        fn values_of_other_numbers_never_meet_and_each_stands_in_one_place(
            values in prop::collection::btree_set("[ABab]{1,3}[ .,-]?[12]{0,2}( Inc| State| University){0,2}", 1..12),
        ) {
            let rows: Vec<(&str, u32)> = values.iter().map(|value| (value.as_str(), 1)).collect();
            let digits = |value: &str| {
                let mut digits: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
                digits.sort_unstable();
                digits
            };
            let mut seen = std::collections::HashSet::new();
            for cluster in found(AT, &rows, &[], Vec::new()) {
                prop_assert!(seen.insert(cluster.used.value.clone()), "in one cluster");
                for (other, _) in &cluster.others {
                    prop_assert!(seen.insert(other.value.clone()), "in one cluster");
                    prop_assert_eq!(digits(&cluster.used.value), digits(&other.value));
                    let is_told = values.iter().any(|value| value.trim() == other.value);
                    prop_assert!(is_told, "from the file");
                }
            }
        }
    }
}
