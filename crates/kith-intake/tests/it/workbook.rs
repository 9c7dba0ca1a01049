//! Excel workbooks, made here, and those of others where they are at hand.

use kith_intake::workbook::WorkbookError;
use kith_intake::{Field, Foreign, IntakeError, Overrides, Reading, unwatched};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};

use crate::packed::zipped;

fn read(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Reading, IntakeError> {
    let overrides = Overrides {
        sheet: sheet.map(str::to_owned),
        ..Overrides::default()
    };
    Reading::of(bytes, &overrides, &unwatched)
}

fn rows(reading: &Reading) -> Vec<Vec<String>> {
    let rows = reading.as_loaded();
    rows.map(|row| row.into_iter().map(str::to_owned).collect())
        .collect()
}

fn codes(reading: &Reading) -> Vec<&'static str> {
    reading
        .warnings
        .iter()
        .map(|warning| warning.code())
        .collect()
}

/// A title over merged cells, dates, a formula with its result, a second sheet and a hidden one.
fn people() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("People")?;
    sheet.merge_range(0, 0, 0, 3, "Spring circle", &Format::new())?;
    for (column, header) in ["Name", "Email", "Date of birth", "Phone"]
        .into_iter()
        .enumerate()
    {
        sheet.write(2, column as u16, header)?;
    }
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet
        .write(3, 0, "Rosa Begay")?
        .write(3, 1, "rosa@example.org")?;
    sheet.write_with_format(3, 2, &ExcelDateTime::from_ymd(1980, 2, 29)?, &date)?;
    sheet.write(3, 3, 5_755_550_100_f64)?;
    sheet.write_formula(
        4,
        0,
        Formula::new("=A9&\" Okafor\"").set_result("Inés Okafor"),
    )?;
    sheet.write(4, 1, "ines@example.org")?;
    let notes = workbook.add_worksheet().set_name("Staff")?;
    notes.write(0, 0, "Name")?.write(0, 1, "Email")?;
    notes
        .write(1, 0, "Dana Marsh")?
        .write(1, 1, "dana@example.org")?;
    workbook
        .add_worksheet()
        .set_name("Lists")?
        .set_hidden(true)
        .write(0, 0, "x")?;
    workbook.save_to_buffer()
}

#[test]
fn a_sheet_of_people_goes_before_one_that_explains_it() {
    let made = |people: bool| {
        let mut workbook = Workbook::new();
        let about = workbook.add_worksheet().set_name("Read me")?;
        about.write(0, 0, "This workbook holds the roster of spring")?;
        about.write(1, 0, "Ask")?.write(1, 1, "Dana")?;
        about.write(2, 0, "Printed")?.write(2, 1, "in March")?;
        let roster = workbook.add_worksheet().set_name("Roster")?;
        if people {
            roster.write(0, 0, "Name")?.write(0, 1, "Email")?;
            roster
                .write(1, 0, "Rosa")?
                .write(1, 1, "rosa@example.org")?;
        } else {
            roster.write(0, 0, "Shed")?.write(0, 1, "Acres")?;
        }
        workbook.save_to_buffer()
    };
    let name = |bytes: Result<Vec<u8>, XlsxError>, sheet| {
        let reading = read(bytes.expect("written"), sheet).expect("reads");
        reading.sheet.expect("a workbook").name
    };
    assert_eq!(name(made(true), None), "Roster", "the people");
    assert_eq!(name(made(true), Some("Read me")), "Read me", "as asked for");
    assert_eq!(name(made(false), None), "Read me", "else the first");
}

