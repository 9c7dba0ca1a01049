//! Processes that others started, as Linux tells of them.

use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};

/// Those that `parent` started and that have not ended.
pub fn children(parent: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{parent}/task"));
    let tasks = tasks.into_iter().flatten().flatten();
    let listed = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    listed
        .flat_map(|list| {
            list.split_whitespace()
                .filter_map(|child| child.parse().ok())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Kills a process and comes back when it is gone.
///
/// # Panics
/// When it is still there after `patience`.
pub fn end(process: u32, patience: Duration) {
    let number = process.to_string();
    // Where it is gone already there is nothing to kill.
    let _ = Command::new("kill").args(["-9", &number]).output();
    until_gone(process, patience);
}

/// Comes back when a process is gone.
///
/// # Panics
/// When it is still there after `patience`.
pub fn until_gone(process: u32, patience: Duration) {
    let began = Instant::now();
    while is_running(process) {
        assert!(began.elapsed() < patience, "process {process} does not end");
        thread::yield_now();
    }
}

/// Whether it does anything yet; what nobody has asked about its end does not.
fn is_running(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = stat.rsplit_once(") ").map(|(_, rest)| rest.as_bytes()[0]);
    state.is_some_and(|state| state != b'Z')
}
