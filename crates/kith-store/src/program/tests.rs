use kith_model::program::{NewProgram, ProgramEdit, ProgramError, ProgramKind};

use super::*;
use crate::desk::{Desk, day};
use crate::{Broken, StoreError, cohort};

#[test]
fn a_program_comes_back_as_it_was_added() {
    let desk = Desk::new();
    let mut new = NewProgram::new("Soil & Table", ProgramKind::DialogueCircle);
    new.purpose = Some("A fair price".into());
    new.starts_on = Some(day("2026-01-01"));
    new.expected_minutes = Some(1200);
    let id = desk.step(|tx| add(tx, new.clone())).unwrap();
    let found = get(&desk.read(), id).unwrap();
    assert_eq!(found, new.with_id(id), "every column reads back");
    let listed = list(&desk.read()).unwrap();
    assert_eq!(listed, [found], "and it is listed");
}

#[test]
fn programs_are_listed_by_name_with_numbers_in_order() {
    let desk = Desk::new();
    for name in ["Round 10", "Álamo", "Round 2"] {
        desk.step(|tx| add(tx, NewProgram::new(name, ProgramKind::Other)))
            .unwrap();
    }
    let names: Vec<_> = list(&desk.read())
        .unwrap()
        .into_iter()
        .map(|program| program.name)
        .collect();
    assert_eq!(names, ["Álamo", "Round 2", "Round 10"], "as people sort");
    let found = find(&desk.read(), "ALAMO").unwrap();
    assert_eq!(found.len(), 1, "found without its accent");
}

#[test]
fn a_program_found_within_the_command_that_added_it() {
    let desk = Desk::new();
    let found = desk
        .step(|tx| {
            add(tx, NewProgram::new("Circle", ProgramKind::Other))?;
            find(tx, "circle")
        })
        .unwrap();
    assert_eq!(found.len(), 1, "an import finds what it has just made");
}

#[test]
fn a_program_is_not_deleted_under_its_cohorts() {
    let desk = Desk::new();
    let cohort = desk.cohort("Cohort of 2022");
    let id = list(&desk.read()).unwrap()[0].id;
    let refused = desk.step(|tx| delete(tx, id)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Broken(Broken::StillUsed {
                what: "cohort",
                count: 1
            })
        ),
        "{refused:?} says what is left"
    );
    desk.step(|tx| cohort::delete(tx, cohort)).unwrap();
    desk.step(|tx| delete(tx, id)).unwrap();
    assert!(list(&desk.read()).unwrap().is_empty(), "now it is gone");
    desk.step(|tx| restore(tx, id)).unwrap();
    assert_eq!(list(&desk.read()).unwrap().len(), 1, "and it can come back");
}

#[test]
fn an_edit_that_breaks_a_rule_changes_nothing() {
    let desk = Desk::new();
    let id = desk
        .step(|tx| add(tx, NewProgram::new("Circle", ProgramKind::Other)))
        .unwrap();
    let blank = ProgramEdit {
        name: " ".to_owned().into(),
        ..ProgramEdit::default()
    };
    let refused = desk.step(|tx| edit(tx, id, blank)).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Broken(Broken::Program(ProgramError::Blank(_)))
        ),
        "{refused:?} names the rule"
    );
    assert_eq!(get(&desk.read(), id).unwrap().name, "Circle", "as before");
}

#[test]
fn new_dates_do_not_leave_a_cohort_outside() {
    let desk = Desk::new();
    let cohort = desk.cohort("Cohort of 2022");
    let dated = kith_model::cohort::CohortEdit {
        starts_on: Some(day("2022-01-01")).into(),
        ..Default::default()
    };
    desk.step(|tx| cohort::edit(tx, cohort, dated)).unwrap();
    let id = list(&desk.read()).unwrap()[0].id;
    let later = ProgramEdit {
        starts_on: Some(day("2023-01-01")).into(),
        ..ProgramEdit::default()
    };
    let refused = desk.step(|tx| edit(tx, id, later)).unwrap_err();
    assert!(
        matches!(refused, StoreError::Broken(Broken::LeftOutside { .. })),
        "{refused:?}: the cohort began a year before"
    );
}
