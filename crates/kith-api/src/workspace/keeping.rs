//! Backups that nobody has to ask for: after half an hour of change, and ahead of an import.
//! One that cannot be made is told and never stands in the way.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use kith_store::{Job, Reason, StoreError};
use serde_json::json;

use crate::desk::{Desk, Event};
use crate::problem::{Code, Problem};

/// So old the newest backup may grow while the workspace is changed.
const EVERY: TimeDelta = TimeDelta::minutes(30);
/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_secs(60);

/// Makes backups of whatever is open, for as long as the program runs.
///
/// # Errors
/// Where the computer gives no more threads.
pub fn keep(desk: &Desk) -> std::io::Result<()> {
    let desk = desk.clone();
    std::thread::Builder::new()
        .name("backups".to_owned())
        .spawn(move || {
            loop {
                std::thread::sleep(LOOK);
                when_due(&desk);
            }
        })
        .map(drop)
}

/// Makes a backup where something was changed since the newest one and that is half an hour old.
pub fn when_due(desk: &Desk) {
    made(desk, Reason::Due, EVERY);
}

/// Makes a backup ahead of an import, unless nothing was changed since the newest one;
/// gives what stood in the way of it.
pub(crate) fn ahead_of_import(desk: &Desk) -> Option<Problem> {
    made(desk, Reason::Import, TimeDelta::zero())
}

fn made(desk: &Desk, reason: Reason, age: TimeDelta) -> Option<Problem> {
    // Nothing is open: nothing to back up.
    let store = desk.store().ok()?;
    match store.back_up_changes(reason, age, Arc::new(Job::quiet())) {
        Ok(None) => None,
        Ok(Some(_)) => {
            told(desk, None);
            None
        }
        Err(error) => {
            tracing::warn!(%error, "a backup was not made");
            let problem = of_backup(error);
            told(desk, Some(&problem));
            Some(problem)
        }
    }
}

/// Why there is no backup; the folder is Kith's own, and its name would tell nobody anything.
pub(super) fn of_backup(error: StoreError) -> Problem {
    match error {
        StoreError::Io { source, .. } => Problem::new(
            Code::Failed,
            format!("Kith's folder for backups could not be used: {source}. Nothing was changed."),
        ),
        other => Problem::from(other),
    }
}

/// Tells the door how the last backup went.
pub(super) fn told(desk: &Desk, problem: Option<&Problem>) {
    desk.tell(Event {
        name: "kith:backup",
        payload: json!({ "trouble": problem.map(|problem| &problem.message) }),
    });
    desk.changed(&["backups".to_owned()], None);
}
