//! Role, stage and level: of the enrollment, and one of a few.

use chrono::NaiveDate;
use kith_model::EnrollmentId;
use kith_model::enrollment::{EnrollmentEdit, NewStageEvent, Participation, Role, Stage, standing};
use kith_model::lens::Lens;
use kith_model::match_key::fold;

use super::Field;
use super::fault::{Refusal, Stop};
use crate::{Tx, enrollment};

pub(super) fn set(
    tx: &Tx<'_>,
    id: EnrollmentId,
    field: Field,
    typed: Option<&str>,
    on: NaiveDate,
) -> Result<(), Stop> {
    let needed = || typed.ok_or(Refusal::Empty { field });
    let mut edit = EnrollmentEdit::default();
    match field {
        Field::Stage => {
            let stage = meant(
                needed()?,
                Stage::WHAT,
                Stage::ALL,
                Stage::code,
                Stage::label,
            )?;
            let events = enrollment::stage_events(tx, id, Lens::Me)?;
            // Since when somebody is where they are can be told later, too.
            let is_known = standing(&events)
                .is_some_and(|(at, since)| at == stage && (since <= on || stage.is_closed()));
            if !is_known {
                enrollment::change_stage(tx, NewStageEvent::new(id, stage, on))?;
            }
            return Ok(());
        }
        Field::Role => {
            edit.role = meant(needed()?, Role::WHAT, Role::ALL, Role::code, Role::label)?.into();
        }
        _ => {
            let level = typed.map(|typed| {
                meant(
                    typed,
                    Participation::WHAT,
                    Participation::ALL,
                    Participation::code,
                    Participation::label,
                )
            });
            edit.participation = level.transpose()?.into();
        }
    }
    enrollment::edit(tx, id, edit)?;
    Ok(())
}

/// The value whose code or label was typed; accents and case aside.
fn meant<T: Copy>(
    typed: &str,
    what: &'static str,
    all: &[T],
    code: fn(T) -> &'static str,
    label: fn(T) -> &'static str,
) -> Result<T, Refusal> {
    let typed = fold(typed);
    let found = all
        .iter()
        .find(|&&value| fold(code(value)) == typed || fold(label(value)) == typed);
    found.copied().ok_or_else(|| Refusal::Unknown {
        what,
        allowed: all.iter().map(|&value| label(value)).collect(),
    })
}
