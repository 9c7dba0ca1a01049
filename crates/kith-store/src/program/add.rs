use kith_model::ProgramId;
use kith_model::program::NewProgram;
use kith_model::step::Noun;

use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, index, live};

/// Adds a program.
///
/// # Errors
/// `Broken::Program` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewProgram) -> Result<ProgramId, StoreError> {
    let program = new.with_id(tx.next_key()?.into());
    program.check().map_err(Broken::from)?;
    live::write(
        tx,
        include_str!("insert.sql"),
        bind![
            program.id,
            tx.now().timestamp_millis(),
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
    index::rename(tx, Table::Program, program.id.get())?;
    tx.touch(Noun::Program, program.id);
    Ok(program.id)
}
