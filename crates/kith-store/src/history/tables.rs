use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::RowKey;
use crate::StoreError;

macro_rules! watched {
    ($($Table:ident = $code:literal, $name:literal;)*) => {
        /// The tables whose every change is recorded, parents before children.
        /// The codes stand in history and never change their meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "the tables' own names")]
        pub enum Table { $($Table = $code,)* }

        impl Table {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$Table,)*];

            /// As the schema has it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Table => $name,)* }
            }
        }
    };
}

watched! {
    Organization = 1, "organization";
    Person = 2, "person";
    ContactPoint = 3, "contact_point";
    Affiliation = 4, "affiliation";
    Program = 5, "program";
    Cohort = 6, "cohort";
    CohortStage = 7, "cohort_stage";
    Enrollment = 8, "enrollment";
    StageEvent = 9, "stage_event";
    Session = 10, "session";
    SessionCohort = 11, "session_cohort";
    Attendance = 12, "attendance";
    ImportBatch = 13, "import_batch";
    ImportRow = 14, "import_row";
    DuplicateDecision = 15, "duplicate_decision";
    PersonAlias = 16, "person_alias";
    SessionMeeting = 17, "session_meeting";
    ImportSource = 18, "import_source";
    ValueAlias = 19, "value_alias";
    CustomField = 20, "custom_field";
    CustomValue = 21, "custom_value";
}

/// What history does not watch: the file's own desk, history itself, and what
/// is derived from watched rows.
#[cfg(test)]
const UNWATCHED: &[&str] = &[
    "workspace",
    "device",
    "setting",
    "unfinished",
    "backup_log",
    "departure",
    "history_step",
    "history_row",
    "history_range",
    "history_part",
    "name_key",
    "enrollment_now",
    "search",
];

impl Table {
    /// What history calls it.
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The table of that name, if it is watched.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.name() == name)
    }

    /// Reads a code out of a row of history.
    pub(crate) fn coded(code: u8) -> rusqlite::Result<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|table| table.code() == code)
            .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, i64::from(code)))
    }
}

/// A column of a watched table that refers to a row of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub child: Table,
    pub column: String,
    pub parent: Table,
}

/// Every reference between watched tables, as the schema declares them.
pub(crate) fn references(conn: &Connection) -> Result<Vec<Reference>, StoreError> {
    let mut keys =
        conn.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    let mut found = Vec::new();
    for &child in Table::ALL {
        let mut rows = keys.query([child.name()])?;
        while let Some(row) = rows.next()? {
            let parent: String = row.get(1)?;
            if let Some(parent) = Table::named(&parent) {
                found.push(Reference {
                    child,
                    column: row.get(0)?,
                    parent,
                });
            }
        }
    }
    Ok(found)
}

/// The columns of a table, in the order of the schema.
pub(crate) fn columns(conn: &Connection, table: Table) -> Result<Vec<String>, StoreError> {
    let mut names = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = names.query_map([table.name()], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// A row as it is now.
pub(super) fn row(conn: &Connection, row: RowKey) -> Result<Option<Vec<Value>>, StoreError> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", row.table.name());
    let mut statement = conn.prepare_cached(&sql)?;
    let width = statement.column_count();
    let values = statement.query_row([row.key], |row| {
        (0..width).map(|place| row.get(place)).collect()
    });
    Ok(values.optional()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::test_connection;

    fn texts(conn: &Connection, sql: &str) -> Vec<String> {
        let mut statement = conn.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn every_table_is_either_watched_or_deliberately_not() {
        let conn = test_connection();
        let shadows = "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND schema = 'main' AND name NOT LIKE 'sqlite_%'";
        for name in texts(&conn, shadows) {
            let watched = Table::named(&name).is_some();
            let unwatched = UNWATCHED.contains(&name.as_str());
            assert!(
                watched != unwatched,
                "{name} must stand in exactly one list"
            );
        }
    }

    #[test]
    fn both_lists_name_only_tables_that_exist() {
        let conn = test_connection();
        let there = texts(&conn, "SELECT name FROM pragma_table_list");
        for name in UNWATCHED
            .iter()
            .copied()
            .chain(Table::ALL.iter().map(|table| table.name()))
        {
            assert!(
                there.iter().any(|other| other == name),
                "{name} is in a list but not in the schema"
            );
        }
    }

    #[test]
    fn a_watched_row_is_known_by_its_first_column() {
        let conn = test_connection();
        for table in Table::ALL {
            let keys = texts(
                &conn,
                &format!(
                    "SELECT name FROM pragma_table_info('{}') WHERE pk > 0 AND cid = 0 AND type = 'INTEGER'",
                    table.name()
                ),
            );
            assert_eq!(
                keys,
                ["id"],
                "{} has one integer key, in front",
                table.name()
            );
        }
    }

    #[test]
    fn no_trigger_and_no_cascade_writes_behind_the_recording() {
        let conn = test_connection();
        assert_eq!(
            texts(
                &conn,
                "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            ),
            Vec::<String>::new(),
            "a trigger would write rows that no command named"
        );
        for table in Table::ALL {
            let actions = texts(
                &conn,
                &format!(
                    "SELECT \"from\" FROM pragma_foreign_key_list('{}') WHERE on_delete != 'NO ACTION' OR on_update != 'NO ACTION'",
                    table.name()
                ),
            );
            assert!(
                actions.is_empty(),
                "{} refers without any action, but for {actions:?}",
                table.name()
            );
        }
    }

    #[test]
    fn every_reference_can_be_followed_backward_by_an_index() {
        let conn = test_connection();
        for Reference { child, column, .. } in references(&conn).unwrap() {
            let plan: Vec<String> = conn
                .prepare(&format!(
                    "EXPLAIN QUERY PLAN SELECT id FROM {} WHERE {column} = 5",
                    child.name()
                ))
                .unwrap()
                .query_map([], |row| row.get(3))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(
                plan.iter().all(|line| line.starts_with("SEARCH")),
                "{}.{column} needs an index, or removing a parent reads all of it: {plan:?}",
                child.name()
            );
        }
    }
}
