//! What a human said of rows.

use kith_intake::plan::Rest;
use kith_intake::{Answer, Decision, Field, Reason};

use super::{answered, decisions, plan};
use crate::memory::Memory;

#[test]
fn a_human_has_the_last_word_about_a_row() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let rosa = known.people[0].id;
    let text = "Name,Email\nRosa Begay,other@x.org\nBo Ngwenya,bo@x.org\n";
    let asked = plan(text, &mut known);
    assert_eq!(
        asked.candidates(&asked.rows[0]),
        [rosa],
        "whom it may be about"
    );
    let same = answered(text, &[(2, Answer::Same(rosa))], None, &mut known);
    assert_eq!(
        (
            decisions(&same)[0].1,
            same.rows[0].fills.iter().collect::<Vec<_>>()
        ),
        (Decision::Match, vec![Field::Email]),
        "the newer address is kept beside the old one"
    );
    let new = answered(
        text,
        &[(2, Answer::New), (3, Answer::Leave)],
        None,
        &mut known,
    );
    assert_eq!(
        decisions(&new),
        [
            (2, Decision::New, vec![Reason::SaidNew]),
            (3, Decision::Skip, vec![Reason::SaidLeave])
        ],
        "also of a row that was clear"
    );
    assert_eq!(
        new.candidates(&new.rows[0]),
        [rosa],
        "and who she is not is known"
    );
}

#[test]
fn an_answer_that_fits_its_row_no_more_is_passed_over() {
    let mut known = Memory::default().with("Rosa", "Begay", "rosa@x.org", false);
    let gone = kith_model::PersonId::from(99);
    let text = "Name,Email\nRosa Begay,\n,\n";
    let found = answered(
        text,
        &[(2, Answer::Same(gone)), (9, Answer::New)],
        None,
        &mut known,
    );
    assert_eq!(
        decisions(&found)[0].1,
        Decision::Review,
        "nobody has that key"
    );
    let found = answered(text, &[(2, Answer::SameAsLine)], None, &mut known);
    assert_eq!(decisions(&found)[0].1, Decision::Review, "no earlier line");
}

#[test]
fn one_answer_for_all_in_doubt_leaves_the_others_alone() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Rosa", "Begay", "", false);
    known.people[1].values.push((Field::City, "Taos".into()));
    let text = "Name,Email,City\nRosa Begay,,Taos\nBo,bo@x.org,\nAda,bo@x.org,\n";
    let found = answered(text, &[], Some(Rest::Same), &mut known);
    let told: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.decision, row.person))
        .collect();
    assert_eq!(
        told,
        [
            (Decision::Match, Some(known.people[1].id)),
            (Decision::New, None),
            (Decision::Skip, None)
        ],
        "the Rosa most like it, Bo as he was, and Ada as Bo's line"
    );
}
