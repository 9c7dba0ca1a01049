use std::path::Path;

use serde_json::json;

use kith_store::{Damage, Finding, Obstacle, StoreError};

use super::{Code, Problem, broken};

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotThere { path } => {
                Self::new(Code::NotFound, format!("There is no file at {}.", name(&path))).with(json!({ "what": "file" }))
            }
            StoreError::NoFolder { path } => Self::new(
                Code::NotFound,
                format!("There is no folder {}. Make it first, or choose another.", name(&path)),
            )
            .with(json!({ "what": "folder" })),
            StoreError::AlreadyThere { path } => {
                Self::invalid("place", format!("{} is there already. Nothing was written over.", name(&path)))
            }
            StoreError::AnotherThere { path, backup } => Self::new(
                Code::NeedsDecision,
                format!("What lies at {} is not the workspace of this backup, “{backup}”, or cannot be read to tell. Nothing was changed.", name(&path)),
            ),
            StoreError::OntoItself { path } => {
                Self::invalid("backup", format!("{} is the backup itself. Nothing was changed.", name(&path)))
            }
            StoreError::NotAWorkspace { path, bytes: 0 } => {
                Self::new(Code::NotAWorkspace, format!("{} is empty. It is no Kith workspace.", name(&path)))
            }
            StoreError::NotAWorkspace { path, .. } => {
                Self::new(Code::NotAWorkspace, format!("{} is no Kith workspace.", name(&path)))
            }
            StoreError::WrongPassphrase => {
                Self::new(Code::WrongPassphrase, "That passphrase does not open this workspace. Nothing was changed; try again.")
            }
            StoreError::NotRecoveryWords { word } => Self::invalid("words", not_words(word)).with(json!({ "field": "words", "word": word })),
            StoreError::Held { holder } => {
                let message = match &holder {
                    Some(holder) => format!(
                        "This workspace is open in another Kith, on {} since {}. Close it there first.",
                        holder.host,
                        holder.since.format("%B %-d, %H:%M UTC")
                    ),
                    None => "This workspace is open in another program. Close it there first.".to_owned(),
                };
                Self::new(Code::Held, message).with(json!(holder))
            }
            StoreError::Damaged { what, newest_backup } => damaged(&what, newest_backup.as_deref()),
            StoreError::TooNew { found, max } => Self::new(
                Code::NewerVersion,
                format!("A newer Kith wrote this workspace (version {found}; this one reads up to {max}). Nothing was changed. Update Kith to open it."),
            )
            .with(json!({ "found": found, "max": max })),
            StoreError::ReadOnly => Self::new(Code::ReadOnly, "This place cannot be written to. Nothing was changed; choose another folder, or allow writing there."),
            StoreError::DiskFull => Self::new(Code::DiskFull, "There is no room left on this disk. Nothing was lost: the workspace is as it was before. Make room and try again."),
            StoreError::Canceled => Self::new(Code::Canceled, "Stopped. Nothing was changed."),
            StoreError::NotFound { what, id } => {
                let id = kith_model::AnyId::from(id);
                let words = what.replace('_', " ");
                Self::new(Code::NotFound, format!("There is no {words} {id}.")).with(json!({ "what": what, "id": id }))
            }
            StoreError::Constraint { rule } => Self::new(Code::Invalid, format!("That cannot be: {rule}. Nothing was changed.")),
            StoreError::Conflict { rows } => {
                let message = match rows.len() {
                    1 => "One thing was changed later and stands in the way. Nothing was undone; keep the later change or go back.".to_owned(),
                    n => format!("{n} things were changed later and stand in the way. Nothing was undone; keep the later changes or go back."),
                };
                Self::new(Code::Conflict, message).with(json!({ "rows": rows }))
            }
            StoreError::StandsInTheWay { rows } => {
                let message = match rows.len() {
                    1 => "Something that was made later depends on this. Nothing was undone; undo the later step first.".to_owned(),
                    n => format!("{n} things that were made later depend on this. Nothing was undone; undo the later steps first."),
                };
                Self::new(Code::Conflict, message).with(json!({ "rows": rows }))
            }
            StoreError::Faulty { cells } => super::cells::faulty(&cells),
            StoreError::Broken(rule) => broken::problem(&rule),
            StoreError::UndoImpossible { why, .. } => Self::new(Code::Invalid, match why {
                Obstacle::Erased => "Something in this step was erased for good since; it cannot be undone.",
                Obstacle::NotAStep => "This entry tells what happened; there is nothing in it to undo.",
                Obstacle::Incomplete => "Not all of this step is on record; it cannot be undone.",
                Obstacle::AlreadyUndone => "This step was undone before.",
            }),
            StoreError::Panicked { message } => {
                tracing::error!(message, "the store thread caught a panic");
                Self::new(Code::Bug, "Something went wrong in Kith itself. Your workspace is as it was before; nothing was lost.")
            }
            StoreError::Closed => Self::no_workspace(),
            StoreError::UnfitBuild(what) => Self::new(Code::Bug, format!("This Kith was built wrongly and opens nothing: {what}.")),
            StoreError::Io { path, source } => Self::new(Code::Failed, format!("{} could not be used: {source}. Nothing was changed.", name(&path))),
            StoreError::Sqlite(wrong) => Self::new(Code::Failed, format!("The workspace could not do that: {wrong}. Nothing was changed.")),
        }
    }
}

