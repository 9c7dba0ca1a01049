//! What holds of whatever comes in: a table or a sentence, never anything else.
//!
//! Properties, the corpora and the fuzzer all ask it, so each panics where it does not hold.

use kith_intake::gathering::{Thresholds, Window};
use kith_intake::people::Nobody;
use kith_intake::{
    Decision, Gathering, Inspection, Overrides, Plan, PlannedRow, Reading, unwatched,
};

use super::memory::Memory;
use super::packed;

/// Bytes are read, inspected and planned, or told why not.
pub fn table(bytes: &[u8], overrides: &Overrides) {
    let Ok(reading) = Reading::of(bytes.to_vec(), overrides, &unwatched) else {
        return;
    };
    let inspection = Inspection::of(&reading);
    assert!(
        inspection.people <= inspection.data_rows,
        "nobody without a row"
    );
    let mut lines: Vec<u32> = reading.rows().map(|record| record.line()).collect();
    if let Ok(plan) = Plan::make(&reading, "circle", &mut Nobody, &unwatched) {
        let planned: Vec<u32> = plan.rows.iter().map(|row| row.line).collect();
        assert_eq!(planned, lines, "every row is decided once, in order");
        assert!(
            plan.rows.iter().all(|row| !plan.reasons(row).is_empty()),
            "and says why"
        );
    }
    if let Ok(met) = Gathering::of(&reading, None) {
        let mut joined: Vec<u32> = met
            .attendees
            .iter()
            .flat_map(|one| &one.joins)
            .map(|join| join.line)
            .collect();
        joined.sort_unstable();
        joined.dedup();
        assert!(
            joined.iter().all(|line| lines.contains(line)),
            "whoever came stands in some row"
        );
        let within = Thresholds::default();
        let starts = met.span().0.unwrap_or_default();
        let window = Window::of(&met, starts, None);
        for one in &met.attendees {
            assert!(window.status(one, within).attended(), "and was there");
            let _ = (one.seconds(), one.at_once());
        }
    }
    lines.dedup();
    assert_eq!(
        lines.len(),
        inspection.data_rows,
        "no two rows start on one line"
    );
}

/// The same of a workbook: a package as it is, anything else as a text that describes one.
pub fn workbook(bytes: &[u8]) {
    let packed = match bytes.starts_with(b"PK") {
        true => bytes.to_vec(),
        false => packed::described(bytes),
    };
    table(&packed, &Overrides::default());
}

/// Two tables with a line of three hyphens between them come one after the other, and
/// then again: the second time nothing is proposed.
pub fn plan(bytes: &[u8]) {
    let between = b"\n---\n";
    let cut = bytes.windows(between.len()).position(|at| at == between);
    let (first, second) = match cut {
        Some(at) => (&bytes[..at], &bytes[at + between.len()..]),
        None => (bytes, &[][..]),
    };
    let mut known = Memory::default()
        .with("Rosa", "Begay", "rosa@x.org", true)
        .with("Bo", "Ngwenya", "", false);
    for table in [first, second] {
        let Ok(reading) = Reading::of(table.to_vec(), &Overrides::default(), &unwatched) else {
            continue;
        };
        let proposed = proposed_again(&reading, &mut known);
        assert!(proposed.is_empty(), "comes in again: {proposed:?}");
    }
}

/// What a table proposes when it comes a second time; nothing of one that cannot be planned.
pub fn proposed_again(reading: &Reading, known: &mut Memory) -> Vec<String> {
    let Ok(plan) = Plan::make(reading, "circle", known, &unwatched) else {
        return Vec::new();
    };
    known.apply(reading, &plan);
    let again = Plan::make(reading, "circle", known, &unwatched).expect("plans again");
    let comes = |row: &&PlannedRow| matches!(row.decision, Decision::New | Decision::Match);
    let proposed = again.rows.iter().filter(comes);
    proposed
        .map(|row| format!("line {}: {:?}", row.line, again.reasons(row)))
        .collect()
}
