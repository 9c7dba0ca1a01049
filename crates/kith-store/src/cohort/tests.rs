use kith_model::cohort::{CohortEdit, CommunityStage, NewCohortStage};
use kith_model::enrollment::Stage;
use kith_model::lens::{Lens, Privacy};

use super::*;
use crate::desk::{Desk, day};
use crate::{Broken, StoreError};

#[test]
fn the_evidence_of_a_stage_is_seen_through_the_lens() {
    let desk = Desk::new();
    let cohort = desk.cohort("Cohort of 2022");
    let mut new = NewCohortStage::new(cohort, CommunityStage::Coalescing, day("2026-01-01"));
    new.evidence = Some("Two members met on their own".into());
    new.privacy = Privacy::CIRCLE;
    desk.step(|tx| add_stage(tx, new)).unwrap();
    let evidence = |lens| {
        stages(&desk.read(), cohort, lens).unwrap()[0]
            .evidence
            .clone()
    };
    assert!(evidence(Lens::Circle).is_some(), "the circle knows");
    assert_eq!(
        evidence(Lens::Funder),
        None,
        "the funder sees the stage alone"
    );
    let again = NewCohortStage::new(cohort, CommunityStage::Maturing, day("2026-01-01"));
    let refused = desk.step(|tx| add_stage(tx, again));
    assert!(refused.is_err(), "a day has one stage");
}

#[test]
fn a_cohort_in_which_something_is_left_stays() {
    let desk = Desk::new();
    let (rosa, cohort) = (desk.person("Rosa", "Begay"), desk.cohort("Cohort of 2022"));
    desk.enroll(rosa, cohort, Stage::Active, "2022-01-01")
        .unwrap();
    let refused = desk.step(|tx| delete(tx, cohort)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Broken(Broken::StillUsed {
                what: "enrollment",
                count: 1
            })
        ),
        "she is in it: {refused:?}"
    );
    desk.undo();
    desk.step(|tx| delete(tx, cohort)).unwrap();
    assert!(get(&desk.read(), cohort).is_err(), "out of sight");
    desk.step(|tx| restore(tx, cohort)).unwrap();
    assert!(get(&desk.read(), cohort).is_ok(), "and back");
}

#[test]
fn a_cohort_is_found_in_its_program_and_under_its_new_name() {
    let desk = Desk::new();
    let (one, two) = (desk.cohort("Circle"), desk.cohort("Circle"));
    let program = get(&desk.read(), two).unwrap().program;
    let found = find(&desk.read(), Some(program), "circle").unwrap();
    assert_eq!(found, [two], "the one in that program");
    assert_eq!(
        find(&desk.read(), None, "circle").unwrap().len(),
        2,
        "both of them"
    );
    let renamed = CohortEdit {
        name: "Long Table".to_owned().into(),
        ..CohortEdit::default()
    };
    desk.step(|tx| edit(tx, one, renamed)).unwrap();
    assert_eq!(
        find(&desk.read(), None, "long table").unwrap(),
        [one],
        "its new name"
    );
    desk.undo();
    assert_eq!(
        find(&desk.read(), None, "circle").unwrap().len(),
        2,
        "its old one again"
    );
}
