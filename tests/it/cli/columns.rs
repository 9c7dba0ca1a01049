//! Columns of a roster, chosen and ordered by whoever asks for it.

use serde_json::Value;
use support::kith::Desk;

/// A cohort Spring with two people, and a column that no field takes.
fn spring() -> Desk {
    let desk = Desk::with_workspace();
    let table = desk.write(
        "in.csv",
        "Name,Email,Phone,\"Size, shirt\"\r\n\
         Rosa Begay,rosa@example.org,+1 505 555 0100,M\r\n\
         Bo Trinh,bo@example.org,,L\r\n",
    );
    desk.on(["import", table, "--cohort", "Spring"]).done();
    desk
}

fn exported(desk: &Desk, out: &str, more: &[&str]) -> Value {
    let export = [
        "export", "roster", "--cohort", "Spring", "--to", out, "--json",
    ];
    desk.on(export.iter().chain(more)).json()
}

fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8_lossy(&desk.bytes(name)).into_owned()
}

fn imported(desk: &Desk, more: &[&str]) -> Value {
    let import = ["import", "back.csv", "--cohort", "Spring", "--json"];
    desk.on(import.iter().chain(more)).json()
}

#[test]
fn chosen_columns_leave_in_their_order_however_they_are_written() {
    let desk = spring();
    exported(
        &desk,
        "out.csv",
        &["--exact", "--columns", "\"size, shirt\", Email,family_name"],
    );
    assert_eq!(
        text(&desk, "out.csv"),
        "\"Size, shirt\",email,family_name\r\nM,rosa@example.org,Begay\r\nL,bo@example.org,Trinh\r\n",
        "by key, by header and by what an import called it"
    );
    exported(&desk, "out.xlsx", &["--columns", "city,name,kith_id"]);
    let table = desk.kith(["table", "out.xlsx"]).done().text();
    assert!(
        table.starts_with("City,Name,kith_id\r\n"),
        "a workbook alike, and of its ids it says that nothing is escaped: {table}"
    );
}

#[test]
fn a_returned_file_is_an_update_by_kiths_own_ids_wherever_they_stand() {
    let desk = spring();
    exported(&desk, "out.csv", &["--columns", "email,name,kith_id,phone"]);
    let out = text(&desk, "out.csv");
    assert!(
        out.starts_with("\u{feff}\"Email\",\"Name\",\"Kith ID\",\"Phone\"\r\n"),
        "{out}"
    );
    desk.write("back.csv", &out);
    let same = imported(&desk, &["--dry-run"]);
    assert_eq!(
        same["counts"]["skip"], 2,
        "as it left, it proposes nothing: {same}"
    );
    // As a spreadsheet of a country with decimal commas saves it: an address changed, a phone typed in.
    let edited = out
        .trim_start_matches('\u{feff}')
        .replace('"', "")
        .replace(',', ";")
        .replace("rosa@example.org", "rosa@begay.example");
    let row_of_bo = edited.lines().find(|row| row.starts_with("bo@"));
    let row_of_bo = row_of_bo.expect("Bo has a row").to_owned();
    let edited = edited.replace(&row_of_bo, &format!("{row_of_bo}505 555 0199"));
    desk.write("back.csv", edited);
    let done = imported(&desk, &["--known", "update"]);
    assert_eq!(
        (&done["counts"]["match"], &done["counts"]["new"]),
        (&Value::from(2), &Value::from(0)),
        "both are known by their ids: {done}"
    );
    exported(
        &desk,
        "out.csv",
        &["--exact", "--columns", "name,email,phone"],
    );
    assert_eq!(
        text(&desk, "out.csv"),
        "name,email,phone\r\nRosa Begay,rosa@begay.example,+1 505 555 0100\r\n\
         Bo Trinh,bo@example.org,505 555 0199\r\n",
        "what was changed is changed, and nobody came twice"
    );
}

#[test]
fn a_column_that_is_none_is_wrong_usage_and_told_with_those_there_are() {
    let desk = spring();
    let asked = |lens: &str| {
        desk.on([
            "export",
            "roster",
            "--cohort",
            "Spring",
            "--to",
            "out.csv",
            "--lens",
            lens,
            "--columns",
            "name,shoe",
        ])
        .with_code(2)
        .saying("There is no column shoe.")
        .err
    };
    let mine = asked("me");
    assert!(
        mine.contains("kith_id, external_id, name,")
            && mine.contains("email, phone")
            && mine.contains("\"Size, shirt\""),
        "all there are: {mine}"
    );
    let theirs = asked("funder");
    for hidden in ["email", "phone", "shirt"] {
        assert!(
            !theirs.contains(hidden),
            "{hidden} is not offered to a funder: {theirs}"
        );
    }
    assert!(!desk.path("out.csv").exists(), "nothing was written");
    for (to, columns) in [("out.csv", ""), ("out.vcf", "name")] {
        desk.on([
            "export",
            "roster",
            "--cohort",
            "Spring",
            "--to",
            to,
            "--columns",
            columns,
        ])
        .with_code(2);
        assert!(!desk.path(to).exists(), "nor to {to}");
    }
}

#[test]
fn what_the_lens_hides_is_in_no_column_however_it_is_asked_for() {
    let desk = spring();
    let given = exported(
        &desk,
        "out.csv",
        &[
            "--lens",
            "funder",
            "--exact",
            "--columns",
            "phone,name,email",
        ],
    );
    let out = text(&desk, "out.csv");
    assert!(
        out.starts_with("name\r\n") && !out.contains('@') && !out.contains("505"),
        "the name alone: {out}"
    );
    assert_eq!(
        given["notices"],
        serde_json::json!([
            "Phone is left out: none of it is for this audience.",
            "Email is left out: none of it is for this audience.",
        ]),
        "and one is told"
    );
    exported(&desk, "out.csv", &["--lens", "funder"]);
    let whole = text(&desk, "out.csv");
    for hidden in ["Email", "Phone", "shirt"] {
        assert!(
            !whole.contains(hidden),
            "nor is there an empty column {hidden}: {whole}"
        );
    }
    desk.on([
        "export",
        "roster",
        "--cohort",
        "Spring",
        "--to",
        "none.csv",
        "--lens",
        "funder",
        "--columns",
        "email",
    ])
    .with_code(2)
    .saying("None of these columns can leave for this audience.");
    assert!(!desk.path("none.csv").exists(), "nothing was written");
}