#[test]
fn the_first_sheet_is_read_with_dates_numbers_and_results_of_formulas() {
    let reading = read(people().expect("written"), None).expect("reads");
    assert_eq!(
        rows(&reading),
        [
            ["Name", "Email", "Date of birth", "Phone"],
            ["Rosa Begay", "rosa@example.org", "1980-02-29", "5755550100"],
            ["Inés Okafor", "ines@example.org", "", ""]
        ],
        "cells as they show"
    );
    assert_eq!(reading.header_line(), Some(3), "lines are the sheet's rows");
    assert_eq!(
        reading.words(),
        "Roster, Excel workbook, sheet People",
        "said in words"
    );
    assert_eq!(
        codes(&reading)
            .iter()
            .filter(|code| code.ends_with("_sheets"))
            .count(),
        2,
        "the other and the hidden sheet are named: {:?}",
        reading.warnings
    );
}

#[test]
fn a_sheet_can_be_chosen_and_one_that_is_not_there_is_told_with_those_that_are() {
    let reading = read(people().expect("written"), Some("Staff")).expect("reads");
    assert_eq!(
        rows(&reading)[1],
        ["Dana Marsh", "dana@example.org"],
        "as asked"
    );
    let wrong = read(people().expect("written"), Some("Nope"));
    assert!(
        matches!(
            wrong,
            Err(IntakeError::Workbook(WorkbookError::NoSuchSheet { ref sheets, .. })) if sheets.len() == 3
        ),
        "{wrong:?}"
    );
}

#[test]
fn dates_of_the_epoch_of_1904_are_the_same_days() {
    let Some(folder) = crate::fixtures("xlsx") else {
        return;
    };
    let file = std::fs::read(folder.join("date_1904.xlsx")).expect("there");
    let reading = Reading::of(
        file,
        &Overrides {
            header_line: Some(0),
            ..Overrides::default()
        },
        &unwatched,
    )
    .expect("reads");
    let cells = rows(&reading).concat();
    assert!(
        cells.contains(&"2021-01-01".to_owned()),
        "as Excel shows it: {cells:?}"
    );
}

#[test]
fn every_workbook_of_others_is_a_table_or_a_sentence() {
    let Some(folder) = crate::fixtures("xlsx") else {
        return;
    };
    let mut read_well = 0;
    for file in std::fs::read_dir(folder).expect("the folder is there") {
        let path = file.expect("a file").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let answer = read(std::fs::read(&path).expect("readable"), None);
        if name.contains("pass") {
            let protected = IntakeError::NotText {
                found: Foreign::Protected,
            };
            assert_eq!(
                answer.err(),
                Some(protected),
                "{name} is said to have a password"
            );
        } else {
            read_well += usize::from(answer.is_ok());
        }
    }
    assert!(read_well >= 20, "{read_well} were read");
}

#[test]
fn a_workbook_whose_parts_lie_elsewhere_is_one_all_the_same() {
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let types = format!(
        "<Types xmlns=\"{package}/content-types\"><Override PartName=\"/book.xml\" ContentType=\
         \"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
    );
    let link = |kind: &str, to: &str| {
        format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" \
             Type=\"{office}/{kind}\" Target=\"{to}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>\
         <sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let sheet = format!(
        "<worksheet xmlns=\"{main}\"><sheetData><row>{}{}</row><row>{}{}</row></sheetData></worksheet>",
        cell("Name"),
        cell("Email"),
        cell("Rosa Begay"),
        cell("rosa@example.org"),
    );
    let bytes = zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", link("officeDocument", "book.xml").as_bytes()),
        (
            "_rels/book.xml.rels",
            link("worksheet", "sheet.xml").as_bytes(),
        ),
        ("book.xml", book.as_bytes()),
        ("sheet.xml", sheet.as_bytes()),
    ]);
    let reading = read(bytes, None).expect("reads");
    assert_eq!(
        rows(&reading)[1],
        ["Rosa Begay", "rosa@example.org"],
        "no part of it is called as usual"
    );
}

