use kith_model::ProgramId;
use kith_model::program::{Program, ProgramEdit};
use kith_model::step::Noun;

use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, cohort, live};

/// Edits a program and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::Program` by its own rules, `Broken::LeftOutside` where new
/// dates would leave one of its cohorts outside.
pub fn edit(tx: &Tx<'_>, id: ProgramId, edit: ProgramEdit) -> Result<Program, StoreError> {
    let before = get(tx, id)?;
    let program = edit.apply(&before);
    program.check().map_err(Broken::from)?;
    if program == before {
        return Ok(program);
    }
    if program.span() != before.span() {
        for cohort in cohort::list(tx, Some(id))? {
            if cohort.check(&program).is_err() {
                let cohort = cohort.name;
                return Err(Broken::LeftOutside { cohort }.into());
            }
        }
    }
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            program.id,
            program.name,
            program.kind,
            program.status,
            program.purpose,
            program.domain,
            program.community,
            program.practice,
            program.starts_on,
            program.ends_on,
            program.expected_minutes,
            program.completion_rule,
        ],
    )?;
    tx.touch(Noun::Program, id);
    Ok(program)
}
