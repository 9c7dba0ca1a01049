use proptest::prelude::*;

/// Something a person does. Numbers choose among what is there.
#[derive(Debug, Clone)]
pub enum Act {
    AddProgram(usize),
    EditProgram(usize, usize),
    DeleteProgram(usize),
    AddCohort(usize, usize),
    EditCohort(usize, usize),
    DeleteCohort(usize),
    NoteStage(usize, usize),
    AddPerson(usize),
    EditPerson(usize, usize),
    DeletePerson(usize),
    RestorePerson(usize),
    /// Two of them are one person.
    Merge(usize, usize),
    /// Takes apart whoever was merged into that person.
    TakeApart(usize),
    /// Into the cells of an enrollment.
    Type(usize, usize),
    Enroll(usize, usize, usize),
    Stage(usize, usize),
    Transfer(usize, usize),
    Schedule(usize, usize),
    EditSession(usize, usize),
    Hold(usize),
    Cancel(usize),
    DeleteSession(usize),
    Mark(usize, usize),
    /// Into which cohort, how many rows, which roster.
    Import(usize, usize, usize),
    Undo,
    /// Any earlier step, where nothing stands in the way.
    UndoStep(usize),
    /// Any earlier step, and what was built on it.
    GoBack(usize),
    Redo,
}

/// Up to two dozen of them.
pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 1..24)
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0..6_usize;
    prop_oneof![
        1 => n().prop_map(Act::AddProgram),
        1 => (n(), n()).prop_map(|(a, b)| Act::EditProgram(a, b)),
        1 => n().prop_map(Act::DeleteProgram),
        1 => (n(), n()).prop_map(|(a, b)| Act::AddCohort(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::EditCohort(a, b)),
        1 => n().prop_map(Act::DeleteCohort),
        1 => (n(), n()).prop_map(|(a, b)| Act::NoteStage(a, b)),
        2 => n().prop_map(Act::AddPerson),
        2 => (n(), n()).prop_map(|(a, b)| Act::EditPerson(a, b)),
        1 => n().prop_map(Act::DeletePerson),
        1 => n().prop_map(Act::RestorePerson),
        1 => (n(), n()).prop_map(|(a, b)| Act::Merge(a, b)),
        1 => n().prop_map(Act::TakeApart),
        2 => (n(), n()).prop_map(|(a, b)| Act::Type(a, b)),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| Act::Enroll(a, b, c)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Stage(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Transfer(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Schedule(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::EditSession(a, b)),
        1 => n().prop_map(Act::Hold),
        1 => n().prop_map(Act::Cancel),
        1 => n().prop_map(Act::DeleteSession),
        2 => (n(), n()).prop_map(|(a, b)| Act::Mark(a, b)),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| Act::Import(a, b, c)),
        3 => Just(Act::Undo),
        2 => n().prop_map(Act::UndoStep),
        1 => n().prop_map(Act::GoBack),
        2 => Just(Act::Redo),
    ]
}
