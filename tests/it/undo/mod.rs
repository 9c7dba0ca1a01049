//! Whatever was done, undo gives back what was there, row by row.

mod act;
mod office;

use proptest::prelude::*;

use act::{Act, acts};
use office::Office;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_undoing_it_all_gives_back_every_row(acts in acts()) {
        let office = Office::open();
        for act in &acts {
            office.carry_out(act);
        }
        let undone = office.undo_everything();
        prop_assert!(undone.is_ok(), "{undone:?}");
        prop_assert_eq!(office.check(), Vec::<String>::new(), "the workspace is sound");
        let (rows, searched) = office.close();
        let start = Office::start();
        for (table, before) in &start.rows {
            prop_assert_eq!(&rows[table], before, "rows of {}", table);
        }
        prop_assert_eq!(&searched, &start.searched, "what can be searched for");
    }
}

#[test]
fn an_edit_of_what_was_taken_back_before_it_asks_nobody() {
    nobody_is_asked(&[
        Act::Schedule(0, 0),
        Act::EditSession(0, 0),
        Act::Schedule(0, 0),
        Act::GoBack(2),
    ]);
}

#[test]
fn a_step_back_that_leads_to_what_a_later_one_made_is_not_taken_for_it() {
    nobody_is_asked(&[
        Act::Cancel(0),
        Act::Hold(0),
        Act::NoteStage(0, 0),
        Act::Cancel(0),
        Act::GoBack(2),
    ]);
}

#[test]
fn what_was_done_again_behind_a_later_step_asks_nobody() {
    nobody_is_asked(&[
        Act::EditPerson(0, 4),
        Act::EditPerson(2, 0),
        Act::GoBack(1),
        Act::Redo,
        Act::GoBack(2),
    ]);
}

#[test]
fn a_row_makes_way_for_the_one_that_comes_back_to_its_place() {
    nobody_is_asked(&[Act::Mark(0, 0), Act::Merge(0, 1), Act::UndoStep(1)]);
}

#[test]
fn what_was_undone_before_a_later_step_is_not_behind_it() {
    nobody_is_asked(&[
        Act::Cancel(0),
        Act::UndoStep(0),
        Act::Hold(0),
        Act::GoBack(1),
    ]);
}

#[test]
fn what_was_done_again_between_is_not_earlier() {
    nobody_is_asked(&[
        Act::EditPerson(0, 0),
        Act::Undo,
        Act::EditPerson(0, 1),
        Act::GoBack(1),
        Act::GoBack(1),
        Act::Redo,
        Act::UndoStep(5),
    ]);
}

/// All of it is carried out, and undone to the last row.
fn nobody_is_asked(acts: &[Act]) {
    let office = Office::open();
    for act in acts {
        assert!(office.carry_out(act), "{act:?} is carried out");
    }
    office.undo_everything().expect("nobody is asked");
    let (rows, _) = office.close();
    assert_eq!(&rows, &Office::start().rows);
}

#[test]
fn the_comparison_sees_one_change_that_stays() {
    let office = Office::open();
    office.carry_out(&Act::EditPerson(0, 1));
    let (rows, searched) = office.close();
    assert_ne!(rows, Office::start().rows, "a row is different");
    assert_ne!(
        searched,
        Office::start().searched,
        "and what is found by it"
    );
}

#[test]
fn generated_acts_do_something() {
    let office = Office::open();
    let all = [
        Act::AddProgram(5),
        Act::AddCohort(1, 5),
        Act::AddPerson(5),
        Act::Enroll(3, 1, 1),
        Act::Stage(3, 2),
        Act::Schedule(1, 0),
        Act::Mark(1, 1),
        Act::Import(1, 4, 0),
        Act::Transfer(3, 0),
        Act::EditPerson(1, 1),
        Act::EditCohort(1, 3),
        Act::EditProgram(1, 3),
        Act::Hold(0),
        Act::DeletePerson(2),
        Act::DeleteSession(0),
        Act::Type(3, 3),
        Act::Merge(1, 0),
        Act::TakeApart(0),
        Act::Undo,
        Act::Redo,
    ];
    for act in &all {
        assert!(office.carry_out(act), "{act:?} is carried out");
    }
}
