//! How long something took, how much processor it had, how much memory at most.

use std::fs;
use std::time::{Duration, Instant};

/// What a piece of work cost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    /// On the clock of the wall.
    pub wall: Duration,
    /// On processors, of all threads; zero where the system does not tell.
    /// A busy machine does not blur it.
    pub processor: Duration,
}

/// Does the work and tells what it cost.
pub fn cost<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let (began, before) = (Instant::now(), processor());
    let value = work();
    let cost = Cost {
        wall: began.elapsed(),
        processor: processor().saturating_sub(before),
    };
    (value, cost)
}

/// The most memory this process ever held, in bytes; `None` where the system does not tell.
#[must_use]
pub fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// The middle one, by wall time.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_unstable_by_key(|cost| cost.wall);
    costs[costs.len() / 2]
}

/// The time that `share` of all, from 0 to 1, do not exceed.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn percentile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    let rank = (times.len() as f64 * share).ceil() as usize;
    times[rank.clamp(1, times.len()) - 1]
}

fn processor() -> Duration {
    let threads = fs::read_dir("/proc/self/task").into_iter().flatten();
    let spent = threads.filter_map(|thread| {
        let told = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        told.split(' ').next()?.parse().ok()
    });
    spent.map(Duration::from_nanos).sum()
}
