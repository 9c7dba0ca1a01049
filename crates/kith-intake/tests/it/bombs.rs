//! Small workbooks that would take all memory or all day, if they were believed.

use std::time::{Duration, Instant};

use kith_intake::workbook::WorkbookError;
use kith_intake::{IntakeError, Overrides, Reading, unwatched};

use crate::packed::{excel, open_document};

/// What reading a workbook ends in, within the time that one may take unoptimized.
fn ends(bytes: Vec<u8>) -> IntakeError {
    let began = Instant::now();
    let read = Reading::of(bytes, &Overrides::default(), &unwatched);
    let spent = began.elapsed();
    assert!(spent < Duration::from_secs(30), "it took {spent:?}");
    read.map(|reading| reading.table.len())
        .expect_err("no table")
}

fn is(error: &IntakeError, wanted: &WorkbookError) -> bool {
    matches!(error, IntakeError::Workbook(error) if error == wanted)
}

fn is_damaged(error: &IntakeError) -> bool {
    matches!(error, IntakeError::Workbook(WorkbookError::Damaged { why }) if why.len() < 1000)
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn with_sheet(rows: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = sheet(rows);
    let mut all = vec![("xl/worksheets/sheet1.xml", sheet.as_bytes())];
    all.extend(parts);
    excel(&all)
}

fn with_strings(rows: &str, strings: &str) -> Vec<u8> {
    with_sheet(rows, &[("xl/sharedStrings.xml", strings.as_bytes())])
}

const CELL: &str = "<row><c t=\"s\"><v>0</v></c></row>";

#[test]
fn a_list_of_texts_is_not_believed_about_its_length() {
    for count in ["4000000000", "18446744073709551615", "90000000000000000000"] {
        let strings = format!("<sst uniqueCount=\"{count}\"><si><t>Rosa</t></si></sst>");
        let error = ends(with_strings(CELL, &strings));
        assert!(is_damaged(&error), "{count} texts: {error}");
    }
    let honest = "<sst count=\"1\" uniqueCount=\"1\"><si><t>Rosa</t></si></sst>";
    let read = Reading::of(
        with_strings(CELL, honest),
        &Overrides::default(),
        &unwatched,
    );
    assert!(read.is_ok(), "one text that is there");
}

#[test]
fn one_long_text_in_many_cells_is_counted_as_often_as_it_stands_there() {
    let long = "x".repeat(1_000_000);
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let error = ends(with_strings(&CELL.repeat(100_000), &strings));
    assert!(is(&error, &WorkbookError::TooMuchText), "100 GB: {error}");
    let cell = format!(
        "<table:table-row table:number-rows-repeated=\"4000\"><table:table-cell \
         table:number-columns-repeated=\"500\" office:value-type=\"string\"><text:p>{long}</text:p>\
         </table:table-cell></table:table-row>"
    );
    let error = ends(spreadsheet(&cell));
    assert!(is(&error, &WorkbookError::TooMuchText), "2 TB: {error}");
}

#[test]
fn a_text_longer_than_any_cell_is_not_taken_in() {
    let long = "x".repeat(2_000_000);
    // A reference to a letter begins a text anew.
    let pieced = "x&amp;".repeat(600_000);
    for text in [&long, &pieced] {
        let cells = [
            with_strings(CELL, &format!("<sst><si><t>{text}</t></si></sst>")),
            with_strings(
                CELL,
                &format!(
                    "<sst><si><r><t>{}</t></r></si></sst>",
                    text.replace('&', "</t></r><r><t>&")
                ),
            ),
            with_sheet(
                &format!("<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>"),
                &[],
            ),
            with_sheet(&format!("<row><c t=\"str\"><v>{text}</v></c></row>"), &[]),
            spreadsheet(&format!(
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{text}</text:p>\
                 </table:table-cell></table:table-row>"
            )),
        ];
        for (place, cell) in cells.into_iter().enumerate() {
            let error = ends(cell);
            assert!(is(&error, &WorkbookError::TooLong), "{place}: {error}");
        }
    }
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\
                  <text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>";
    let error = ends(spreadsheet(spaces));
    assert!(
        is(&error, &WorkbookError::TooLong),
        "4 GB of spaces: {error}"
    );
}

#[test]
fn what_a_workbook_would_copy_for_each_of_something_is_weighed() {
    let long = "n".repeat(1_000_000);
    let formats = "<xf fontId=\"0\"/>".repeat(1000);
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{long}\"/></font></fonts><cellXfs>{formats}</cellXfs>\
         </styleSheet>"
    );
    let error = ends(with_sheet(CELL, &[("xl/styles.xml", styles.as_bytes())]));
    assert!(is(&error, &WorkbookError::TooHeavy), "font names: {error}");
    let links = format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"/worksheet\" Target=\"{long}\"/></Relationships>"
    );
    let sheets = "<sheet name=\"a\" r:id=\"rId1\"/>".repeat(1000);
    let book = format!("<workbook><sheets>{sheets}</sheets></workbook>");
    let error = ends(excel(&[
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
    ]));
    assert!(is(&error, &WorkbookError::TooHeavy), "paths: {error}");
}

#[test]
fn cells_far_to_the_right_in_many_rows_do_not_fill_memory_with_empty_ones() {
    let far = "<row><c r=\"SF1\"><v>1</v></c></row>";
    let rows: String = (1..=30_000)
        .map(|row| far.replace("SF1", &format!("SF{row}")))
        .collect();
    let error = ends(with_sheet(&rows, &[]));
    assert!(is(&error, &WorkbookError::TooSpread), "15 million: {error}");
}

#[test]
fn many_sheets_that_are_one_part_are_read_once() {
    let sheets: String = (0..4000)
        .map(|number| format!("<sheet name=\"{number}\" r:id=\"rId1\"/>"))
        .collect();
    let book = format!("<workbook><sheets>{sheets}</sheets></workbook>");
    let blank = "<row/>".repeat(100_000);
    let error = ends(with_sheet(&blank, &[("xl/workbook.xml", book.as_bytes())]));
    assert_eq!(error, IntakeError::Empty, "2 GB of blank rows");
}

fn spreadsheet(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><table:table table:name=\"People\">{rows}</table:table>\
         </office:document-content>"
    );
    open_document(&[("content.xml", content.as_bytes())])
}

#[test]
fn a_spreadsheet_that_breaks_off_ends() {
    let row =
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Rosa</text:p>";
    for (place, end) in [
        "",
        "</table:table-cell>",
        "</table:table-cell></table:table-row>",
    ]
    .into_iter()
    .enumerate()
    {
        let content = format!("<table:table table:name=\"People\">{row}{end}");
        let error = ends(open_document(&[("content.xml", content.as_bytes())]));
        assert!(is_damaged(&error), "{place}: {error}");
    }
    let noted = spreadsheet(&format!("{row}<office:annotation>"));
    assert!(is_damaged(&ends(noted)), "in a note");
}

#[test]
fn a_tag_of_many_attributes_takes_no_time() {
    let many: String = (0..100_000)
        .map(|number| format!(" a{number}=\"\""))
        .collect();
    let cell = format!(
        "<table:table-row><table:table-cell{many} table:number-columns-repeated=\"2\"/></table:table-row>"
    );
    assert_eq!(
        ends(spreadsheet(&cell)),
        IntakeError::Empty,
        "5 billion pairs"
    );
}
