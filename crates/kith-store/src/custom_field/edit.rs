use kith_model::CustomFieldId;
use kith_model::custom_field::{CustomField, CustomFieldEdit, CustomFieldError};
use kith_model::lens::Lens;
use kith_model::step::Noun;

use super::add::check;
use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live};

/// Edits a field and gives it back as it now stands. Of another kind it takes along what
/// people have in it.
///
/// # Errors
/// `NotFound`; `Broken::CustomField` by its own rules, where its name is taken, and where
/// values do not fit what it is to become.
pub fn edit(
    tx: &Tx<'_>,
    id: CustomFieldId,
    edit: CustomFieldEdit,
) -> Result<CustomField, StoreError> {
    let before = get(tx, id, Lens::Me)?;
    let field = edit.apply(&before);
    if field == before {
        return Ok(field);
    }
    check(tx, &field)?;
    if (field.kind, &field.choices) != (before.kind, &before.choices) {
        rewrite(tx, &field)?;
    }
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            field.id,
            field.name,
            field.kind,
            field.choices,
            field.audience,
            field.heard_as,
        ],
    )?;
    tx.touch(Noun::CustomField, id);
    Ok(field)
}

/// Writes every value as the field now keeps it.
fn rewrite(tx: &Tx<'_>, field: &CustomField) -> Result<(), StoreError> {
    let held: Vec<(i64, String)> =
        live::list(tx, include_str!("held.sql"), &[&field.id.get()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let misfits: Vec<&String> = held
        .iter()
        .map(|(_, value)| value)
        .filter(|value| field.value(value).is_err())
        .collect();
    if let Some(&first) = misfits.first() {
        let (count, example) = (misfits.len(), first.clone());
        return Err(Broken::from(CustomFieldError::Misfits { count, example }).into());
    }
    for (id, before) in &held {
        if let Ok(after) = field.value(before)
            && after != *before
        {
            live::write(tx, include_str!("set.sql"), bind![*id, after])?;
        }
    }
    Ok(())
}
