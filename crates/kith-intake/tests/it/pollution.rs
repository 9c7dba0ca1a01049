//! Spoiled files are read as a person would read them.

use std::collections::BTreeMap;

use kith_intake::{Overrides, Reading, unwatched};

use crate::polluted::{Polluted, all};

/// The table as Kith loads it.
fn loaded(file: &Polluted) -> Option<Vec<Vec<String>>> {
    let reading = Reading::of(file.bytes.clone(), &Overrides::default(), &unwatched).ok()?;
    let rows = reading.as_loaded();
    Some(
        rows.map(|row| row.into_iter().map(str::to_owned).collect())
            .collect(),
    )
}

#[test]
fn nearly_every_spoiled_file_is_read_as_what_it_was() {
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in all(7, 3) {
        let right = loaded(&file).as_ref() == Some(&file.truth);
        let (hits, count) = kinds.entry(file.kind).or_default();
        *hits += usize::from(right);
        *count += 1;
        if !right {
            wrong.push(file);
        }
    }
    if let Some(folder) = std::env::var_os("KITH_SPOILED") {
        for (number, file) in wrong.iter().enumerate() {
            let name = format!("{number:03} {}.csv", file.kind.replace(':', ""));
            std::fs::write(std::path::Path::new(&folder).join(name), &file.bytes)
                .expect("a folder");
        }
    }
    let (hits, count) = kinds
        .values()
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(hits * 100 >= count * 95, "{hits} of {count}: {kinds:#?}");
}
