//! Cells that want to be code, and text that is hard to carry.

use kith_intake::plan::draft;
use kith_intake::write::{EXACT_ID, SPREADSHEET_ID, Style, table};
use kith_intake::{Field, Overrides, Reading, unwatched};

const OWN: &[&str] = &[
    "\"Rosa \"\"the rose\"\" Begay\"",
    "O'Brien",
    "'t Hooft",
    "''",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "#import \"x.typ\"",
    "#set page(fill: red)",
    "$x^2$",
    "*bold* _it_ @ref <label>",
    "\\",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(1+9)",
    "+1 555 0100",
    "-5",
    "-2+3",
    "\t=1",
    " =1",
    "＝1",
    "a\r\nb",
    "a\nb",
    "a\rb",
    "\n",
    " leading and trailing ",
    "مرحبا بالعالم",
    "\u{202E}desrever",
    "שלום",
    "👩🏽‍🌾",
    "🏳️‍🌈",
    "Z̷̢a̴l̸g̵o̷",
    "\u{FEFF}marked",
    "\u{200B}",
    "sep=;",
    "Total",
    "1. Summary",
    "1,5;2\t3|4",
    "NULL",
    "",
    "Łį́į́ʼ",
    "e\u{301}",
    "\0nul",
    "a@b",
    "田中さん",
];

fn carry(cells: &[String]) {
    for (style, id) in [
        (Style::Spreadsheet, SPREADSHEET_ID),
        (Style::Exact, EXACT_ID),
    ] {
        let header = [id, "Given name", "Family name", "Notes"].map(str::to_owned);
        let rows = cells.iter().map(|cell| {
            [
                "0000000000001".to_owned(),
                cell.clone(),
                "Begay".to_owned(),
                cell.clone(),
            ]
        });
        let mut bytes = Vec::new();
        table(&mut bytes, std::iter::once(header).chain(rows), style)
            .expect("memory takes everything");
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("reads");
        let found: Vec<&str> = reading
            .rows()
            .map(|record| reading.value(record, Field::GivenName))
            .collect();
        assert_eq!(found.len(), cells.len(), "{style:?}: a row for each");
        for (record, cell) in reading.rows().zip(cells) {
            assert_eq!(
                reading.value(record, Field::GivenName),
                cell,
                "{style:?}: byte for byte"
            );
            let (draft, _) = draft(&reading, record);
            assert_eq!(
                draft.get(Field::Notes).unwrap_or(""),
                cell,
                "{style:?}: and into the draft"
            );
        }
    }
}

#[test]
fn every_hostile_cell_survives_writing_and_reading_byte_for_byte() {
    carry(
        &OWN.iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_string_of_the_naughty_list_survives_too() {
    let Some(folder) = crate::fixtures("hostile") else {
        return;
    };
    let list =
        std::fs::read_to_string(folder.join("naughty-strings.json")).expect("the list is there");
    let list: Vec<String> = serde_json::from_str(&list).expect("it is a list of strings");
    assert!(list.len() > 400, "the whole list: {}", list.len());
    carry(&list);
}

#[test]
fn no_injected_formula_begins_a_cell_of_a_table_for_spreadsheets() {
    let Some(folder) = crate::fixtures("hostile") else {
        return;
    };
    let payloads =
        std::fs::read_to_string(folder.join("formula-injection.txt")).expect("the list is there");
    let payloads: Vec<String> = payloads.lines().map(str::to_owned).collect();
    carry(&payloads);
    let mut bytes = Vec::new();
    table(
        &mut bytes,
        payloads.iter().map(|payload| [payload]),
        Style::Spreadsheet,
    )
    .expect("memory");
    let text = String::from_utf8(bytes).expect("UTF-8");
    for line in text.trim_start_matches('\u{FEFF}').lines() {
        let cell = line.trim_start_matches('"');
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{line}");
    }
}
