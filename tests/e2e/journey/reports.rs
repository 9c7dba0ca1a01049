use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{
    NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, look_closely, look_large, open,
    run_command, texts,
};

use super::grid;

const COHORT: &str = "Farmers & Chefs Circle";

#[test]
fn a_report_is_looked_at_saved_and_read_in_light() {
    report(Theme::Light, ROOMY);
}

#[test]
fn a_report_is_looked_at_saved_and_read_in_a_small_dark_window() {
    report(Theme::Dark, NARROW);
}

#[test]
fn a_roster_leaves_as_a_table_safe_or_exact() {
    let folder = TempDir::new().expect("a folder for the tables");
    let window = in_the_reports(Theme::Light, ROOMY);
    window.click_beginning_in(".kinds", "Roster");
    window.wait_for("rows");
    look_closely(&window, "export");
    let safe = save(&window, &folder, "Save as CSV", "csv");
    let safe = fs::read(safe).expect("the table is there");
    assert!(
        safe.starts_with("\u{feff}".as_bytes()),
        "a spreadsheet is told which letters these are"
    );
    window.click("input[name='style']:not(:checked)");
    window.wait_until_ready();
    let exact = save(&window, &folder, "Save as CSV", "csv");
    let exact = fs::read_to_string(exact).expect("the table is text");
    assert!(
        exact.starts_with("kith_id,external_id,name"),
        "headers for a program: {exact}"
    );
    let shown = texts(&window, ".lift tbody tr").len();
    assert_eq!(
        exact.lines().count() - 1,
        shown,
        "what was looked at is what was saved"
    );
    for (place, kind) in [
        (2, "Attendance"),
        (3, "Attendance, row by row"),
        (4, "Sessions"),
    ] {
        window.click(&format!(
            ".kinds ul:last-of-type li:nth-child({place}) button"
        ));
        window.wait_in(".kinds [aria-current] b", kind);
        window.wait_for("rows");
        look_closely(&window, &format!("export-{kind}"));
    }
    assert_quiet(&window);
}

#[test]
fn columns_are_chosen_by_keyboard_and_remembered_in_light() {
    choose_columns(Theme::Light, ROOMY);
}

#[test]
fn columns_are_chosen_by_keyboard_and_remembered_in_a_small_dark_window() {
    choose_columns(Theme::Dark, NARROW);
}

#[test]
fn a_closed_dialog_saves_nothing_and_says_nothing() {
    let window = in_the_reports(Theme::Light, ROOMY);
    window.answer_dialog(None);
    window.click_beginning("Save as PDF");
    window.wait_until_ready();
    assert!(!window.text().contains("Saved “"), "nothing was saved");
    let opened = window.call("file_open", json!({ "place": "p1" }));
    assert_eq!(
        opened.expect_err("nothing was saved there")["code"],
        "not_found",
        "only what was saved from here is opened"
    );
}

