//! OpenDocument spreadsheets, written here as LibreOffice writes them.

use std::io::{Cursor, Write as _};

use kith_intake::workbook::WorkbookError;
use kith_intake::{Foreign, IntakeError, Overrides, Reading, unwatched};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A document of these sheets, each the XML of a table.
fn document(kind: &str, tables: &str) -> Vec<u8> {
    listed(kind, tables, "")
}

/// The same with something in its list of parts.
fn listed(kind: &str, tables: &str, parts: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:automatic-styles><style:style style:name=\"away\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let manifest = format!(
        "<?xml version=\"1.0\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">{parts}\
         </manifest:manifest>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", kind),
        ("META-INF/manifest.xml", manifest.as_str()),
        ("content.xml", &content),
    ] {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("closed").into_inner()
}

fn text(cell: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
    )
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn table(name: &str, style: &str, rows: &[String]) -> String {
    format!(
        "<table:table table:name=\"{name}\" table:style-name=\"{style}\">{}</table:table>",
        rows.concat()
    )
}

/// As sheets end: more than a million rows of sixteen thousand blank cells.
fn blank_end() -> String {
    "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell \
     table:number-columns-repeated=\"16384\"/></table:table-row>"
        .to_owned()
}

fn people() -> String {
    let blank =
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>";
    let born = "<table:table-cell office:value-type=\"date\" office:date-value=\"1980-02-29\">\
                <text:p>29.02.80</text:p></table:table-cell>";
    let phone = "<table:table-cell office:value-type=\"float\" office:value=\"5755550100\">\
                 <text:p>5.755.550.100</text:p></table:table-cell>";
    let gap = "<table:table-cell table:number-columns-repeated=\"2\"/>";
    table(
        "People",
        "shown",
        &[
            row(&[text("Spring circle")]),
            blank.to_owned(),
            row(&["Name", "Email", "Date of birth", "Phone"].map(text)),
            row(&[
                text("Rosa Begay"),
                text("rosa@example.org"),
                born.to_owned(),
                phone.to_owned(),
            ]),
            row(&[
                text("In\u{e9}s Okafor"),
                gap.to_owned(),
                text("575 555 0101"),
            ]),
            blank_end(),
        ],
    )
}

