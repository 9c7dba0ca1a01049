use serde_json::{Value, json};
use support::kith::{Answer, Desk};

#[test]
fn a_file_that_is_no_table_is_called_what_it_is() {
    for (bytes, words) in [
        (
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            "a picture, not a text table",
        ),
        (b"PK\x03\x04\x14\0\x06\0", "an Excel workbook"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"SQLite format 3\0\x10\0", "a database file"),
    ] {
        refused(bytes).saying(words);
    }
}

#[test]
fn an_empty_file_is_told() {
    refused(b"").saying("The file is empty");
    refused(b"\r\n\r\n").saying("The file is empty");
}

#[test]
fn a_table_of_nobody_is_told() {
    refused(b"length,width\r\n1,2\r\n3,4\r\n").saying("No column names a person");
}

#[test]
fn a_duplicate_header_is_told_and_both_columns_are_read() {
    let told = inspected("Name,Email,Email\r\nRosa Begay,rosa@example.org,r@example.com\r\n");
    warned(&told, "duplicate_header", 1, 3);
    assert_eq!(
        told["columns"][2]["field"], "email_2",
        "the second is another address: {told}"
    );
}

#[test]
fn a_missing_header_is_told_and_the_rest_is_read() {
    let told = inspected("Name,,Email\r\nRosa Begay,x,rosa@example.org\r\n");
    warned(&told, "missing_header", 1, 2);
    assert_eq!(
        told["columns"][2]["field"], "email",
        "columns count by their place: {told}"
    );
}

#[test]
fn a_ragged_row_is_told_and_taken_as_far_as_it_goes() {
    let table =
        "Given name,Family name,Email\r\nRosa,Begay\r\nInes,Okafor,ines@example.org,more\r\n";
    let told = inspected(table);
    warned(&told, "ragged", 2, Value::Null);
    warned(&told, "ragged", 3, Value::Null);
    let (desk, done) = imported(table);
    assert_eq!(done["counts"]["new"], 2, "nobody is lost: {done}");
    assert_eq!(
        desk.on(["list", "people", "--json"])
            .json()
            .as_array()
            .map(Vec::len),
        Some(2),
        "both are there"
    );
}

#[test]
fn an_unclosed_quote_is_told_with_the_line_where_it_opened() {
    let table = "Name,Email\r\nInes Okafor,ines@example.org\r\n\"Rosa Begay,rosa@example.org\r\nSol Marsh,sol@example.org\r\n";
    warned(&inspected(table), "unclosed_quote", 3, 1);
    let (_, done) = imported(table);
    assert_eq!(
        done["counts"]["new"], 3,
        "the rows below are not swallowed: {done}"
    );
}

#[test]
fn an_import_tells_on_standard_error_what_is_odd_in_the_file() {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "t.csv",
        "Name,Email\r\nInes Okafor,ines@example.org\r\n\"Rosa Begay,rosa@example.org\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring", "--json"])
        .done()
        .saying("Line 3, column 1: ");
}

#[test]
fn a_date_that_does_not_exist_is_told_and_its_row_stays_out() {
    let table = "Name,Email,Date of birth\r\nRosa Begay,rosa@example.org,31/02/1980\r\nInes Okafor,ines@example.org,13/02/1980\r\n";
    warned(&inspected(table), "no_such_day", 2, 3);
    let (_, done) = imported(table);
    assert_eq!(
        (&done["counts"]["error"], &done["counts"]["new"]),
        (&json!(1), &json!(1)),
        "{done}"
    );
    assert!(
        done["rows"][0]["reasons"][0]
            .as_str()
            .is_some_and(|why| why.contains("no such day")),
        "{done}"
    );
}

#[test]
fn an_e_mail_twice_in_one_file_is_one_person_or_a_question() {
    let (desk, done) = imported(
        "Name,Email\r\nRosa Begay,rosa@example.org\r\nRosa Begay,ROSA@example.org\r\nBob Jones,rosa@example.org\r\n",
    );
    let decisions: Vec<_> = done["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["decision"].as_str())
        .collect();
    assert_eq!(
        decisions,
        [Some("new"), Some("skip"), Some("review")],
        "the same name is the same person, another one asks: {done}"
    );
    assert_eq!(
        desk.on(["list", "people", "--json"])
            .json()
            .as_array()
            .map(Vec::len),
        Some(1),
        "one person"
    );
}

#[test]
fn a_person_already_in_the_cohort_is_passed_by() {
    let (desk, _) = imported("Name,Email\r\nRosa Begay,rosa@example.org\r\n");
    let more = desk.write(
        "more.csv",
        "Name,Email\r\nRosa Begay,rosa@example.org\r\nInes Okafor,ines@example.org\r\n",
    );
    let done = desk
        .on(["import", more, "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        (&done["counts"]["skip"], &done["counts"]["new"]),
        (&json!(1), &json!(1)),
        "{done}"
    );
    assert!(
        done["rows"][0]["reasons"]
            .to_string()
            .contains("already in the cohort"),
        "and why: {done}"
    );
    assert_eq!(
        desk.on(["list", "people", "--cohort", "Spring", "--json"])
            .json()
            .as_array()
            .map(Vec::len),
        Some(2),
        "each once"
    );
}

#[test]
fn a_table_that_is_not_there_is_told() {
    let desk = Desk::with_workspace();
    desk.kith(["inspect", "nowhere.csv"])
        .with_code(1)
        .saying("nowhere.csv");
    desk.on(["import", ".", "--cohort", "Spring"]).with_code(1);
}

/// Neither looked at nor taken in, and the workspace as it was.
fn refused(table: &[u8]) -> Answer {
    let desk = Desk::with_workspace();
    let table = desk.write("t.csv", table);
    desk.on(["check"]).done();
    let before = desk.bytes("w.kith");
    desk.kith(["inspect", table, "--json"]);
    let answer = desk
        .on(["import", table, "--cohort", "Spring", "--json"])
        .with_code(1);
    assert!(
        answer.out.is_empty(),
        "no value where there is none: {}",
        answer.text()
    );
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
    answer
}

fn inspected(table: &str) -> Value {
    let desk = Desk::new();
    let table = desk.write("t.csv", table);
    desk.kith(["inspect", table, "--json"]).json()
}

fn imported(table: &str) -> (Desk, Value) {
    let desk = Desk::with_workspace();
    let table = desk.write("t.csv", table);
    let done = desk
        .on(["import", table, "--cohort", "Spring", "--json"])
        .json();
    (desk, done)
}

#[track_caller]
fn warned(told: &Value, code: &str, line: u32, column: impl Into<Value>) {
    let column = column.into();
    let warnings = told["warnings"].as_array().expect("warnings are a list");
    let found = warnings.iter().find(|warning| {
        warning["code"] == code && warning["line"] == line && warning["column"] == column
    });
    let message = found
        .and_then(|warning| warning["message"].as_str())
        .unwrap_or_default();
    assert!(
        message.ends_with('.'),
        "{code} is told for line {line} in a sentence: {warnings:?}"
    );
}