#[test]
fn a_hostile_workbook_ends_in_a_sentence() {
    let bomb = vec![b' '; 30_000_000];
    let bomb = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &bomb),
    ]);
    assert_eq!(
        read(bomb, None).err(),
        Some(IntakeError::Workbook(WorkbookError::Inflated)),
        "it unpacks to a thousand times its size"
    );
    let hollow = zipped(&[
        ("xl/workbook.xml", b"<workbook"),
        ("[Content_Types].xml", b""),
    ]);
    assert!(
        matches!(
            read(hollow, None),
            Err(IntakeError::Workbook(_) | IntakeError::Empty)
        ),
        "nothing in it is right"
    );
    let mut wide = Workbook::new();
    wide.add_worksheet()
        .write(1_048_575, 16_383, "far")
        .expect("written");
    let wide = read(wide.save_to_buffer().expect("saved"), None);
    assert!(
        matches!(
            wide,
            Err(IntakeError::Workbook(WorkbookError::TooWide { .. }))
        ),
        "one cell in the last corner: {wide:?}"
    );
    let mut deep = Workbook::new();
    let sheet = deep.add_worksheet();
    sheet.write(0, 0, "Name").expect("written");
    sheet.write(1_048_575, 0, "Rosa Begay").expect("written");
    let deep = read(deep.save_to_buffer().expect("saved"), None).expect("reads");
    assert!(deep.table.len() < 10, "a million empty rows take no room");
    assert_eq!(
        read(zipped(&[("notes.txt", b"hello")]), None).err(),
        Some(IntakeError::NotText {
            found: Foreign::Zip
        }),
        "an archive is none"
    );
}

/// Groups above names, columns without a group merged downwards, and an organization for two.
fn merged() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "Participant", &plain)?;
    sheet.merge_range(0, 3, 0, 4, "Emergency contact", &plain)?;
    for (column, name) in [(5, "Session 1"), (6, "Session 2"), (7, "Organization")] {
        sheet.merge_range(0, column, 1, column, name, &plain)?;
    }
    let names = ["Name", "Email", "Phone", "Name", "Phone"];
    for (column, name) in names.into_iter().enumerate() {
        sheet.write(1, column as u16, name)?;
    }
    for (row, told) in [
        "Rosa Begay,rosa@x.org,505-555-0101,Sam Begay,505-555-0199,P,A",
        "Tom Lee,tom@x.org,505-555-0102,Sue Lee,505-555-0198,P,P",
    ]
    .into_iter()
    .enumerate()
    {
        for (column, cell) in told.split(',').enumerate() {
            sheet.write(row as u32 + 2, column as u16, cell)?;
        }
    }
    sheet.merge_range(2, 7, 3, 7, "NMSU", &plain)?;
    workbook.save_to_buffer()
}

#[test]
fn merged_cells_hold_for_all_rows_that_they_cover() {
    let reading = read(merged().expect("written"), None).expect("reads");
    let text = "Participant,,,Emergency contact,,Session 1,Session 2,Organization\n\
                Name,Email,Phone,Name,Phone,,,\n\
                Rosa Begay,rosa@x.org,505-555-0101,Sam Begay,505-555-0199,P,A,NMSU\n\
                Tom Lee,tom@x.org,505-555-0102,Sue Lee,505-555-0198,P,P,NMSU\n";
    let twin = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
    for reading in [&reading, &twin] {
        let of = |column: usize| &reading.mapping.columns[column];
        assert_eq!(reading.header_line(), Some(1), "both rows are the header");
        let headers: Vec<&str> = (5..8).map(|at| of(at).header.as_str()).collect();
        assert_eq!(headers, ["Session 1", "Session 2", "Organization"]);
        let fields: Vec<Option<Field>> = (0..5).map(|at| of(at).field).collect();
        let [name, email, phone] = [Field::FullName, Field::Email, Field::Phone].map(Some);
        assert_eq!(fields, [name, email, phone, None, None], "whose they are");
        let work: Vec<&str> = reading
            .rows()
            .map(|row| reading.value(row, Field::Organization))
            .collect();
        assert_eq!(work, ["NMSU"; 2], "of both");
        assert!(
            !codes(reading).contains(&"ragged"),
            "{:?}",
            reading.warnings
        );
    }
}
