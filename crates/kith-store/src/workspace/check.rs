use std::sync::Arc;

use rusqlite::Connection;

use super::rules::RULES;
use super::watch::watched;
use crate::job::Job;
use crate::{Damage, StoreError};

/// How far a check goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Every page against its own seal: the check that finds every flipped
    /// bit, in free pages too.
    Pages,
    /// Also the trees, the foreign keys and the domain's own rules.
    Full,
}

/// What a check found: nothing, when all is well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// In the order of looking.
    pub findings: Vec<Finding>,
}

/// One thing that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A page that is not what was written, in SQLCipher's words.
    Page(String),
    /// A tree or an index that does not hold together, in SQLite's words.
    Tree(String),
    /// A row that points to nothing.
    ForeignKey {
        /// Where the row is.
        table: String,
        /// Its key.
        row: Option<i64>,
        /// Where it points.
        parent: String,
    },
    /// Rows that a rule of the domain does not allow.
    Rule {
        /// The rule's code.
        rule: &'static str,
        /// The keys of the first hundred.
        rows: Vec<i64>,
    },
}

impl Finding {
    /// Whether bytes are not what was written. The rest is a mistake of ours
    /// in rows that can be read, and no reason to keep anybody out.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Page(_) | Self::Tree(_))
    }
}

impl CheckReport {
    /// What is left to tell where nothing is damaged.
    pub(crate) fn without_damage(self) -> Result<Vec<Finding>, StoreError> {
        if self.findings.iter().any(Finding::is_damage) {
            return Err(StoreError::Damaged {
                what: Damage::Found(self.findings),
                newest_backup: None,
            });
        }
        Ok(self.findings)
    }
}

/// Looks at everything the depth asks for. Changes nothing.
///
/// # Errors
/// `Canceled`; or what kept it from looking. What it finds is no error.
pub(crate) fn check(
    conn: &mut Connection,
    depth: Depth,
    job: &Arc<Job>,
) -> Result<CheckReport, StoreError> {
    let whole = match depth {
        Depth::Pages => 1,
        Depth::Full => 3 + RULES.len() as u64,
    };
    job.progress(0, whole)?;
    let mut findings = pages(conn)?;
    job.progress(1, whole)?;
    // Pages that do not decrypt end every other look.
    if depth == Depth::Full && findings.is_empty() {
        findings = watched(conn, job, |conn| deeper(conn, job, whole))?;
    }
    Ok(CheckReport { findings })
}

fn deeper(conn: &Connection, job: &Job, whole: u64) -> Result<Vec<Finding>, StoreError> {
    let mut findings = trees(conn)?;
    job.progress(2, whole)?;
    findings.extend(foreign_keys(conn)?);
    job.progress(3, whole)?;
    for (done, rule) in (4..).zip(RULES) {
        let rows = broken(conn, rule.sql)?;
        if !rows.is_empty() {
            findings.push(Finding::Rule {
                rule: rule.code,
                rows,
            });
        }
        job.progress(done, whole)?;
    }
    Ok(findings)
}

/// How many pages the key of this connection does not open.
pub(crate) fn unsound_pages(conn: &Connection) -> Result<u64, StoreError> {
    Ok(pages(conn)?.len() as u64)
}

fn pages(conn: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement = conn.prepare("PRAGMA cipher_integrity_check")?;
    let found = statement
        .query_map([], |row| row.get(0).map(Finding::Page))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn trees(conn: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    let found: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter(|said| said != "ok")
        .map(Finding::Tree)
        .collect())
}

fn foreign_keys(conn: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let found = statement
        .query_map([], |row| {
            Ok(Finding::ForeignKey {
                table: row.get(0)?,
                row: row.get(1)?,
                parent: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn broken(conn: &Connection, sql: &str) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare(&format!("{sql} LIMIT 100"))?;
    let found = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}
