//! What the fuzzer found worth keeping, file by file.

use std::fs;
use std::path::Path;

use kith_intake::Overrides;

use crate::always;

/// Every file of a corpus goes through `check`, which panics where something does not hold.
fn replay(corpus: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(corpus);
    let files = fs::read_dir(&folder).expect("the corpus is there");
    let mut count = 0;
    for file in files {
        let path = file.expect("listed").path();
        // Known by its name where it does not hold.
        let bytes = fs::read(&path).unwrap_or_else(|trouble| panic!("{path:?}: {trouble}"));
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&bytes)))
            .unwrap_or_else(|_| panic!("{path:?} does not hold"));
        count += 1;
    }
    assert!(count > 0, "{folder:?} holds no file");
}

#[test]
fn every_table_kept_is_a_table_or_a_sentence() {
    replay("table", |bytes| always::table(bytes, &Overrides::default()));
}

#[test]
fn every_workbook_kept_is_a_table_or_a_sentence() {
    replay("workbook", always::workbook);
}

#[test]
fn every_plan_kept_has_nothing_to_propose_again() {
    replay("plan", always::plan);
}
