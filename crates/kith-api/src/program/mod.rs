//! Programs.

mod named;

use kith_model::ProgramId;
use kith_model::program::{NewProgram, Preset, Program, ProgramEdit, ProgramKind, ProgramStatus};
use kith_model::step::{Label, Noun, StepKind};
use kith_store::program;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;
use crate::{Nothing, Written};

pub use named::named;
pub(crate) use named::{matching, one};

/// A program that was added or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProgramNamed {
    /// Its key.
    pub program: ProgramId,
}

/// A program to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProgramChange {
    /// Which.
    pub program: ProgramId,
    /// What becomes different.
    pub edit: ProgramEdit,
}

/// A program to take away.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProgramGone {
    /// Which.
    pub program: ProgramId,
}

/// Every program.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Programs {
    /// By name.
    pub programs: Vec<Program>,
}

/// What follows from each kind.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Presets {
    /// In the order in which kinds are offered.
    pub presets: Vec<Preset>,
}

/// Adds a program.
///
/// # Errors
/// `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: NewProgram) -> Result<Written<ProgramNamed>, Problem> {
    desk.write(Label::new(StepKind::ProgramAdded), |tx| {
        let program = program::add(tx, new)?;
        tx.relabel(Label::new(StepKind::ProgramAdded).about(Noun::Program, program));
        Ok(ProgramNamed { program })
    })
}

/// Changes a program.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit(desk: &Desk, change: ProgramChange) -> Result<Written<ProgramNamed>, Problem> {
    let ProgramChange { program, edit } = change;
    desk.write(
        Label::new(StepKind::ProgramEdited).about(Noun::Program, program),
        move |tx| {
            let before = program::get(tx, program)?.status;
            let after = program::edit(tx, program, edit)?.status;
            let archived = ProgramStatus::Archived;
            let kind = match (before == archived, after == archived) {
                (false, true) => StepKind::ProgramArchived,
                (true, false) => StepKind::ProgramUnarchived,
                _ => StepKind::ProgramEdited,
            };
            tx.relabel(Label::new(kind).about(Noun::Program, program));
            Ok(ProgramNamed { program })
        },
    )
}

/// Takes a program without cohorts away; undo brings it back.
///
/// # Errors
/// `not_found`; `invalid` while it has cohorts.
pub fn delete(desk: &Desk, gone: ProgramGone) -> Result<Written<ProgramNamed>, Problem> {
    let program = gone.program;
    desk.write(
        Label::new(StepKind::ProgramDeleted).about(Noun::Program, program),
        move |tx| {
            program::delete(tx, program)?;
            Ok(ProgramNamed { program })
        },
    )
}

/// What each kind of program sets before anybody says otherwise.
///
/// # Errors
/// None.
pub fn presets(_: &Desk, _: Nothing) -> Result<Presets, Problem> {
    let presets = ProgramKind::ALL.iter().map(|kind| kind.preset()).collect();
    Ok(Presets { presets })
}

/// Every program, by name.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, _: Nothing) -> Result<Programs, Problem> {
    Ok(Programs {
        programs: desk.store()?.read(program::list)?,
    })
}
