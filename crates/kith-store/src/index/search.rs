//! `search`: the words under which a row is found. Nothing that is read
//! through a lens goes in, and no session that is sealed.

use kith_model::match_key::fold;
use kith_model::person::Name;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};

use super::TouchedRows;
use super::names::person_name;
use crate::cell::cells;
use crate::history::Table;
use crate::{Read, StoreError, sweep};

/// Each noun that can be found, and the SELECT over a span of its live rows:
/// key, then what its text is made of.
const FOUND: &[(Table, &str, Text)] = &[
    (Table::Program, include_str!("program_texts.sql"), of_thing),
    (Table::Cohort, include_str!("cohort_texts.sql"), of_thing),
    (
        Table::Organization,
        include_str!("organization_texts.sql"),
        of_thing,
    ),
    (Table::Session, include_str!("session_texts.sql"), of_thing),
    (Table::Person, include_str!("person_texts.sql"), of_person),
];

/// Rows from which on the index is written anew when they go.
const MANY: i64 = 500;

/// Where the index keeps its texts.
const TEXTS: &str = "search_content";

/// How many parts of the index there are before they are merged; SQLite's own measure.
const MERGED_AT: i64 = 4;
/// Bytes of words that are gathered before they become a part; SQLite's own measure.
const GATHERED: i64 = 1 << 20;

/// Adds a row's text to the words.
type Text = fn(&Row<'_>, &mut Words) -> rusqlite::Result<()>;

/// Brings the text of touched rows up to date.
pub(super) fn refresh(read: &Read<'_>, stale: &TouchedRows) -> Result<(), StoreError> {
    for &(table, sql, text) in FOUND {
        for span in stale.spans(table) {
            rewrite(read, table, sql, text, span)?;
        }
    }
    Ok(())
}

/// The words that a typed text asks for, each to be looked up as a beginning.
pub(crate) fn terms(typed: &str) -> Vec<String> {
    let joined = joined(&fold(typed));
    let words = joined.split(|c: char| c.is_whitespace() || c.is_control());
    let said = words.filter(|word| word.chars().any(|c| !c.is_ascii_punctuation()));
    said.map(str::to_owned).collect()
}

fn rewrite(
    read: &Read<'_>,
    table: Table,
    sql: &str,
    text: Text,
    (first, last): (i64, i64),
) -> Result<(), StoreError> {
    let conn = read.conn();
    clear(conn, first, last)?;
    let mut select = conn.prepare_cached(sql)?;
    let mut statement = conn.prepare_cached(INSERT)?;
    let mut rows = select.query([first, last])?;
    while let Some(row) = rows.next()? {
        let mut words = Words::default();
        text(row, &mut words)?;
        statement.execute(params_from_iter(cells(row.get(0)?, table, words)))?;
    }
    Ok(())
}

pub(super) const INSERT: &str = include_str!("insert_words.sql");

/// The words of a row in the order of [`INSERT`].
pub(super) fn cells(key: i64, table: Table, words: Words) -> [Value; 4] {
    cells![key, words.title, words.body, table.name().to_owned()]
}

/// Takes rows out, and their words out of the index's pages. Word by word that
/// is what `secure-delete` does. For many rows it is quicker to write the whole
/// index anew.
fn clear(conn: &Connection, first: i64, last: i64) -> Result<(), StoreError> {
    let mut count = conn.prepare_cached(include_str!("how_many.sql"))?;
    let rows: i64 = count.query_row(params![first, last, MANY], |row| row.get(0))?;
    let delete = || -> Result<(), StoreError> {
        conn.prepare_cached("DELETE FROM search WHERE rowid BETWEEN ?1 AND ?2")?
            .execute([first, last])?;
        Ok(())
    };
    match rows {
        0 => Ok(()),
        MANY.. if sweep::are_most(conn, (TEXTS, "id"), &[(first, last)], 1)? => {
            // What stays is made into words again.
            sweep::remove(conn, TEXTS, "id", (first, last))?;
            conn.execute("INSERT INTO search (search) VALUES ('rebuild')", [])?;
            Ok(())
        }
        MANY.. => {
            // Marks in the place of rows go as the index is merged.
            secure_delete(conn, false)?;
            delete()?;
            secure_delete(conn, true)?;
            conn.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
            Ok(())
        }
        _ => delete(),
    }
}

/// Makes parts of the index that are larger and stay as they come, for many
/// rows in one pass.
pub(crate) fn merge_later(conn: &Connection) -> Result<(), StoreError> {
    set(conn, "automerge", 0)?;
    set(conn, "hashsize", 2 * GATHERED)
}

/// Merges them as they come, as ever.
pub(crate) fn merge_again(conn: &Connection) -> Result<(), StoreError> {
    set(conn, "automerge", MERGED_AT)?;
    set(conn, "hashsize", GATHERED)
}

fn secure_delete(conn: &Connection, on: bool) -> Result<(), StoreError> {
    set(conn, "secure-delete", i64::from(on))
}

fn set(conn: &Connection, what: &str, value: i64) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO search (search, rank) VALUES (?1, ?2)")?
        .execute(params![what, value])?;
    Ok(())
}

/// Title, then body.
fn of_thing(row: &Row<'_>, words: &mut Words) -> rusqlite::Result<()> {
    push_folded(&mut words.title, row.get_ref(1)?.as_str_or_null()?);
    push_folded(&mut words.body, row.get_ref(2)?.as_str_or_null()?);
    Ok(())
}

/// Six parts of a name, then organizations, city and headline.
fn of_person(row: &Row<'_>, words: &mut Words) -> rusqlite::Result<()> {
    let text = |place: usize| Ok::<_, rusqlite::Error>(row.get_ref(place)?.as_str_or_null()?);
    words.push_person(person_name(row, 1)?, [text(7)?, text(8)?, text(9)?]);
    Ok(())
}

/// The words under which a row is found, folded.
#[derive(Debug, Default)]
pub(crate) struct Words {
    title: String,
    body: String,
}

impl Words {
    /// Of a person's name, and of organizations, city and headline.
    pub(crate) fn of_person(name: Name<'_>, body: [Option<&str>; 3]) -> Self {
        let mut words = Self::default();
        words.push_person(name, body);
        words
    }

    fn push_person(&mut self, name: Name<'_>, body: [Option<&str>; 3]) {
        for part in [
            name.preferred,
            name.given,
            name.middle,
            name.family,
            name.sort,
        ] {
            push_folded(&mut self.title, part);
        }
        for part in body {
            push_folded(&mut self.body, part);
        }
    }
}

fn push_folded(words: &mut String, text: Option<&str>) {
    let Some(text) = text else { return };
    let folded = fold(text);
    push(words, &folded);
    // O'Brien is found as obrien, and as brien.
    if folded.contains('\'') {
        push(words, &joined(&folded));
    }
}

fn push(words: &mut String, more: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}

fn joined(folded: &str) -> String {
    folded.replace('\'', "")
}
