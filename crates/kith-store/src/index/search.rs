//! `search`: the words under which a row is found. Nothing that is read
//! through a lens goes in, and no session that is sealed.

use kith_model::match_key::fold;
use rusqlite::{Connection, Row, params};

use super::TouchedRows;
use super::names::person_name;
use crate::history::Table;
use crate::{Read, StoreError};

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

/// Title and body of a row, folded.
type Text = fn(&Row<'_>, &mut Words, &mut Words) -> rusqlite::Result<()>;

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
    let mut insert = conn
        .prepare_cached("INSERT INTO search (rowid, title, body, kind) VALUES (?1, ?2, ?3, ?4)")?;
    let (mut title, mut body) = (Words::default(), Words::default());
    let mut rows = select.query([first, last])?;
    while let Some(row) = rows.next()? {
        title.text.clear();
        body.text.clear();
        text(row, &mut title, &mut body)?;
        insert.execute(params![
            row.get::<_, i64>(0)?,
            title.text,
            body.text,
            table.name()
        ])?;
    }
    Ok(())
}

/// Takes rows out, and their words out of the index's pages. Word by word that
/// is what `secure-delete` does. For many rows it is quicker to leave marks in
/// their place and then to write the whole index anew, which drops both.
fn clear(conn: &Connection, first: i64, last: i64) -> Result<(), StoreError> {
    let many: bool = conn
        .prepare_cached(include_str!("are_many.sql"))?
        .query_row(params![first, last, MANY], |row| row.get(0))?;
    if many {
        secure_delete(conn, false)?;
    }
    conn.prepare_cached("DELETE FROM search WHERE rowid BETWEEN ?1 AND ?2")?
        .execute([first, last])?;
    if many {
        secure_delete(conn, true)?;
        conn.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    }
    Ok(())
}

fn secure_delete(conn: &Connection, on: bool) -> Result<(), StoreError> {
    let sql = "INSERT INTO search (search, rank) VALUES ('secure-delete', ?1)";
    conn.prepare_cached(sql)?.execute([on])?;
    Ok(())
}

/// Title, then body.
fn of_thing(row: &Row<'_>, title: &mut Words, body: &mut Words) -> rusqlite::Result<()> {
    title.add(row.get_ref(1)?.as_str_or_null()?);
    body.add(row.get_ref(2)?.as_str_or_null()?);
    Ok(())
}

/// Six parts of a name, then organizations, city and headline.
fn of_person(row: &Row<'_>, title: &mut Words, body: &mut Words) -> rusqlite::Result<()> {
    let name = person_name(row, 1)?;
    for part in [
        name.preferred,
        name.given,
        name.middle,
        name.family,
        name.sort,
    ] {
        title.add(part);
    }
    for place in 7..10 {
        body.add(row.get_ref(place)?.as_str_or_null()?);
    }
    Ok(())
}

/// Words that grow in a buffer used again for every row.
#[derive(Default)]
struct Words {
    text: String,
}

impl Words {
    fn add(&mut self, text: Option<&str>) {
        let Some(text) = text else { return };
        let folded = fold(text);
        self.push(&folded);
        // O'Brien is found as obrien, and as brien.
        if folded.contains('\'') {
            self.push(&joined(&folded));
        }
    }

    fn push(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(words);
    }
}

fn joined(folded: &str) -> String {
    folded.replace('\'', "")
}
