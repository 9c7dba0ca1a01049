//! Cells of fields of the program's own.

use kith_model::lens::Lens;
use kith_model::{CustomFieldId, PersonId};

use super::Of;
use super::fault::{Refusal, Stop};
use crate::{Tx, custom_field, enrollment};

/// Puts what was typed into a field, as the field keeps it. A line of another program's
/// roster has no such field.
pub(super) fn set(
    tx: &Tx<'_>,
    of: Of,
    person: PersonId,
    field: CustomFieldId,
    typed: Option<&str>,
) -> Result<(), Stop> {
    let field = custom_field::get(tx, field, Lens::Me)?;
    if let Of::Enrollment(id) = of
        && enrollment::get(tx, id)?.program != field.program
    {
        return Err(Refusal::Gone.into());
    }
    let value = typed.map(|typed| field.value(typed));
    let value = value.transpose().map_err(Refusal::Misfit)?;
    custom_field::set(tx, field.id, person, value.as_deref())?;
    Ok(())
}
