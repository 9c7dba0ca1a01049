//! Who a row is about.

use kith_intake::{Decision, Field, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

#[test]
fn an_address_with_a_compatible_name_matches_and_with_another_name_asks() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Bo", "Ngwenya", "bo@x.org", false);
    let plan = plan(
        "Name,Email\n\"Begay, Rosa M.\",ROSA@x.org\nAda Lindqvist,bo@x.org\n",
        &mut known,
    );
    assert_eq!(
        decisions(&plan),
        [
            (
                2,
                Decision::Match,
                vec![
                    Reason::SameEmail,
                    Reason::Keeps {
                        field: Field::GivenName
                    }
                ]
            ),
            (3, Decision::Review, vec![Reason::SameEmailOtherName])
        ],
        "Rosa is Rosa; Ada writes from Bo's address, which a human must see"
    );
    assert_eq!(
        plan.rows[1].person,
        Some(known.people[1].id),
        "and is shown Bo"
    );
}

#[test]
fn a_name_alone_never_decides_it_asks() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let plan = plan(
        "Name,Email\nRosa Begay,other@x.org\nRosa Begay,\nCy Twombly,\n",
        &mut known,
    );
    let found: Vec<Decision> = plan.rows.iter().map(|row| row.decision).collect();
    assert_eq!(
        found,
        [Decision::Review, Decision::Review, Decision::New],
        "only somebody of a new name is new"
    );
}

#[test]
fn an_external_id_decides_unless_the_name_or_the_address_says_otherwise() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Bo", "Ngwenya", "bo@x.org", false);
    known.people[0]
        .values
        .push((Field::ExternalId, "S-104711".into()));
    let text = "ID,First name,Last name,Email\nS-104711,Rosa,Begay,new@x.org\n";
    assert_eq!(
        plan(text, &mut known).rows[0].decision,
        Decision::Match,
        "whatever the address"
    );
    let text = "ID,First name,Last name,Email\nS-104711,Ann,Other,\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::SameIdOtherName],
        "ids are given away twice, too"
    );
    let text = "ID,First name,Last name,Email\nS-104711,Rosa,Begay,bo@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::DifferentPeople],
        "one key each"
    );
    let text = "ID,First name,Last name,Email\nS-104712,Rosa,Begay,rosa@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::DifferentIds],
        "another id"
    );
}

#[test]
fn a_short_number_as_an_id_with_another_address_asks() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    known.people[0].values.push((Field::ExternalId, "3".into()));
    for (line, reasons) in [
        ("3,Rosa Begay,new@x.org", vec![Reason::SameCountedId]),
        ("3,Bo Ngwenya,", vec![Reason::SameIdOtherName]),
    ] {
        let found = plan(&format!("ID,Name,Email\n{line}\n"), &mut known);
        assert_eq!(decisions(&found)[0].2, reasons, "{line}");
    }
    let same = plan("ID,Name,Email\n3,Rosa Begay,rosa@x.org\n", &mut known);
    assert_eq!(same.rows[0].decision, Decision::Match, "the same address");
    let counted = "Id,Name,Email\n1,Cy Tso,c@x.org\n2,Di Ro,d@x.org\n3,Rosa Begay,r2@x.org\n";
    let found = plan(counted, &mut known);
    assert_eq!(
        found.reasons(&found.rows[2]),
        [Reason::SameName],
        "row numbers are no ids"
    );
}

#[test]
fn an_address_twice_in_one_file_is_one_person_or_a_question() {
    let text = "Name,Email\nAda Lindqvist,a@x.org\nA. Lindqvist,A@x.org\nBo Ngwenya,a@x.org\nAda Lindqvist,a@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut Memory::default())),
        [
            (2, Decision::New, vec![Reason::NobodyAlike]),
            (
                3,
                Decision::Skip,
                vec![Reason::SamePersonAsLine { line: 2 }]
            ),
            (
                4,
                Decision::Review,
                vec![Reason::SameEmailAsLine { line: 2 }]
            ),
            (5, Decision::Skip, vec![Reason::SameAsLine { line: 2 }]),
        ],
        "each names the line it repeats"
    );
}

#[test]
fn two_names_that_find_one_nameless_person_are_a_question() {
    let mut known = Memory::default().with("", "", "bo@x.org", false);
    known.people[0].values.push((Field::ExternalId, "3".into()));
    known.people[0].names.clear();
    let text = "Name,Email,ID\nRosa Begay,bo@x.org,\nBo Ngwenya,,3\n";
    let found: Vec<Decision> = plan(text, &mut known)
        .rows
        .iter()
        .map(|row| row.decision)
        .collect();
    assert_eq!(
        found,
        [Decision::Match, Decision::Review],
        "one person cannot be both"
    );
}

#[test]
fn two_people_of_one_name_with_their_own_addresses_are_two_people() {
    let text = "Name,Email\nMaria Garcia,m1@x.org\nMaria Garcia,m2@x.org\nMaria Garcia,\n";
    let found: Vec<Decision> = plan(text, &mut Memory::default())
        .rows
        .iter()
        .map(|row| row.decision)
        .collect();
    assert_eq!(
        found,
        [Decision::New, Decision::New, Decision::Review],
        "the third could be either"
    );
}

#[test]
fn an_impossible_birth_date_keeps_a_row_out_whoever_is_known() {
    let text = "Name,Email,Birthday\nRosa Begay,rosa@x.org,1990-02-30\n";
    let mut undated = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let mut dated = undated.clone();
    dated.people[0]
        .values
        .push((Field::BirthDate, "1990-02-20".into()));
    for (known, decision, why) in [
        (&mut undated, Decision::Error, "it would be lost"),
        (
            &mut dated,
            Decision::Error,
            "lest it come in with a person of its own file",
        ),
    ] {
        let planned = plan(text, known);
        let row = &planned.rows[0];
        assert_eq!(row.decision, decision, "{why}");
        assert!(
            planned
                .reasons(row)
                .contains(&Reason::NoSuchDay { column: 3 }),
            "and it is told"
        );
    }
}