/// One finding of a check, without its full stop.
pub fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Page(what) => match what.rsplit(' ').next().map(str::parse::<u32>) {
            Some(Ok(page)) => format!("page {page} is not what was written"),
            _ => format!("a page is not what was written ({what})"),
        },
        Finding::Tree(what) => format!("an index does not hold together ({what})"),
        Finding::ForeignKey {
            table,
            row: Some(row),
            parent,
        } => {
            format!(
                "{table} {} points to a {parent} that is not there",
                kith_model::AnyId::from(*row)
            )
        }
        Finding::ForeignKey {
            table,
            row: None,
            parent,
        } => format!("a row of {table} points to a {parent} that is not there"),
        Finding::Rule { rule, rows } => {
            let rows: Vec<String> = rows
                .iter()
                .map(|row| kith_model::AnyId::from(*row).to_string())
                .collect();
            format!("the rule {rule} does not hold for {}", rows.join(", "))
        }
    }
}

fn not_words(word: Option<usize>) -> String {
    match word {
        Some(n) => format!("Word {n} is not one of the recovery words. Look at its spelling."),
        None => "These are not 24 recovery words that belong together. Look for a missing word or two that changed places.".to_owned(),
    }
}

fn damaged(what: &Damage, backup: Option<&Path>) -> Problem {
    let found = match what {
        Damage::FirstPage => "The beginning of this workspace file is damaged.".to_owned(),
        Damage::CutShort { bytes: 0 } => {
            "This workspace file is empty: what it held is gone.".to_owned()
        }
        Damage::CutShort { bytes } => {
            format!("This workspace file was cut short: {bytes} bytes are left of it.")
        }
        Damage::Found(findings) => match findings.first() {
            Some(first) => format!("This workspace file is damaged: {}.", finding(first)),
            None => "This workspace file is damaged.".to_owned(),
        },
        Damage::Malformed => "This workspace file is damaged.".to_owned(),
    };
    let next = match backup {
        Some(path) => format!(
            "The newest good backup is {}. Restoring it keeps the damaged file among the backups.",
            name(path)
        ),
        None => "There is no backup of it on this computer. The file was left as it is.".to_owned(),
    };
    let mut problem = Problem::new(Code::Damaged, format!("{found} {next}"))
        .with(json!({ "found": found, "backup": null }));
    problem.backup = backup.map(Path::to_owned);
    problem
}

/// Messages reach the window, which never sees a path: the file's own name is what people know.
fn name(path: &Path) -> std::borrow::Cow<'_, str> {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
}
