use std::collections::HashSet;

use kith_model::lens::Lens;

use super::alike::meant;
use super::hit::{Hit, Looks};
use super::query::Query;
use crate::history::Table;
use crate::{Read, StoreError, live};

/// Weights of title and body where hits are ranked.
const RANKED: &str =
    "SELECT rowid, kind, bm25(search, 10.0, 1.0) FROM search WHERE search MATCH ?1";
const UNRANKED: &str = "SELECT rowid, kind FROM search WHERE search MATCH ?1";

/// Words with more matches than these are not ranked: it would take as long as
/// there are matches, and say little.
const BROAD: u32 = 2_000;

/// What begins with the typed words, in names and titles first. Words of one
/// or two letters, and words that are everywhere, are not ranked: whole names
/// come first, then beginnings, as they stand in the index. Where nothing is found,
/// one slip in each word is forgiven. Whatever the lens does not see is no hit.
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
    if query.is_long() && !is_broad(read, &query)? {
        found.ranked(read, &query.anywhere())?;
    } else {
        found.unranked(read, &query.as_title())?;
        found.unranked(read, &query.in_title())?;
        found.unranked(read, &query.anywhere())?;
    }
    if found.hits.is_empty()
        && let Some(meant) = meant(read, &query)?
    {
        found.unranked(read, &meant)?;
    }
    Ok(found.hits)
}

/// Ranking counts the matches of each word by itself, so that is what is asked.
fn is_broad(read: &Read<'_>, query: &Query) -> Result<bool, StoreError> {
    for word in query.words() {
        let found = live::count(read, include_str!("count.sql"), &[&word, &(BROAD + 1)])?;
        if found > BROAD {
            return Ok(true);
        }
    }
    Ok(false)
}

struct Found<'a> {
    looks: Looks<'a>,
    terms: &'a [String],
    limit: usize,
    hits: Vec<Hit>,
    known: HashSet<i64>,
}

impl Found<'_> {
    fn unranked(&mut self, read: &Read<'_>, query: &str) -> Result<(), StoreError> {
        let mut statement = read.conn().prepare_cached(UNRANKED)?;
        let mut rows = statement.query([query])?;
        while self.hits.len() < self.limit
            && let Some(row) = rows.next()?
        {
            let kind = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            self.add(row.get(0)?, kind)?;
        }
        Ok(())
    }

    /// Sorted here: sorting within SQL grows slower with every repetition.
    fn ranked(&mut self, read: &Read<'_>, query: &str) -> Result<(), StoreError> {
        let mut statement = read.conn().prepare_cached(RANKED)?;
        let rows = statement.query_map([query], |row| {
            let table = Table::named(row.get_ref(1)?.as_str()?);
            Ok((row.get::<_, f64>(2)?, row.get::<_, i64>(0)?, table))
        })?;
        let mut ranked = rows.collect::<Result<Vec<_>, _>>()?;
        ranked.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, key, table) in ranked {
            if self.hits.len() == self.limit {
                break;
            }
            if let Some(table) = table {
                self.add(key, table.name())?;
            }
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
