use std::path::PathBuf;

use serde_json::Value;
use support::kith::Desk;
use support::{skipped, sources};

/// The layouts that other tools write, with what is true of each.
fn layouts() -> PathBuf {
    sources::root().join("crates/kith-intake/tests/layouts")
}

#[test]
fn every_layout_is_inspected_as_it_is() {
    judged(&layouts());
}

#[test]
fn the_shared_layouts_are_inspected_as_they_are() {
    let Some(shared) = std::env::var_os("KITH_FIXTURES") else {
        return skipped("the shared layouts", "KITH_FIXTURES names no folder");
    };
    judged(&PathBuf::from(shared).join("layouts"));
}

fn judged(folder: &std::path::Path) {
    let truth = std::fs::read(folder.join("TRUTH.json")).expect("the truth is told");
    let truth: Value = serde_json::from_slice(&truth).expect("as JSON");
    let truth = truth.as_object().expect("one entry for each file");
    assert_eq!(truth.len(), 13, "13 layouts");
    let desk = Desk::new();
    for (name, truth) in truth {
        let file = folder.join(name);
        let told = desk
            .kith(["inspect".as_ref(), file.as_os_str(), "--json".as_ref()])
            .json();
        for what in [
            "encoding",
            "delimiter",
            "header_line",
            "data_rows",
            "people",
            "bom",
        ] {
            if !truth[what].is_null() {
                assert_eq!(codec(&told[what]), codec(&truth[what]), "{what} of {name}");
            }
        }
        let columns = told["columns"].as_array().expect("columns");
        for (header, field) in truth["mapping"].as_object().expect("a mapping") {
            let found = columns.iter().find(|column| column["header"] == *header);
            assert_eq!(
                found.map(|column| &column["field"]),
                Some(field),
                "column {header} of {name}"
            );
        }
    }
}

/// Encodings have several names each, among Python's codecs as elsewhere.
fn codec(name: &Value) -> Value {
    match name.as_str() {
        Some("cp1252") => "windows-1252".into(),
        Some("utf-16le") => "utf-16-le".into(),
        _ => name.clone(),
    }
}

#[test]
fn a_table_as_loaded_is_rfc_4180_in_utf_8() {
    let desk = Desk::new();
    let odd = b"\xff\xfeN\0a\0m\0e\0;\0C\0i\0t\0y\0\n\0O\0'\0H\0a\0r\0a\0,\0 \0I\0;\0\"\0T\0a\0\"\0\"\0o\0s\0\"\0\n\0";
    let table = desk.write("odd.csv", odd);
    let told = desk.kith(["table", table]).done().text();
    assert_eq!(
        told, "Name,City\r\n\"O'Hara, I\",\"Ta\"\"os\"\r\n",
        "commas, CRLF, quotes only where needed"
    );
}

#[test]
fn what_kith_finds_can_be_decided_otherwise() {
    let desk = Desk::new();
    let table = desk.write(
        "t.csv",
        b"Name|Email|City, State\nJos\xe9|jose@example.org|Taos, NM\n",
    );
    let told = desk
        .kith([
            "inspect",
            table,
            "--json",
            "--delimiter",
            "|",
            "--encoding",
            "cp1252",
        ])
        .json();
    assert_eq!(told["delimiter"], "|", "the character itself");
    assert_eq!(
        told["encoding"], "windows-1252",
        "as Python's codecs know it, too"
    );
    let loaded = desk
        .kith([
            "table",
            table,
            "--delimiter",
            "|",
            "--encoding",
            "mac-roman",
        ])
        .done()
        .text();
    assert!(
        loaded.contains("JosÈ"),
        "the same byte is another letter there: {loaded}"
    );
    let mapped = desk
        .kith([
            "inspect",
            table,
            "--json",
            "--delimiter",
            "|",
            "--map",
            "City, State=city",
            "--map",
            "Name=",
        ])
        .json();
    assert_eq!(
        mapped["columns"][2]["field"], "city",
        "the column means what was said"
    );
    assert_eq!(
        mapped["columns"][0]["field"],
        Value::Null,
        "and one is left out"
    );
    for wrong in [
        ["--encoding", "klingon"],
        ["--delimiter", "||"],
        ["--map", "City, State=weather"],
        ["--map", "Nowhere=city"],
        ["--header-line", "99"],
        ["--date-order", "MYD"],
    ] {
        desk.kith(["inspect", table, "--json", wrong[0], wrong[1]])
            .with_code(2);
    }
}

#[test]
fn a_header_is_where_it_is_said_to_be() {
    let desk = Desk::new();
    let table = desk.write(
        "t.csv",
        "Rosa,Begay,rosa@example.org\nInes,Okafor,ines@example.org\n",
    );
    let told = desk
        .kith(["inspect", table, "--json", "--header-line", "0"])
        .json();
    assert_eq!(
        (&told["header_rows"], &told["data_rows"]),
        (&0.into(), &2.into()),
        "there is none"
    );
    let told = desk
        .kith(["inspect", table, "--json", "--header-line", "1"])
        .json();
    assert_eq!(
        (&told["header_line"], &told["data_rows"]),
        (&1.into(), &1.into()),
        "line 1 is one"
    );
}

#[test]
fn dates_are_read_in_one_order_for_a_column() {
    let desk = Desk::new();
    let order = |name: &str, days: &[&str]| {
        let rows: String = days
            .iter()
            .enumerate()
            .map(|(n, day)| format!("P{n},p{n}@example.org,{day}\n"))
            .collect();
        let table = desk.write(name, format!("Name,Email,Date of birth\n{rows}"));
        desk.kith(["inspect", table, "--json"]).json()["date_orders"]["Date of birth"].clone()
    };
    assert_eq!(
        order("d.csv", &["01/02/1980", "13/02/1980"]),
        "DMY",
        "no month has 13"
    );
    assert_eq!(
        order("m.csv", &["01/02/1980", "02/13/1980"]),
        "MDY",
        "no day is a 13th month"
    );
    assert_eq!(
        order("a.csv", &["01/02/1980", "03/04/1980"]),
        "ambiguous",
        "nothing in the cells tells"
    );
    assert_eq!(
        order("y.csv", &["1980-02-13"]),
        "YMD",
        "as the standard writes it"
    );
}
