//! Spoiled files are read as a person would read them.

use std::collections::BTreeMap;

use kith_intake::{Overrides, Reading, unwatched};

use crate::polluted::{Polluted, all};

fn reading(file: &Polluted) -> Option<Reading> {
    Reading::of(file.bytes.clone(), &Overrides::default(), &unwatched).ok()
}

/// The table as Kith loads it.
fn loaded(file: &Polluted) -> Option<Vec<Vec<String>>> {
    let reading = reading(file)?;
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

/// So many of a hundred files at least, those named where it does not hold.
fn check(least: usize, files: &[(&str, bool)]) {
    let hits = files.iter().filter(|(_, right)| *right).count();
    let wrong: Vec<&str> = files
        .iter()
        .filter(|(_, right)| !right)
        .map(|(kind, _)| *kind)
        .collect();
    assert!(
        hits * 100 >= files.len() * least,
        "{hits} of {}: {wrong:?}",
        files.len()
    );
}

#[test]
fn what_sets_cells_apart_in_spoiled_files_is_told() {
    let files = all(7, 1).into_iter().filter_map(|file| {
        let dialect = reading(&file).map(|reading| reading.dialect);
        let delimiter = file.delimiter?;
        let right = dialect.is_some_and(|found| {
            char::from(found.delimiter) == delimiter
                && (file.quote.is_none() || found.quote.map(char::from) == file.quote)
        });
        Some((file.kind, right))
    });
    check(99, &files.collect::<Vec<_>>());
}

#[test]
fn the_header_row_of_spoiled_files_is_found() {
    let files = all(7, 1).into_iter().map(|file| {
        let line = reading(&file).map(|reading| reading.header_line());
        let right = match line {
            Some(Some(line)) => file.header.contains(&line),
            Some(None) => file.header.is_empty(),
            None => false,
        };
        (file.kind, right)
    });
    check(97, &files.collect::<Vec<_>>());
}
