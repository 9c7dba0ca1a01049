mod about;
mod bulk;
mod conflicts;
mod erasing;
mod joining;
mod properties;
mod stepwise;
mod watched;

use chrono::{DateTime, Duration, Utc};
use kith_model::step::{Label, StepKind};
use kith_model::{PersonId, StepId};
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::{OnConflict, Table, UndoRequest, Undone};
use crate::{Changed, Job, StoreError, Tx, transact};

/// The moment of the nth command; minutes apart.
fn minute(n: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(20_000) + Duration::minutes(10 * n)
}

fn run<T>(
    conn: &Connection,
    kind: StepKind,
    command: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<Changed<T>, StoreError> {
    let steps: i64 = conn.query_row("SELECT count(*) FROM history_step", [], |row| row.get(0))?;
    let label = Label::new(kind);
    transact(conn, label, minute(steps), &Job::quiet(), command)
}

fn done<T>(
    conn: &Connection,
    command: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> (T, StepId) {
    let changed = run(conn, StepKind::PersonEdited, command).expect("the command fits");
    (changed.value, changed.step.expect("it changed something"))
}

fn undo(conn: &Connection, request: &UndoRequest) -> Result<Option<Undone>, StoreError> {
    super::undo(conn, request, minute(1_000))
}

fn redo(conn: &Connection) -> Result<Option<Undone>, StoreError> {
    super::redo(conn, &UndoRequest::default(), minute(1_000))
}

fn of(step: StepId, on_conflict: OnConflict) -> UndoRequest {
    UndoRequest {
        step: Some(step),
        on_conflict,
        ..UndoRequest::default()
    }
}

fn add_person(tx: &Tx<'_>, name: &str) -> Result<PersonId, StoreError> {
    let key = tx.next_key()?;
    tx.conn().execute(
        "INSERT INTO person (id, created_at, given_name) VALUES (?1, 1, ?2)",
        params![key, name],
    )?;
    Ok(key.into())
}

fn add_email(tx: &Tx<'_>, person: PersonId, email: &str) -> Result<i64, StoreError> {
    let key = tx.next_key()?;
    tx.conn().execute(
        "INSERT INTO contact_point (id, created_at, person, kind, value, normalized) VALUES (?1, 1, ?2, 'email', ?3, ?3)",
        params![key, person.get(), email],
    )?;
    Ok(key)
}

fn set(
    tx: &Tx<'_>,
    table: Table,
    key: i64,
    column: &str,
    value: impl rusqlite::ToSql,
) -> Result<(), StoreError> {
    let sql = format!("UPDATE {} SET {column} = ?2 WHERE id = ?1", table.name());
    tx.conn().execute(&sql, params![key, value])?;
    Ok(())
}

fn get(conn: &Connection, table: Table, key: i64, column: &str) -> Option<String> {
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name());
    conn.query_row(&sql, [key], |row| row.get(0))
        .expect("the row is there")
}

/// Every row of every watched table.
fn picture(conn: &Connection) -> Vec<(Table, Vec<Value>)> {
    let mut rows = Vec::new();
    for &table in Table::ALL {
        let sql = format!("SELECT * FROM {} ORDER BY id", table.name());
        let mut statement = conn.prepare(&sql).unwrap();
        let width = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let values = (0..width).map(|place| row.get(place).unwrap());
            rows.push((table, values.collect()));
        }
    }
    rows
}

fn count(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}
