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
        .push((Field::ExternalId, "S-1".into()));
    let text = "ID,First name,Last name,Email\nS-1,Rosa,Begay,new@x.org\n";
    assert_eq!(
        plan(text, &mut known).rows[0].decision,
        Decision::Match,
        "whatever the address"
    );
    let text = "ID,First name,Last name,Email\nS-1,Ann,Other,\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::SameIdOtherName],
        "ids are given away twice, too"
    );
    let text = "ID,First name,Last name,Email\nS-1,Rosa,Begay,bo@x.org\n";
    assert_eq!(
        decisions(&plan(text, &mut known))[0].2,
        [Reason::DifferentPeople],
        "one key each"
    );
    let text = "ID,First name,Last name,Email\nS-2,Rosa,Begay,rosa@x.org\n";
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
        ("3,Rosa Begay,new@x.org", vec![Reason::SameIdOtherEmail]),
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
fn another_birth_date_asks_be_it_a_slip_or_not() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    known.people[0]
        .values
        .push((Field::BirthDate, "1980-03-14".into()));
    for born in ["1980-03-15", "1980-03-41", "1953-07-19", "1980-04-13"] {
        let text = format!("Name,Email,Birthday\nRosa Begay,rosa@x.org,{born}\n");
        let found = plan(&text, &mut known);
        assert!(
            matches!(found.rows[0].decision, Decision::Review | Decision::Error),
            "{born}: {:?}",
            decisions(&found)
        );
    }
    let text = "Name,Email,Birthday\nRosa Begay,rosa@x.org,1980-03-14\n";
    assert_eq!(
        plan(text, &mut known).rows[0].decision,
        Decision::Match,
        "the same day"
    );
    let text = "Name,Email,Birthday\nAda Tso,a@x.org,1980-03-14\nAda Tso,a@x.org,1980-03-15\n";
    assert_eq!(
        decisions(&plan(text, &mut Memory::default()))[1],
        (
            3,
            Decision::Review,
            vec![Reason::OtherBirthdayAsLine { line: 2 }]
        ),
        "in one file, too, and the reason is the date"
    );
}

#[test]
fn where_only_the_birth_date_is_in_question_that_is_asked_and_not_who_it_is() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    known.people[0].values.extend([
        (Field::ExternalId, "4711023".into()),
        (Field::BirthDate, "1980-03-14".into()),
    ]);
    for (row, reason) in [
        (
            "4711023,Rosa,Begay,rosa@x.org,1953-07-19",
            Reason::WhichBirthday,
        ),
        (
            "4711023,Rosa,Begey,rosa@x.org,1980-03-15",
            Reason::WhichBirthday,
        ),
        ("4711023,Rosa,Begay,,1953-07-19", Reason::OtherBirthday),
        (
            "4711023,Marta,Begay,rosa@x.org,1953-07-19",
            Reason::SameIdOtherName,
        ),
        (",Rosa,Begay,rosa@x.org,1953-07-19", Reason::OtherBirthday),
    ] {
        let text = format!("ID,First name,Last name,Email,Birthday\n{row}\n");
        assert_eq!(
            decisions(&plan(&text, &mut known)),
            [(2, Decision::Review, vec![reason])],
            "{row}"
        );
    }
}

#[test]
fn one_address_under_two_names_asks_whatever_the_id_says() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    known.people[0].values.extend([
        (Field::ExternalId, "4711023".into()),
        (Field::BirthDate, "1980-03-14".into()),
    ]);
    for (row, decision) in [
        ("4711023,Marta,Begay,,1980-03-14", Decision::Match),
        (
            "4711023,Marta,Begay,rosa@x.org,1980-03-14",
            Decision::Review,
        ),
        ("4711023,Rosa,Tso,rosa@x.org,1980-03-14", Decision::Review),
    ] {
        let text = format!("ID,First name,Last name,Email,Birthday\n{row}\n");
        assert_eq!(plan(&text, &mut known).rows[0].decision, decision, "{row}");
    }
}

#[test]
fn two_short_forms_that_fit_one_person_are_a_question_however_far_apart() {
    let mut known = Memory::default().with("Margaret", "Fothergill", "", false);
    known.people[0].emails.clear();
    known.people[0].values.extend([
        (Field::BirthDate, "1980-03-14".into()),
        (Field::City, "Bisbee".into()),
    ]);
    let others: String = (0..6000)
        .map(|at| format!("Given{at},Family{at},1970-01-01,\n"))
        .collect();
    let header = "First name,Last name,Birthday,City\n";
    let (one, other) = (
        "Peggy,Fothergill,1980-03-14,Bisbee\n",
        "Daisy,Fothergill,1980-03-14,Bisbee\n",
    );
    for text in [
        format!("{header}{one}"),
        format!("{header}{one}{other}{others}"),
        format!("{header}{one}{others}{other}"),
    ] {
        let found = decisions(&plan(&text, &mut known));
        let asked: Vec<_> = found
            .iter()
            .filter(|(_, decision, _)| *decision != Decision::New)
            .map(|(line, decision, reasons)| (*line, *decision, reasons[0]))
            .collect();
        let last = found.len() as u32 + 1;
        let line = if text.ends_with(other) { last } else { 3 };
        let of = |line| Reason::OtherRowFits { line };
        match asked.as_slice() {
            [(2, Decision::Match, _)] => assert_eq!(last, 2, "alone she is sure"),
            both => assert_eq!(
                both,
                [
                    (2, Decision::Review, of(line)),
                    (line, Decision::Review, of(2))
                ]
            ),
        }
    }
}