fn read(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Reading, IntakeError> {
    let overrides = Overrides {
        sheet: sheet.map(str::to_owned),
        ..Overrides::default()
    };
    Reading::of(bytes, &overrides, &unwatched)
}

#[test]
fn a_spreadsheet_is_read_like_a_workbook() {
    let staff = table(
        "Staff",
        "away",
        &[
            row(&["Name", "Email"].map(text)),
            row(&["Dana Marsh", "dana@example.org"].map(text)),
        ],
    );
    let bytes = document(SPREADSHEET, &(people() + &staff));
    let reading = read(bytes.clone(), None).expect("reads");
    let rows: Vec<Vec<&str>> = reading.as_loaded().collect();
    assert_eq!(
        rows,
        [
            ["Name", "Email", "Date of birth", "Phone"],
            ["Rosa Begay", "rosa@example.org", "1980-02-29", "5755550100"],
            ["In\u{e9}s Okafor", "", "", "575 555 0101"],
        ],
        "dates and numbers as they are meant, gaps as gaps"
    );
    assert_eq!(
        reading.header_line(),
        Some(4),
        "rows are counted as the sheet does"
    );
    assert_eq!(
        (reading.words().as_str(), reading.encoding.as_str()),
        ("Roster, OpenDocument spreadsheet, sheet People", "ods"),
        "said in words"
    );
    let sheet = reading.sheet.expect("a sheet");
    assert_eq!(sheet.others(true), ["Staff"], "the hidden one is named");
    let staff = read(bytes, Some("Staff")).expect("reads the hidden one, too");
    assert_eq!(staff.rows().count(), 1, "Dana");
}

#[test]
fn a_cell_reads_as_it_shows() {
    let shows =
        |told: &str, inside: &str| format!("<table:table-cell {told}>{inside}</table:table-cell>");
    let string = "office:value-type=\"string\"";
    let note = "<office:annotation><text:p>not this</text:p></office:annotation>";
    let cells = [
        shows(
            string,
            "<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c &amp; &#233;</text:p><text:p>d</text:p>",
        ),
        shows(
            string,
            &format!(
                "{note}<text:p>noted</text:p><draw:frame><text:p>nor this</text:p></draw:frame>"
            ),
        ),
        shows(
            "office:value-type=\"time\" office:time-value=\"PT08H30M00S\"",
            "<text:p>8:30</text:p>",
        ),
        shows(
            "office:value-type=\"boolean\" office:boolean-value=\"true\"",
            "<text:p>WAHR</text:p>",
        ),
        shows(
            "office:value-type=\"percentage\" office:value=\"0.5\"",
            "<text:p>50 %</text:p>",
        ),
        shows(
            "office:value-type=\"string\" office:string-value=\"told &lt;\"",
            "<text:p>shown</text:p>",
        ),
        shows(
            "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
            "<text:p>#N/A</text:p>",
        ),
        shows(
            "office:value-type=\"date\" office:date-value=\"2024-03-12T10:00:00\" table:number-columns-repeated=\"2\"",
            "",
        ),
    ];
    let twice = format!(
        "<table:table-row table:number-rows-repeated=\"2\">{}</table:table-row>",
        cells.concat()
    );
    let header = row(&["Name", "Email", "A", "B", "C", "D", "E", "F", "G"].map(text));
    let sheet = document(
        SPREADSHEET,
        &table("People", "", &[header, twice, row(&[text("Rosa")])]),
    );
    let reading = read(sheet, None).expect("reads");
    let shown: Vec<Vec<&str>> = reading
        .table
        .records()
        .map(|record| record.cells().collect())
        .collect();
    let moment = "2024-03-12 10:00:00";
    let one = [
        "a  b\tc & \u{e9}\nd",
        "noted",
        "8:30:00",
        "TRUE",
        "0.5",
        "told <",
        "#N/A",
        moment,
        moment,
    ];
    assert_eq!(shown[1], one, "cell by cell");
    assert_eq!(shown[2], one, "and again");
    assert_eq!(shown[3], ["Rosa"], "the row after both");
}

#[test]
fn a_document_that_is_no_spreadsheet_says_so() {
    let letter = document("application/vnd.oasis.opendocument.text-template....", "");
    assert_eq!(
        read(letter, None).err(),
        Some(IntakeError::NotText {
            found: Foreign::OpenDocument
        }),
        "a letter"
    );
}

#[test]
fn a_spreadsheet_with_a_password_says_so() {
    let part = "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>\
                </manifest:file-entry>";
    assert_eq!(
        read(listed(SPREADSHEET, "\u{1}\u{2}", part), None).err(),
        Some(IntakeError::NotText {
            found: Foreign::Protected
        }),
        "and not that it is damaged"
    );
}

#[test]
fn a_sheet_that_says_it_is_endless_ends_in_a_sentence() {
    let filled = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
                  office:value-type=\"string\" table:number-columns-repeated=\"400\"><text:p>x</text:p>\
                  </table:table-cell></table:table-row>";
    let endless = document(SPREADSHEET, &table("People", "", &[filled.to_owned()]));
    assert_eq!(
        read(endless, None).err(),
        Some(IntakeError::Workbook(WorkbookError::TooManyCells)),
        "400 million cells in 1 kB"
    );
    let far = "<table:table-cell table:number-columns-repeated=\"9000\"/>".to_owned();
    let wide = document(SPREADSHEET, &table("People", "", &[row(&[far, text("x")])]));
    assert!(
        matches!(
            read(wide, None),
            Err(IntakeError::Workbook(WorkbookError::TooWide { .. }))
        ),
        "one cell far to the right"
    );
    let mut torn = document(SPREADSHEET, &people());
    torn.truncate(torn.len() / 2);
    assert!(read(torn, None).is_err(), "half a file");
}

#[test]
fn a_merged_cell_holds_for_all_rows_that_it_covers() {
    let merged = |rows: u32, cell: &str| {
        format!(
            "<table:table-cell table:number-columns-spanned=\"1\" table:number-rows-spanned=\"{rows}\" \
             office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
        )
    };
    let covered = || "<table:covered-table-cell/>".to_owned();
    let head = ["Organization", "Name", "Email"].map(text);
    let rosa = [merged(2, "NMSU"), text("Rosa Begay"), text("r@x.org")];
    let tom = [covered(), text("Tom Lee"), text("t@x.org")];
    let rows = [row(&head), row(&rosa), row(&tom), blank_end()];
    let reading = Reading::of(
        document(SPREADSHEET, &table("People", "", &rows)),
        &Overrides::default(),
        &unwatched,
    );
    let reading = reading.expect("reads");
    let work: Vec<&str> = reading
        .rows()
        .map(|row| reading.value(row, kith_intake::Field::Organization))
        .collect();
    assert_eq!(work, ["NMSU"; 2], "Tom's, too");
}
