//! One word for every row that waits.

use kith_intake::Decision;
use kith_intake::plan::PlannedRow;

use super::table::Waiting;
use crate::import::answers::{RowAnswer, Said};

/// What `said` means for each row that `named` does not answer. A row that cannot be read,
/// or is like nobody, is left waiting unless nobody needs it.
pub(super) fn each(waiting: &Waiting, named: &[RowAnswer], said: Said) -> Vec<RowAnswer> {
    let rows = waiting.plan.rows.iter().zip(&waiting.rows);
    rows.filter(|(_, waits)| named.iter().all(|answer| answer.line != waits.line))
        .filter_map(|(row, waits)| meant(waiting, row, waits.line, said))
        .collect()
}

fn meant(waiting: &Waiting, row: &PlannedRow, line: u32, says: Said) -> Option<RowAnswer> {
    let answer = |person| RowAnswer { line, says, person };
    match says {
        Said::Leave => Some(answer(None)),
        _ if row.decision == Decision::Error => None,
        Said::New => Some(answer(None)),
        Said::Same if row.beside.is_some() => Some(answer(None)),
        Said::Same => {
            let alike = waiting.plan.candidates(row).first().copied();
            alike.or(row.person).map(|person| answer(Some(person)))
        }
    }
}
