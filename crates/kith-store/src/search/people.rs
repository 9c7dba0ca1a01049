use std::collections::HashSet;

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
    let mut statement = read
        .conn()
        .prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let found = statement.query_map([query.anywhere()], |row| row.get(0))?;
    Ok(Some(found.collect::<Result<_, _>>()?))
}
