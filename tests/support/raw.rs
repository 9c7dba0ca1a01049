//! A workspace's file, looked at beside Kith: by its recovery words, while
//! nobody has it open.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use bip39::Mnemonic;
use rusqlite::Connection;
use rusqlite::types::Value;

/// Every row of every table, as text, in the order of the keys.
pub type Rows = BTreeMap<String, Vec<String>>;

/// Tables that hold no word a person entered: the file's own desk, history,
/// and what is made from rows.
const OTHERS: &[&str] = &[
    "workspace",
    "device",
    "setting",
    "backup_log",
    "departure",
    "history_step",
    "history_row",
    "history_range",
    "history_part",
    "search",
    "search_config",
    "search_content",
    "search_data",
    "search_docsize",
    "search_idx",
];

/// Opens the file at `path` by its recovery words.
///
/// # Panics
/// When the words do not open it.
#[must_use]
pub fn open(path: &Path, words: &str) -> Connection {
    let salt = std::fs::read(path).expect("the workspace is there")[..16].to_vec();
    let key = Mnemonic::parse_normalized(words)
        .expect("24 words")
        .to_entropy();
    let hex = key
        .iter()
        .chain(&salt)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
    let conn = Connection::open(path).expect("the file opens");
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{hex}'\"; PRAGMA cipher_page_size = 16384;"
    ))
    .expect("the key is taken");
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .expect("the words open it");
    conn
}

/// Every ordinary table with the statements that make it and its indexes, and its rows in
/// the order of their keys: all of the file but the search index.
///
/// # Panics
/// When the file cannot be read.
#[must_use]
pub fn tables(conn: &Connection) -> Vec<Table> {
    let names = texts(
        conn,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name",
    );
    let statements = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name = ?1 ORDER BY type DESC, name";
    names
        .into_iter()
        .map(|name| {
            let mut schema = conn.prepare_cached(statements).expect("the schema");
            let made_by = schema.query_map([&name], |row| row.get(0));
            let made_by = made_by.and_then(Iterator::collect).expect("its statements");
            let mut all = conn
                .prepare(&format!("SELECT * FROM {name}"))
                .expect("the table is there");
            let columns = all.column_count();
            let rows = all.query_map([], |row| (0..columns).map(|n| row.get(n)).collect());
            let rows = rows.and_then(Iterator::collect).expect("its rows");
            Table {
                name,
                columns,
                made_by,
                rows,
            }
        })
        .collect()
}

/// A table as [`tables`] reads it.
#[derive(Debug)]
pub struct Table {
    /// As in SQL.
    pub name: String,
    /// How many columns it has.
    pub columns: usize,
    /// `CREATE TABLE` first, then its indexes.
    pub made_by: Vec<String>,
    /// All of them.
    pub rows: Vec<Vec<Value>>,
}

/// What people entered, and what Kith made from it to find them again.
///
/// # Panics
/// When a table cannot be read.
#[must_use]
pub fn rows(conn: &Connection) -> Rows {
    let tables = texts(
        conn,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    let tables = tables
        .into_iter()
        .filter(|table| !OTHERS.contains(&table.as_str()));
    tables
        .map(|table| (table.clone(), all(conn, &table)))
        .collect()
}

/// Whether the search index agrees with itself, and how many texts it holds.
///
/// # Panics
/// When it does not.
#[must_use]
pub fn searched(conn: &Connection) -> Vec<String> {
    conn.execute("INSERT INTO search (search) VALUES ('integrity-check')", [])
        .expect("the search index is sound");
    let mut all = all(conn, "search");
    all.sort();
    all
}

fn all(conn: &Connection, table: &str) -> Vec<String> {
    let mut statement = conn
        .prepare(&format!("SELECT * FROM {table}"))
        .expect("the table is there");
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cells = (0..columns).map(|n| row.get::<_, Value>(n).map(|cell| format!("{cell:?}")));
        Ok(cells.collect::<Result<Vec<_>, _>>()?.join(" "))
    });
    let mut rows: Vec<String> = rows
        .and_then(Iterator::collect)
        .expect("its rows can be read");
    rows.sort();
    rows
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).expect("the schema can be asked");
    let texts = statement.query_map([], |row| row.get(0));
    texts.and_then(Iterator::collect).expect("names are text")
}
