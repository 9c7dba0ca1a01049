//! Several rows about one person in one file.

use kith_intake::{Answer, Decision, Field, Reason};

use super::{answered, decisions, plan};
use crate::memory::Memory;

const SAME: Reason = Reason::SamePersonAsLine { line: 2 };

#[test]
fn a_further_row_fills_what_the_first_left_empty_and_asks_where_it_says_something_else() {
    let text = "Name,Email,City,Phone\n\
        Rosa Begay,rosa@x.org,,\n\
        Rosa Begay,rosa@x.org,Taos,\n\
        Rosa Begay,ROSA@x.org,taos,505 555 0100\n\
        Rosa Begay,rosa@x.org,Gallup,\n\
        Rosa Begay,rosa@x.org,,(505) 555-0100\n";
    let found = plan(text, &mut Memory::default());
    let city = Reason::OtherThanLine {
        line: 2,
        field: Field::City,
    };
    assert_eq!(
        decisions(&found),
        [
            (2, Decision::New, vec![Reason::NobodyAlike]),
            (3, Decision::Match, vec![SAME]),
            (4, Decision::Match, vec![SAME]),
            (5, Decision::Review, vec![SAME, city]),
            (6, Decision::Skip, vec![SAME]),
        ],
        "each is held against all that was said before"
    );
    let fills: Vec<Vec<Field>> = found
        .rows
        .iter()
        .map(|row| row.fills.iter().collect())
        .collect();
    assert_eq!(
        fills[1..3],
        [vec![Field::City], vec![Field::Phone]],
        "what is new about her"
    );
}

#[test]
fn a_further_row_about_somebody_known_fills_what_is_empty_of_them() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", true);
    known.people[0].values.push((Field::City, "Taos".into()));
    let text = "Name,Email,City,Company\n\
        Rosa Begay,rosa@x.org,,\nRosa Begay,rosa@x.org,Gallup,\nRosa Begay,rosa@x.org,,Blue Corn\n";
    let found = plan(text, &mut known);
    let told: Vec<Decision> = found.rows.iter().map(|row| row.decision).collect();
    assert_eq!(
        told,
        [Decision::Skip, Decision::Skip, Decision::Match],
        "what is known of her stays"
    );
    assert_eq!(
        (
            found.rows[2].person,
            found.rows[2].fills.iter().collect::<Vec<_>>()
        ),
        (Some(known.people[0].id), vec![Field::Organization]),
        "and she is filled"
    );
}

#[test]
fn whoever_is_said_to_be_the_same_keeps_both_addresses_and_what_the_first_row_says() {
    let text = "ID,Name,Email,City\n7,Rosa Begay,rosa@x.org,Taos\n7,Rosa Begay,new@x.org,Gallup\n";
    let asked = plan(text, &mut Memory::default());
    assert_eq!(asked.rows[1].decision, Decision::Review, "two addresses");
    let said = answered(
        text,
        &[(3, Answer::SameAsLine)],
        None,
        &mut Memory::default(),
    );
    let row = &said.rows[1];
    assert_eq!(
        (
            row.decision,
            row.fills.iter().collect::<Vec<_>>(),
            row.keeps.iter().collect::<Vec<_>>()
        ),
        (Decision::Match, vec![Field::Email], vec![Field::City]),
        "the other way to reach her is added, and Taos stays"
    );
    let said = answered(text, &[(3, Answer::New)], None, &mut Memory::default());
    assert_eq!(said.rows[1].decision, Decision::New, "or somebody else");
}

#[test]
fn a_further_row_about_somebody_who_waits_waits_too_where_it_says_more() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let text = "Name,Email,City\nRosa Begay,other@x.org,\nRosa Begay,other@x.org,Taos\n";
    let found = plan(text, &mut known);
    let told: Vec<Decision> = found.rows.iter().map(|row| row.decision).collect();
    assert_eq!(told, [Decision::Review, Decision::Review], "none is lost");
}

#[test]
fn each_remark_is_taken_once() {
    let text = "Name,Email,Notes,City\nRosa Begay,rosa@x.org,early,\nRosa Begay,rosa@x.org,late,\n\
        Rosa Begay,rosa@x.org,early,Taos\nRosa Begay,rosa@x.org,late,Taos\n";
    let found = plan(text, &mut Memory::default());
    let fills: Vec<Vec<Field>> = found
        .rows
        .iter()
        .map(|row| row.fills.iter().collect())
        .collect();
    assert_eq!(
        fills[1..],
        [vec![Field::Notes], vec![Field::City], vec![]],
        "of two remarks, both"
    );
}

#[test]
fn a_name_with_more_to_it_is_told() {
    let text =
        "Name,Email\nRosa Begay,rosa@x.org\nRosa Maria Begay,rosa@x.org\nR. Begay,rosa@x.org\n";
    let found = plan(text, &mut Memory::default());
    assert_eq!(
        (
            found.rows[1].decision,
            found.rows[1].keeps.iter().collect::<Vec<_>>()
        ),
        (Decision::Skip, vec![Field::GivenName]),
        "it is kept with the row"
    );
    assert!(
        found.rows[2].keeps.is_empty(),
        "an initial says nothing new"
    );
}
