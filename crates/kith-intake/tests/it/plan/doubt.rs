//! What is asked, however much else agrees: birth dates, namesakes, rivals, rows alike.

use kith_intake::{Decision, Field, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

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
