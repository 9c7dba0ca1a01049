use kith_model::custom_field::{CustomField, CustomFieldError, NewCustomField};
use kith_model::lens::Lens;
use kith_model::match_key::fold;
use kith_model::step::Noun;
use kith_model::{CustomFieldId, ProgramId};

use super::list;
use crate::cell::cells;
use crate::history::Table;
use crate::{Broken, Read, StoreError, Tx, live};

/// Adds a field to a program, without any values.
///
/// # Errors
/// `NotFound` for the program; `Broken::CustomField` by its own rules, and where the program
/// has a field of that name.
pub fn add(tx: &Tx<'_>, new: NewCustomField) -> Result<CustomFieldId, StoreError> {
    live::exists(tx, Table::Program, new.program.get())?;
    let id = CustomFieldId::from(tx.next_key()?);
    let field = new.with_id(id);
    check(tx, &field)?;
    let CustomField {
        program,
        name,
        kind,
        choices,
        audience,
        heard_as,
        ..
    } = field;
    live::insert(
        tx,
        include_str!("insert.sql"),
        cells![
            id,
            tx.now().timestamp_millis(),
            program,
            name,
            kind,
            choices,
            audience,
            heard_as,
        ],
    )?;
    tx.touch(Noun::CustomField, id);
    Ok(id)
}

/// Its own rules, and that no other field of the program is called so.
pub(super) fn check(read: &Read<'_>, field: &CustomField) -> Result<(), StoreError> {
    field.check().map_err(Broken::from)?;
    if is_taken(read, field.program, field.id, &field.name)? {
        let name = field.name.clone();
        return Err(Broken::from(CustomFieldError::Taken { name }).into());
    }
    Ok(())
}

fn is_taken(
    read: &Read<'_>,
    program: ProgramId,
    but: CustomFieldId,
    name: &str,
) -> Result<bool, StoreError> {
    let name = fold(name);
    let fields = list(read, program, Lens::Me)?;
    Ok(fields
        .iter()
        .any(|field| field.id != but && fold(&field.name) == name))
}