fn choose_columns(theme: Theme, size: (u32, u32)) {
    let folder = TempDir::new().expect("a folder for the tables");
    let window = in_the_reports(theme, size);
    window.click_beginning_in(".kinds", "Roster");
    window.wait_for("rows");
    window.click_words("Columns");
    // Name to the front, and of the rest only the ids and the address.
    window.click(".cols [data-column='kith_id']");
    window.press(" ");
    window.press(&keys::DOWN.repeat(2));
    for place in ["2 of 17", "1 of 17"] {
        window.press(keys::ALT_UP);
        window.wait_for(&format!("Name, {place}"));
    }
    look_large(&window, "export-columns");
    for hidden in [
        "external_id",
        "given_name",
        "middle_name",
        "family_name",
        "suffix",
        "preferred_name",
        "pronouns",
        "role",
        "stage",
        "since",
        "organization",
        "job_title",
        "phone",
        "city",
    ] {
        window.click(&format!(".cols [data-column='{hidden}']"));
    }
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    let head = |window: &Window| texts(window, ".lift thead th");
    assert_eq!(head(&window), ["Name", "Kith ID", "Email"], "as arranged");

    window.click_beginning_in(".kinds", "Attendance register");
    window.wait_until_ready();
    window.click_beginning_in(".kinds", "Roster");
    window.wait_until_ready();
    assert_eq!(head(&window), ["Name", "Kith ID", "Email"], "remembered");
    let saved = fs::read_to_string(save(&window, &folder, "Save as CSV", "csv"));
    let saved = saved.expect("the table is text");
    assert!(
        saved.starts_with("\u{feff}\"Name\",\"Kith ID\",\"Email\"\r\n"),
        "what was looked at is what was saved: {saved}"
    );
    save(&window, &folder, "Save as contact cards", "vcf");

    window.click(".lensr.of-funder");
    window.wait_until_ready();
    assert_eq!(
        head(&window),
        ["Name", "Kith ID"],
        "the lens has the last word"
    );
    window.click_words("Columns");
    let offered = texts(&window, ".cols li label");
    assert!(
        !offered
            .iter()
            .any(|head| head == "Email" || head == "Phone"),
        "what it hides is not offered: {offered:?}"
    );
    window.click_words("Back to usual");
    window.wait_until_ready();
    assert!(head(&window).len() > 10, "all there are");
    assert_quiet(&window);
}

fn report(theme: Theme, size: (u32, u32)) {
    let folder = TempDir::new().expect("a folder for the files");
    let window = in_the_reports(theme, size);
    let names = circle(&window);
    look_at(&window, "report-me");
    window.click(".lensr.of-funder");
    window.wait_for("kept in the circle");
    look_at(&window, "report-funder");
    let pages = pages_in_view(&window);

    let pdf = save(&window, &folder, "Save as PDF", "pdf");
    look_at(&window, "report-saved");
    let (text, count) = read(&pdf);
    assert_eq!(count, pages, "as many pages as were looked at");
    assert_told(&text, &names);
    window.click_beginning_in(".export", "Open");
    window.wait_until_ready();
    assert_eq!(window.opened(), [pdf], "the system's viewer has it");

    let html = save(&window, &folder, "Save as a web page", "html");
    let html = fs::read_to_string(html).expect("the page is text");
    assert_told(&html.replace("&amp;", "&"), &names);

    window.click_beginning_in(".kinds", "Attendance register");
    window.wait_until_ready();
    look_at(&window, "report-register");
    assert!(pages_in_view(&window) > 0, "the register has pages");
    ask_for_a_day(&window);
    written_down(&window);
    assert_quiet(&window);
}

/// A period is laid out at once; one that ends before it begins is told.
fn ask_for_a_day(window: &Window) {
    let set = "for (const [nth, day] of given.entries()) {
         const field = document.querySelectorAll('.rset__p input')[nth];
         field.value = day; field.dispatchEvent(new Event('change', { bubbles: true }));
       }";
    window.evaluate(set, json!(["2026-02-01", "2026-01-01"]));
    window.wait_for("It ends before it begins.");
    look_at(window, "report-period-fault");
    window.evaluate(set, json!(["2020-01-01", "2020-03-31"]));
    window.wait_until_ready();
    look_at(window, "report-period");
    window.click_words("All of it");
    window.wait_until_ready();
}

/// Each file that left stands in the history.
fn written_down(window: &Window) {
    let part = json!({ "limit": 2, "before": null, "lens": "me" });
    let history = window
        .call("history_list", part)
        .expect("a workspace is open");
    let words: Vec<_> = (0..2)
        .map(|at| history["steps"][at]["words"].clone())
        .collect();
    let told = format!("Made a report of {COHORT}");
    assert_eq!(
        words,
        [json!(told), json!(told)],
        "both files are written down"
    );
}

fn assert_told(text: &str, names: &[String]) {
    for words in [COHORT, "Seen as Funder", "Left out, and why"] {
        assert!(text.contains(words), "{words:?} stands in it: {text}");
    }
    for name in names {
        assert!(!text.contains(name), "{name} is not named: {text}");
    }
}

