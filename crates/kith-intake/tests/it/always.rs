//! What holds of whatever comes in: a table or a sentence, never anything else.
//!
//! Properties, the corpora and the fuzzer all ask it, so each panics where it does not hold.

use std::io::{Cursor, Write as _};

use kith_intake::gathering::{Thresholds, Window};
use kith_intake::people::Nobody;
use kith_intake::{
    Decision, Gathering, Inspection, Overrides, Plan, PlannedRow, Reading, unwatched,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::memory::Memory;

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

/// The same of a workbook: a package as it is, anything else as the text of its only sheet.
pub fn workbook(bytes: &[u8]) {
    let packed = match bytes.starts_with(b"PK") {
        true => bytes.to_vec(),
        false => package(bytes),
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

/// The smallest Excel workbook around the text of a sheet.
fn package(sheet: &[u8]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, part) in parts {
        package
            .start_file(name, SimpleFileOptions::default())
            .and_then(|()| Ok(package.write_all(part)?))
            .expect("written to memory");
    }
    package.finish().expect("written to memory").into_inner()
}

const CONTENT_TYPES: &[u8] = br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const PACKAGE: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEETS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
