use kith_model::ValueAliasId;
use kith_model::step::Noun;
use kith_model::value_alias::{Says, ValueAlias, ValueField};

use super::list;
use crate::cell::bind;
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Remembers that `used` is written wherever a table says `value`. What was said otherwise
/// before is forgotten: of the value, of `used` itself, and that the two stay two. `None`
/// where it was said already.
///
/// # Errors
/// Only those of writing.
pub fn use_spelling(
    tx: &Tx<'_>,
    field: ValueField,
    value: &str,
    used: &str,
) -> Result<Option<ValueAliasId>, StoreError> {
    let (key, of_used) = (field.compared(value), field.compared(used));
    let mut is_said = value == used;
    for before in of_field(tx, field)? {
        let about = field.compared(&before.value);
        let goes = match &before.says {
            Says::Use(same) if same == used => {
                is_said |= about == key;
                false
            }
            Says::Use(_) => about == key || about == of_used,
            Says::Apart(other) => field.pair(&before.value, other) == field.pair(value, used),
        };
        if goes {
            forget(tx, before.id)?;
        }
    }
    if is_said {
        return Ok(None);
    }
    add(tx, field, value, (Some(used), None))
}

/// Remembers that two values are never made one, and forgets where one was written for the
/// other. `None` where it was said already.
///
/// # Errors
/// Only those of writing.
pub fn keep_apart(
    tx: &Tx<'_>,
    field: ValueField,
    value: &str,
    other: &str,
) -> Result<Option<ValueAliasId>, StoreError> {
    let pair = field.pair(value, other);
    let mut is_said = value == other;
    for before in of_field(tx, field)? {
        match &before.says {
            Says::Use(used) if field.pair(&before.value, used) == pair => forget(tx, before.id)?,
            Says::Apart(other) => is_said |= field.pair(&before.value, other) == pair,
            Says::Use(_) => {}
        }
    }
    if is_said {
        return Ok(None);
    }
    add(tx, field, value, (None, Some(other)))
}

/// Forgets one answer; the next table is asked about again.
///
/// # Errors
/// `NotFound` where it is forgotten already.
pub fn forget(tx: &Tx<'_>, id: ValueAliasId) -> Result<(), StoreError> {
    live::delete(tx, Table::ValueAlias, id.get())
}

fn of_field(tx: &Tx<'_>, field: ValueField) -> Result<Vec<ValueAlias>, StoreError> {
    let said = list(tx)?.into_iter();
    Ok(said.filter(|said| said.field == field).collect())
}

fn add(
    tx: &Tx<'_>,
    field: ValueField,
    value: &str,
    (used, apart): (Option<&str>, Option<&str>),
) -> Result<Option<ValueAliasId>, StoreError> {
    let id = ValueAliasId::from(tx.next_key()?);
    let text = |text: Option<&str>| text.map(str::to_owned);
    live::write(
        tx,
        include_str!("insert.sql"),
        bind![
            id,
            tx.now().timestamp_millis(),
            field,
            value.to_owned(),
            text(used),
            text(apart)
        ],
    )?;
    tx.touch(Noun::ValueAlias, id);
    Ok(Some(id))
}
