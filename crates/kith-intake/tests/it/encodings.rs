//! Rosters of many languages are read letter by letter, in whatever page they were saved.

use std::collections::BTreeMap;

use kith_intake::Overrides;
use kith_intake::decode::decode;

use crate::coded::all;

#[test]
fn nearly_every_roster_is_read_letter_by_letter() {
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in all(5, &[4, 12], 1) {
        let read = decode(file.bytes, &Overrides::default());
        let right = read.as_ref().is_ok_and(|read| read.text == file.truth);
        for kind in [file.kind, "all"] {
            let (hits, count) = kinds.entry(kind).or_default();
            *hits += usize::from(right);
            *count += 1;
        }
        if !right {
            let taken_for = read.map(|read| read.encoding);
            wrong.push((file.language, file.encoding, taken_for, file.truth.len()));
        }
    }
    for (kind, least) in [("all", 97), ("windows", 99), ("unicode", 99)] {
        let (hits, count) = kinds[kind];
        assert!(
            hits * 100 >= count * least,
            "{kind}: {hits} of {count}: {wrong:#?}"
        );
    }
}
