use rust_xlsxwriter::{Workbook, XlsxError};
use serde_json::json;
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{NARROW, ROOMY, assert_quiet, into_practice, look_at, open};

/// A table whose letters were encoded twice, and another below it.
const TWICE: &str = "\
Name,Email
JosÃ© MuÃ±oz,jose@post.example
Ana LeÃ³n,ana@post.example

2. Committee
Name,Email
Dana Marsh,dana@post.example
";

#[test]
fn a_sheet_of_a_workbook_is_chosen_and_hidden_ones_are_named() {
    let folder = TempDir::new().expect("a folder for the workbook");
    let window = practice(Theme::Light, ROOMY);
    window.bring_in(
        &folder.path().join("circle.xlsx"),
        workbook().expect("written"),
    );
    window.wait_for("Excel workbook, sheet “People” · 2 rows, 2 people");
    window.wait_for("“Lists” is hidden in the workbook.");
    look_at(&window, "import-sheets");
    choose(&window, "Staff");
    window.wait_for("sheet “Staff” · 1 row, 1 person");
    window.wait_for("dana@post.example");
    choose(&window, "Empty");
    window.wait_for("The sheet “Empty” is empty.");
    choose(&window, "Lists");
    window.wait_for("sheet “Lists” · 1 row, 1 person");
    assert_quiet(&window);
}

#[test]
fn letters_encoded_twice_are_put_right_and_another_table_is_read_by_a_click() {
    let folder = TempDir::new().expect("a folder for the table");
    let window = practice(Theme::Dark, NARROW);
    window.bring_in(&folder.path().join("two tables.csv"), TWICE);
    window.wait_for("Letters were encoded twice: “JosÃ©” would read “José”.");
    look_at(&window, "import-twice");
    window.click_words("Put them right");
    window.wait_for("José Muñoz");
    window.click_words("Leave them as they stand");
    window.wait_for("JosÃ© MuÃ±oz");
    window.wait_for("Another table, “2. Committee”, starts on line 6, with 1 row.");
    window.click_words("Read it instead");
    window.wait_for("Dana Marsh");
    window.wait_for("Another table starts on line 1, with 2 rows.");
    assert_quiet(&window);
}

#[test]
fn the_next_encoding_is_shown_by_three_names_and_is_one_click_away() {
    let folder = TempDir::new().expect("a folder for the table");
    let text = "Name;City\nÅsa Öberg;Malmö\nJosé Muñoz;Köln\nBegoña Núñez;Logroño\n";
    let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let window = practice(Theme::Light, NARROW);
    window.bring_in(&folder.path().join("western.csv"), bytes);
    window.wait_for("reads “José Muñoz”, “Begoña Núñez”, “Logroño”.");
    look_at(&window, "import-encoding");
    window.click_beginning("Read as ");
    window.wait_for("would read “José Muñoz”, “Begoña Núñez”, “Logroño”.");
    window.click_words("Read as Western European (Windows)");
    window.wait_for("Western European (Windows), semicolon separated · 3 rows, 3 people");
    assert_quiet(&window);
}

/// Two sheets that show, one that is empty, and a hidden one.
fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut sheet = |name: &str, rows: &[[&str; 2]]| {
        let sheet = workbook.add_worksheet().set_name(name)?;
        sheet.set_hidden(name == "Lists");
        for (at, row) in (0..).zip(rows) {
            sheet.write_row(at, 0, *row)?;
        }
        Ok::<_, XlsxError>(())
    };
    let head = ["Name", "Email"];
    sheet(
        "People",
        &[
            head,
            ["Łucja Benally", "lucja@post.example"],
            ["Bao Trinh", "bao@post.example"],
        ],
    )?;
    sheet("Staff", &[head, ["Dana Marsh", "dana@post.example"]])?;
    sheet("Empty", &[])?;
    sheet("Lists", &[head, ["Darius Freeman", "darius@post.example"]])?;
    workbook.save_to_buffer()
}

fn practice(theme: Theme, size: (u32, u32)) -> Window {
    let window = open(theme, size);
    into_practice(&window);
    window
}

/// Chooses a sheet as a hand would, by its name.
fn choose(window: &Window, sheet: &str) {
    window.evaluate(
        "const one = document.querySelector('#sheet'); one.value = given; one.dispatchEvent(new Event('change', { bubbles: true }))",
        json!(sheet),
    );
}
