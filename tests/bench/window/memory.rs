use std::collections::HashMap;
use std::fs;

/// Bytes that a process and all it started hold, each page that is shared counted once in all:
/// the sum of their proportional set sizes.
pub fn of_tree(process: u32) -> u64 {
    let mut within: HashMap<u32, Vec<u32>> = HashMap::new();
    for (child, parent) in processes() {
        within.entry(parent).or_default().push(child);
    }
    let mut tree = vec![process];
    let mut at = 0;
    while let Some(next) = tree.get(at) {
        tree.extend(within.get(next).cloned().unwrap_or_default());
        at += 1;
    }
    tree.iter()
        .filter_map(|process| proportional(*process))
        .sum()
}

/// Every process with its parent.
fn processes() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process: u32| Some((process, field(process, "status", "PPid:")?)))
        .collect()
}

fn proportional(process: u32) -> Option<u64> {
    let kibibytes: u64 = field(process, "smaps_rollup", "Pss:")?;
    Some(kibibytes * 1024)
}

/// A number of what the system tells of a process; none where it has ended.
fn field<T: std::str::FromStr>(process: u32, file: &str, name: &str) -> Option<T> {
    let told = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
