//! Who was told apart is not asked about again.

use kith_intake::{Decision, Field, Reason};

use super::{decisions, plan};
use crate::memory::Memory;

fn told_apart(known: &Memory) -> Memory {
    let pair = (known.people[1].id, known.people[0].id);
    Memory {
        apart: vec![pair],
        ..known.clone()
    }
}

#[test]
fn an_id_and_anothers_address_are_no_contradiction_between_two_who_were_told_apart() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "family@x.org", false)
        .with("Bo", "Begay", "family@x.org", false);
    known.people[1]
        .values
        .push((Field::ExternalId, "S-2".into()));
    let text = "ID,Name,Email\nS-2,Bo Begay,family@x.org\n";
    let asked = plan(text, &mut known);
    assert_eq!(
        decisions(&asked)[0].2,
        [Reason::DifferentPeople],
        "at first Kith cannot know"
    );
    let settled = plan(text, &mut told_apart(&known));
    assert_eq!(
        (settled.rows[0].decision, settled.rows[0].person),
        (Decision::Match, Some(known.people[1].id)),
        "Bo writes from an address of the family"
    );
    assert!(
        settled.candidates(&settled.rows[0]).is_empty(),
        "nor is Rosa proposed"
    );
}

#[test]
fn of_one_name_the_one_whose_row_it_is_is_known_and_a_bare_name_still_asks() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", false)
        .with("Rosa", "Begay", "", false);
    known.people[1].values.push((Field::City, "Taos".into()));
    let text = "Name,City\nRosa Begay,Taos\n";
    let several = Reason::SeveralFit { people: 2 };
    assert_eq!(decisions(&plan(text, &mut known))[0].2, [several], "either");
    let mut known = told_apart(&known);
    let found = plan(text, &mut known);
    assert_eq!(
        (found.rows[0].decision, found.rows[0].person),
        (Decision::Match, Some(known.people[1].id)),
        "all the row says is hers"
    );
    for text in ["Name,City\nRosa Begay,\n", "Name,City\nRosa Begay,Gallup\n"] {
        assert_eq!(
            decisions(&plan(text, &mut known))[0].2,
            [several],
            "which of the two it is nobody has said: {text}"
        );
    }
}

#[test]
fn two_lines_about_two_who_were_told_apart_are_not_held_against_each_other() {
    let mut known = Memory::default()
        .with("Rosa", "Begay", "family@x.org", false)
        .with("Bo", "Ngwenya", "family@x.org", false);
    let text = "Name,Email\nRosa Begay,family@x.org\nBo Ngwenya,family@x.org\n";
    let found = |known: &mut Memory| -> Vec<Decision> {
        plan(text, known)
            .rows
            .iter()
            .map(|row| row.decision)
            .collect()
    };
    assert_eq!(
        found(&mut known),
        [Decision::Match, Decision::Review],
        "one address, two names"
    );
    assert_eq!(
        found(&mut told_apart(&known)),
        [Decision::Match, Decision::Match],
        "a household"
    );
}