#[test]
fn namesakes_of_one_household_are_a_question() {
    let known = |given: &str, family: &str| {
        let mut known = Memory::default().with(given, family, "home@x.org", false);
        known.people[0].phones.push("505-555-0100".into());
        known
    };
    let header = "First name,Middle name,Last name,Suffix,Email,Phone\n";
    for (mut known, row, decision) in [
        (
            known("María Elena", "García"),
            "María Luisa,,García,,,505-555-0100",
            Decision::Review,
        ),
        (
            known("María Elena", "García"),
            "María Luisa,,García,,home@x.org,",
            Decision::Review,
        ),
        (
            known("María Elena", "García"),
            "María,,García,,home@x.org,",
            Decision::Match,
        ),
        (
            known("María Elena", "García"),
            "María E.,,García,,home@x.org,",
            Decision::Match,
        ),
        (
            known("John A.", "Smith"),
            "John,B.,Smith,,home@x.org,",
            Decision::Review,
        ),
        (
            known("John A.", "Smith"),
            "John,Albert,Smith,,home@x.org,",
            Decision::Match,
        ),
        (
            known("John", "Begay Sr."),
            "John,,Begay,Jr.,home@x.org,505-555-0100",
            Decision::Review,
        ),
        (
            known("John", "Begay Sr."),
            "John,,Begay,III,,505-555-0100",
            Decision::Review,
        ),
        (
            known("John", "Begay"),
            "John,,Begay,Jr.,home@x.org,",
            Decision::Review,
        ),
        (
            known("John", "Begay Jr."),
            "John,,Begay,Jr.,home@x.org,",
            Decision::Match,
        ),
    ] {
        let text = format!("{header}{row}\n");
        let found = plan(&text, &mut known);
        assert_eq!(
            found.rows[0].decision,
            decision,
            "{row}: {:?}",
            decisions(&found)
        );
    }
    for rows in [
        "Joe,,Chee,Sr.,joe@x.org,\nJoe,,Chee,Jr.,joe@x.org,",
        "Joe,Albert,Chee,,joe@x.org,\nJoe,Benjamin,Chee,,joe@x.org,",
        "Joe,,Chee Sr.,,joe@x.org,\nJoe,,Chee Jr.,,joe@x.org,",
    ] {
        let found = plan(&format!("{header}{rows}\n"), &mut Memory::default());
        assert_eq!(
            decisions(&found)[1],
            (
                3,
                Decision::Review,
                vec![Reason::SameEmailAsLine { line: 2 }]
            ),
            "{rows}"
        );
    }
}

#[test]
fn somebody_alike_on_an_earlier_line_is_a_question_and_never_sure() {
    let header = "First name,Last name,Email,Phone,Birthday\n";
    let of = |rows: &str| {
        let found = plan(&format!("{header}{rows}\n"), &mut Memory::default());
        let row = found.rows[1];
        (row.decision, found.reasons(&row)[0])
    };
    let asked = (Decision::Review, Reason::AlikeAsLine { line: 2 });
    for rows in [
        "Vera,Newone,v1@y.org,505-555-0101,1980-03-14\nVera,Newone,v2@y.org,505-555-0101,1980-03-14",
        "Jon,Newthree,,505-555-0101,1980-03-14\nJohn,Newthree,,505-555-0101,1980-03-14",
        "Bob,Newtwo,,505-555-0101,\nRobert,Newtwo,,505-555-0101,",
    ] {
        assert_eq!(of(rows), asked, "{rows}");
    }
    let new = (Decision::New, Reason::NobodyAlike);
    for rows in [
        "Jon,Newthree,j1@y.org,505-555-0101,1980-03-14\nRon,Newthree,j2@y.org,505-555-0101,1980-03-14",
        "Ada,Newfour,,505-555-0101,\nBo,Newfour,,505-555-0101,",
        "Ada,Newfour,,,1980-03-14\nBo,Newfour,,,1980-03-14",
    ] {
        assert_eq!(of(rows), new, "{rows}");
    }
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
