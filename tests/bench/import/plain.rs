//! Plain SQLite: the rows that Kith's import left, by prepared statements in one transaction,
//! into tables with the same indexes. No plan, no encryption, no search index.

use std::path::Path;

use rusqlite::{Connection, params_from_iter};
use serde_json::json;
use support::measure::{cost, peak};
use support::raw::{self, Table};

use crate::told::answer;

/// Writes the rows of the filled workspace in `folder`, which `words` open.
pub fn run(folder: &Path, words: &str) {
    let tables = raw::tables(&raw::open(&folder.join("filled.kith"), words));
    let mut conn = Connection::open(folder.join("plain.db")).expect("a plain file");
    // Tables come by name, children before parents, and unchecked it is only faster.
    conn.pragma_update(None, "foreign_keys", false)
        .expect("a plain connection");
    for table in &tables {
        for statement in &table.made_by {
            conn.execute_batch(statement).expect("the same schema");
        }
    }
    let ((), import) = cost(|| write(&mut conn, &tables).expect("the rows are written"));
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    answer(import, None, peak(), json!({ "rows": rows }));
}

fn write(conn: &mut Connection, tables: &[Table]) -> rusqlite::Result<()> {
    let transaction = conn.transaction()?;
    for table in tables {
        let places = vec!["?"; table.columns].join(", ");
        let sql = format!("INSERT INTO {} VALUES ({places})", table.name);
        let mut insert = transaction.prepare(&sql)?;
        for row in &table.rows {
            insert.execute(params_from_iter(row))?;
        }
    }
    transaction.commit()
}
