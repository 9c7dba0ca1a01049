use std::ops::Range;

use kith_model::AffiliationId;
use kith_model::affiliation::{Affiliation, NewAffiliation};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use rusqlite::Statement;

use crate::bulk;
use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, organization, person};

/// Adds a person's tie to an organization.
///
/// # Errors
/// `NotFound` for either; `Broken::Affiliation` where its dates are out of order.
pub fn add(tx: &Tx<'_>, new: NewAffiliation) -> Result<AffiliationId, StoreError> {
    person::get(tx, new.person, Lens::Me)?;
    organization::get(tx, new.organization)?;
    let affiliation = new.with_id(tx.next_key()?.into());
    affiliation.check().map_err(Broken::from)?;
    let mut statement = tx.conn().prepare_cached(include_str!("insert.sql"))?;
    insert(&mut statement, tx, &affiliation)?;
    tx.touch(Noun::Person, affiliation.person);
    Ok(affiliation.id)
}

/// Adds many to people and organizations that are known to be live, in one
/// pass, and answers their keys: contiguous, in the order given.
///
/// # Errors
/// `Broken::Affiliation` where the dates of one are out of order.
pub fn add_many(
    tx: &Tx<'_>,
    many: impl ExactSizeIterator<Item = NewAffiliation>,
) -> Result<Range<i64>, StoreError> {
    bulk::insert(
        tx,
        Table::Affiliation,
        include_str!("insert.sql"),
        many,
        |statement, key, new| {
            let affiliation = new.with_id(key.into());
            affiliation.check().map_err(Broken::from)?;
            insert(statement, tx, &affiliation)
        },
    )
}

fn insert(
    statement: &mut Statement<'_>,
    tx: &Tx<'_>,
    affiliation: &Affiliation,
) -> Result<(), StoreError> {
    statement.execute(bind![
        affiliation.id,
        tx.now().timestamp_millis(),
        affiliation.person,
        affiliation.organization,
        affiliation.title,
        affiliation.from_date,
        affiliation.to_date,
    ])?;
    Ok(())
}
