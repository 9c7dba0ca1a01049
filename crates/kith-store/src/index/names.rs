//! `name_key`: what names sort by and are found by.

use kith_model::match_key::{name_key, sort_key};
use kith_model::person::Name;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};

use super::TouchedRows;
use crate::cell::cells;
use crate::history::Table;
use crate::{Read, StoreError, Tx, sweep};

/// Each noun that has a name, and the SELECT over a span of its live rows: key,
/// audience, then the name.
const NAMED: &[(Table, &str, Keyed)] = &[
    (Table::Program, include_str!("program_names.sql"), of_thing),
    (Table::Cohort, include_str!("cohort_names.sql"), of_thing),
    (
        Table::Organization,
        include_str!("organization_names.sql"),
        of_thing,
    ),
    (Table::Person, include_str!("person_names.sql"), of_person),
];

type Keyed = fn(&Row<'_>) -> rusqlite::Result<NameKeys>;

/// What a name sorts by, and is matched by.
#[derive(Debug)]
pub(crate) struct NameKeys {
    sort: String,
    matched: String,
}

impl NameKeys {
    pub(crate) fn of_person(name: Name<'_>) -> Self {
        Self {
            sort: name.sort_key(),
            matched: name.match_key(),
        }
    }
}

/// Brings the names of touched rows up to date.
pub(super) fn refresh(read: &Read<'_>, stale: &TouchedRows) -> Result<(), StoreError> {
    for &(table, sql, keyed) in NAMED {
        for span in stale.spans(table) {
            rewrite(read, table, sql, keyed, span)?;
        }
    }
    Ok(())
}

/// Brings one name up to date before the step ends, so that the rest of the
/// command finds it.
pub(crate) fn rename(tx: &Tx<'_>, table: Table, key: i64) -> Result<(), StoreError> {
    for &(named, sql, keyed) in NAMED {
        if named == table {
            rewrite(tx, table, sql, keyed, (key, key))?;
        }
    }
    Ok(())
}

/// Live rows of a table by their whole name.
pub(crate) fn named<Id: From<i64>>(
    read: &Read<'_>,
    table: Table,
    name: &str,
) -> Result<Vec<Id>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached("SELECT entity FROM name_key WHERE match_key = ?1 AND kind = ?2")?;
    let found = statement.query_map(params![name_key(name, ""), table.name()], |row| {
        row.get(0).map(|key: i64| Id::from(key))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn rewrite(
    read: &Read<'_>,
    table: Table,
    sql: &str,
    keyed: Keyed,
    (first, last): (i64, i64),
) -> Result<(), StoreError> {
    let conn = read.conn();
    sweep::remove(conn, "name_key", "entity", (first, last))?;
    let mut select = conn.prepare_cached(sql)?;
    let mut statement = conn.prepare_cached(INSERT)?;
    let mut rows = select.query([first, last])?;
    while let Some(row) = rows.next()? {
        let row = cells(row.get(0)?, table, keyed(row)?, row.get(1)?);
        statement.execute(params_from_iter(row))?;
    }
    Ok(())
}

pub(super) const INSERT: &str = include_str!("insert_name.sql");

/// A row of names in the order of [`INSERT`]; `audience` are the bits of who may see it.
pub(super) fn cells(key: i64, table: Table, name: NameKeys, audience: i64) -> [Value; 5] {
    cells![
        key,
        table.name().to_owned(),
        name.sort,
        name.matched,
        audience
    ]
}

fn of_thing(row: &Row<'_>) -> rusqlite::Result<NameKeys> {
    let name = row.get_ref(2)?.as_str()?;
    Ok(NameKeys {
        sort: sort_key(name),
        matched: name_key(name, ""),
    })
}

fn of_person(row: &Row<'_>) -> rusqlite::Result<NameKeys> {
    Ok(NameKeys::of_person(person_name(row, 2)?))
}

/// The name in six columns of a row: given, middle, family, suffix, preferred, sort.
pub(crate) fn person_name<'r>(row: &'r Row<'_>, at: usize) -> rusqlite::Result<Name<'r>> {
    let part = |place: usize| Ok::<_, rusqlite::Error>(row.get_ref(at + place)?.as_str_or_null()?);
    Ok(Name {
        given: part(0)?,
        middle: part(1)?,
        family: part(2)?,
        suffix: part(3)?,
        preferred: part(4)?,
        sort: part(5)?,
    })
}
