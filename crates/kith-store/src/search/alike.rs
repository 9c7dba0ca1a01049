//! What was meant where a slip was typed: words that begin like the typed ones but for one
//! letter wrong, missing, too many or swapped. The first letter is taken as typed.

use rusqlite::Connection;
use strsim::osa_distance;

use super::query::{Query, quoted};
use crate::{Read, StoreError};

/// In shorter words one letter is too much of the word.
const LONG_ENOUGH: usize = 4;

/// So many words are tried for one that was typed.
const MOST: usize = 20;

/// Makes the words of the index known to a connection; reading may not.
pub(crate) fn load(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch(include_str!("words.sql"))?)
}

/// What the words were meant to ask for, `None` where the workspace has no word like one of
/// them.
pub(super) fn meant(read: &Read<'_>, query: &Query) -> Result<Option<String>, StoreError> {
    let (mut all, mut is_like) = (Vec::new(), false);
    for term in &query.terms {
        let words = like(read, term)?;
        is_like |= !words.is_empty();
        let mut any = vec![quoted(term, "*")];
        any.extend(words.iter().map(|word| quoted(word, "")));
        all.push(format!("({})", any.join(" OR ")));
    }
    Ok(is_like.then(|| all.join(" AND ")))
}

/// Words of the index that begin as the term does, but for one slip.
fn like(read: &Read<'_>, term: &str) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    let Some(first) = term.chars().next().filter(|_| is_long(term)) else {
        return Ok(found);
    };
    let mut statement = read.conn().prepare_cached(
        "SELECT term FROM temp.search_word WHERE term >= ?1 AND term < ?2 ORDER BY term",
    )?;
    let after = char::from_u32(first as u32 + 1).unwrap_or(char::MAX);
    let mut rows = statement.query([first.to_string(), after.to_string()])?;
    while found.len() < MOST
        && let Some(row) = rows.next()?
    {
        let word = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        if begins_like(word, term) {
            found.push(word.to_owned());
        }
    }
    Ok(found)
}

fn is_long(term: &str) -> bool {
    term.chars().count() >= LONG_ENOUGH
}

/// Whether a beginning of the word is one slip or less from the term.
fn begins_like(word: &str, term: &str) -> bool {
    let length = term.chars().count();
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    ends.skip(length - 1)
        .take(3)
        .any(|end| osa_distance(&word[..end], term) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_the_end_may_be_missing() {
        for typed in ["begay", "begsy", "beay", "beegay", "bgeay", "bega", "begs"] {
            assert!(begins_like("begay", typed), "typed: {typed}");
        }
        for typed in ["bogus", "baggy", "begayes", "begonia"] {
            assert!(!begins_like("begay", typed), "typed: {typed}");
        }
        assert!(begins_like("łukasz", "łuksa"), "letters, not bytes");
    }
}