/// Saves what is in view and says where.
fn save(window: &Window, folder: &TempDir, words: &str, ending: &str) -> PathBuf {
    let before = files(folder.path());
    let name = format!("{}.{ending}", before.len());
    window.answer_dialog(Some(&folder.path().join(&name)));
    // In a small window one scrolls to it.
    window.evaluate(
        "document.querySelector('.export .b--main').scrollIntoView({ block: 'nearest' })",
        Value::Null,
    );
    window.click_beginning(words);
    window.wait_for(&format!("Saved “{name}”"));
    folder.path().join(name)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("the folder is there");
    files
        .map(|file| file.expect("it can be read").path())
        .collect()
}

#[test]
fn whoever_was_chosen_leaves_without_the_others() {
    let folder = TempDir::new().expect("a folder for the table");
    let window = open(Theme::Light, ROOMY);
    grid::into_roster(&window);
    for row in [1, 3] {
        grid::focus(&window, "Name", row);
        window.press(" ");
    }
    let chosen = [1, 3].map(|row| grid::cell(&window, "Name", row));
    window.wait_for("2 people chosen");
    window.click_beginning_in(".bulk", "Export");
    window.wait_for("2 people chosen");
    window.wait_for("2 rows");
    look_closely(&window, "export-chosen");
    let table = fs::read_to_string(save(&window, &folder, "Save as CSV", "csv"));
    let table = table.expect("the table is text");
    assert_eq!(table.lines().count(), 3, "a head and two people: {table}");
    for name in chosen {
        let family = name.split_whitespace().last().unwrap_or_default();
        assert!(table.contains(family), "{name} is in it: {table}");
    }
    window.click(".desk__bar .chip--filter button");
    window.wait_until_ready();
    assert!(
        texts(&window, ".lift tbody tr").len() > 2,
        "everybody again"
    );
    assert_quiet(&window);
}

/// How many pages are laid out; the first of them has been drawn by the press.
fn pages_in_view(window: &Window) -> u64 {
    let drawn = "const [first, ...others] = document.querySelectorAll('img.page');
        await first.decode();
        return [first.naturalWidth > 300, others.length + 1, first.src.startsWith('kith:')]";
    let drawn = window.evaluate(drawn, Value::Null);
    assert_eq!(drawn[0], true, "the page came as a picture");
    assert_eq!(drawn[2], true, "over Kith's own scheme");
    drawn[1].as_u64().unwrap_or_default()
}

/// The text of a PDF on one line, and how many pages it has.
fn read(pdf: &Path) -> (String, u64) {
    let text = run("pdftotext", &["-enc", "UTF-8"], pdf, &["-"]).replace('\u{200b}', "");
    let about = run("pdfinfo", &[], pdf, &[]);
    let pages = about.lines().find_map(|line| line.strip_prefix("Pages:"));
    let pages = pages.and_then(|pages| pages.trim().parse().ok());
    let words: Vec<&str> = text.split_whitespace().collect();
    (
        words.join(" "),
        pages.expect("a PDF says how many pages it has"),
    )
}

fn run(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(tool)
        .args(before)
        .arg(file)
        .args(after)
        .output();
    let output = output.expect("poppler-utils are installed");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Everybody in the circle.
fn circle(window: &Window) -> Vec<String> {
    let people = window.call("person_list", json!({ "lens": "me" }));
    let people = people.expect("a workspace is open");
    let people = people["people"].as_array().expect("a list").clone();
    let names = people.iter().filter_map(|person| person["name"].as_str());
    names.map(str::to_owned).collect()
}

fn in_the_reports(theme: Theme, size: (u32, u32)) -> Window {
    let window = open(theme, size);
    into_practice(&window);
    run_command(&window, COHORT);
    window.wait_for("Stage of the community");
    window.click_beginning_in(".head", "Report");
    window.wait_for("Left out, and why");
    window
}
