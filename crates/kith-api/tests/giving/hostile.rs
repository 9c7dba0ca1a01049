//! Text that is hard to carry, out of one workspace and into another.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kith_api::export::{ExportOf, RosterOf, roster};
use kith_api::import::{Apply, PreviewOf, apply};
use kith_api::model::lens::Lens;

use crate::desk::{Place, records};

const COHORT: &str = "Circle";
const OWN: [&str; 26] = [
    "=1+1",
    "'=1+1",
    "@SUM(1+9)",
    "+1 555 0100",
    "-5",
    "\t=1",
    " =1",
    "＝1",
    "a\r\nb",
    "a\nb",
    "a\rb",
    " leading and trailing ",
    "\u{A0}blank\u{3000}",
    "\"quoted\", and not",
    "''",
    "_x0041_",
    "\u{202E}desrever",
    "\u{200B}x",
    "\u{FEFF}marked",
    "sep=;",
    "Total",
    "NULL",
    "مرحبا بالعالم",
    "👩🏽‍🌾",
    "e\u{301}",
    "Łį́į́ʼ",
];

/// By family name: given name, notes, and a column that no field takes.
type Held = BTreeMap<String, [String; 3]>;

/// A table of Kith's own, in which no cell is trimmed; each string stands in three columns.
fn table(strings: &[String]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = [
        "kith_id",
        "given_name",
        "family_name",
        "email",
        "notes",
        "Remark",
    ];
    writer.write_record(header).expect("memory");
    for (number, text) in strings.iter().enumerate() {
        let family = format!("Begay {number}");
        let email = format!("p{number}@example.org");
        let row = ["", text, &family, &email, text, text];
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}

fn take_in(place: &Place, file: &Path) {
    let plan = PreviewOf {
        table: place.desk.table(file).table,
        cohort: Some(COHORT.to_owned()),
        ..PreviewOf::default()
    };
    let job = "import".to_owned();
    apply(&place.desk, Apply { plan, job }).expect("imported");
}

fn give(place: &Place, name: &str, exact: bool) -> PathBuf {
    let path = place.file(name);
    let export = ExportOf {
        cohort: Some(place.cohort(COHORT)),
        place: place.desk.place(&path).place,
        lens: Lens::Me,
        exact,
    };
    let of = RosterOf {
        export,
        columns: None,
        people: None,
    };
    roster(&place.desk, of).expect("written");
    path
}

/// What a workspace holds, the kept column as an exact table tells it.
fn held(place: &Place) -> Held {
    let told = records(&std::fs::read(give(place, "told.csv", true)).expect("there"));
    let column = |name: &str| told[0].iter().position(|header| header == name);
    let (family, remark) = (column("family_name").expect("a name"), column("Remark"));
    let remarks: BTreeMap<&String, &String> = told[1..]
        .iter()
        .filter_map(|row| Some((&row[family], &row[remark?])))
        .collect();
    let people = place.people().into_iter().map(|seen| {
        let family = seen.person.family_name.unwrap_or_default();
        let remark = remarks.get(&family).map(|remark| (*remark).clone());
        let given = seen.person.given_name.unwrap_or_default();
        let notes = seen.person.notes.unwrap_or_default();
        (family, [given, notes, remark.unwrap_or_default()])
    });
    people.collect()
}

fn carried(strings: &[String]) {
    let place = Place::empty();
    let file = place.file("in.csv");
    std::fs::write(&file, table(strings)).expect("written");
    take_in(&place, &file);
    let first = held(&place);
    assert_eq!(first.len(), strings.len(), "everybody came in");
    for (number, text) in strings.iter().enumerate() {
        let [given, notes, remark] = &first[&format!("Begay {number}")];
        assert_eq!([notes, remark], [text, text], "byte for byte");
        assert_eq!(given, text, "in a name, too");
    }
    for (name, exact) in [("out.csv", false), ("out.csv", true), ("out.xlsx", false)] {
        let other = Place::empty();
        take_in(&other, &give(&place, name, exact));
        let second = held(&other);
        for (family, cells) in &first {
            assert_eq!(second.get(family), Some(cells), "{name}, exact {exact}");
        }
    }
}

#[test]
fn every_hostile_string_leaves_and_comes_in_as_it_was() {
    carried(&OWN.map(str::to_owned));
}

#[test]
fn every_string_of_the_naughty_list_does_too() {
    let root = std::env::var_os("KITH_FIXTURES").map(PathBuf::from);
    let Some(list) = root
        .map(|root| root.join("hostile/naughty-strings.json"))
        .filter(|list| list.is_file())
    else {
        skipped();
        return;
    };
    let list = std::fs::read_to_string(list).expect("the list is there");
    let list: Vec<String> = serde_json::from_str(&list).expect("it is a list of strings");
    assert!(list.len() > 400, "the whole list: {}", list.len());
    carried(&list);
}

#[allow(clippy::print_stdout, reason = "a skipped test says so")]
fn skipped() {
    println!("skipped: KITH_FIXTURES has no hostile");
}
