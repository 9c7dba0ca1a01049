use std::collections::HashSet;

use kith_model::AnyId;
use kith_model::lens::Lens;
use rusqlite::OptionalExtension;

use super::alike::meant;
use super::hit::{Hit, Looks};
use super::query::Query;
use crate::{Read, StoreError};

/// What begins with the typed words: first where a name or title has them whole, then where
/// words of one begin so, then the rest, each as they came into the workspace. Where nothing is
/// found, one slip in each word is forgiven. Whatever the lens does not see is no hit.
pub fn find(read: &Read<'_>, text: &str, limit: usize, lens: Lens) -> Result<Vec<Hit>, StoreError> {
    let Some(query) = Query::of(text) else {
        return Ok(Vec::new());
    };
    let mut found = Found {
        looks: Looks::new(read, lens)?,
        terms: &query.terms,
        limit,
        hits: Vec::new(),
        known: HashSet::new(),
    };
    found.further(read, &query.as_title())?;
    found.further(read, &query.in_title())?;
    found.further(read, &query.anywhere())?;
    if found.hits.is_empty()
        && let Some(meant) = meant(read, &query)?
    {
        found.further(read, &meant)?;
    }
    Ok(found.hits)
}

/// What stands under these keys, in their order: what is gone, or not seen through the lens, is
/// left out.
///
/// # Errors
/// Only those of reading.
pub fn under(read: &Read<'_>, keys: &[AnyId], lens: Lens) -> Result<Vec<Hit>, StoreError> {
    let mut looks = Looks::new(read, lens)?;
    let mut kind = read
        .conn()
        .prepare_cached("SELECT kind FROM search WHERE rowid = ?1")?;
    let mut hits = Vec::new();
    for key in keys {
        let kind: Option<String> = kind.query_row([key.get()], |row| row.get(0)).optional()?;
        if let Some(kind) = kind {
            hits.extend(looks.hit(key.get(), &kind, &[])?);
        }
    }
    Ok(hits)
}

struct Found<'a> {
    looks: Looks<'a>,
    terms: &'a [String],
    limit: usize,
    hits: Vec<Hit>,
    known: HashSet<i64>,
}

impl Found<'_> {
    /// Who matches besides those found already.
    fn further(&mut self, read: &Read<'_>, query: &str) -> Result<(), StoreError> {
        if self.hits.len() == self.limit {
            return Ok(());
        }
        let mut statement = read
            .conn()
            .prepare_cached("SELECT rowid, kind FROM search WHERE search MATCH ?1")?;
        let mut rows = statement.query([query])?;
        while self.hits.len() < self.limit
            && let Some(row) = rows.next()?
        {
            let kind = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            self.add(row.get(0)?, kind)?;
        }
        Ok(())
    }

    fn add(&mut self, key: i64, kind: &str) -> Result<(), StoreError> {
        if self.known.insert(key)
            && let Some(hit) = self.looks.hit(key, kind, self.terms)?
        {
            self.hits.push(hit);
        }
        Ok(())
    }
}
