use std::collections::BTreeMap;
use std::io::{self, Write as _};

/// How many of how many were right, by group and contestant.
#[derive(Default)]
pub struct Tally {
    groups: BTreeMap<String, BTreeMap<String, (usize, usize)>>,
}

impl Tally {
    /// One more file of a group.
    pub fn add(&mut self, group: &str, contestant: &str, right: bool) {
        for group in [group, "all"] {
            let groups = self.groups.entry(group.to_owned()).or_default();
            let (hits, count) = groups.entry(contestant.to_owned()).or_default();
            *hits += usize::from(right);
            *count += 1;
        }
    }

    /// Prints a line for each group.
    pub fn print(&self, title: &str) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "\n{title}");
        for (group, contestants) in &self.groups {
            let shares = contestants.iter().map(|(name, &(hits, count))| {
                format!(
                    "{name} {hits}/{count} ({:.1} %)",
                    100.0 * hits as f64 / count as f64
                )
            });
            let _ = writeln!(out, "  {group}: {}", shares.collect::<Vec<_>>().join(", "));
        }
    }
}
