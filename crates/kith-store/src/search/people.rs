use std::collections::HashSet;

use super::alike::meant;
use super::query::Query;
use crate::{Read, StoreError};

/// The people (and whatever else) found by a typed text, to filter a list by.
/// `None` where no text was typed.
pub(crate) fn people(
    read: &Read<'_>,
    text: Option<&str>,
) -> Result<Option<HashSet<i64>>, StoreError> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    let Some(query) = Query::of(text) else {
        return Ok(Some(HashSet::new()));
    };
    rows(read, &query.anywhere()).map(Some)
}

/// Whom a typed text may have meant that finds nobody of a list: one slip in each
/// word is forgiven.
pub(crate) fn people_alike(
    read: &Read<'_>,
    text: Option<&str>,
) -> Result<HashSet<i64>, StoreError> {
    let query = text.and_then(Query::of);
    let meant = query.map(|query| meant(read, &query)).transpose()?;
    match meant.flatten() {
        Some(meant) => rows(read, &meant),
        None => Ok(HashSet::new()),
    }
}

fn rows(read: &Read<'_>, query: &str) -> Result<HashSet<i64>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let found = statement.query_map([query], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
