//! A file is on the screen before anybody is compared, and nothing moves when its plan comes.

use std::fs;

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{ROOMY, assert_quiet, into_practice, look_at, open, texts};

const ROSTER: &str = "\
First Name,Last Name,Email,Shoe size
Bao,Trinh,bao.trinh@post.example,41
Ana,Nez,ana.nez@post.example,38
";

#[test]
fn a_file_is_shown_while_its_plan_is_being_made() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.refuse(&["import_preview"], None);
    drop_roster(&window, &folder);
    until(&window, "Comparing 2 rows with");
    until(&window, "Shoe size");
    assert_eq!(
        texts(&window, "[data-row] [data-cell='3']"),
        ["Bao", "Ana"],
        "its rows as they stand"
    );
    assert_eq!(
        texts(&window, "[data-row] [data-cell='0']"),
        ["", ""],
        "of which nothing is known"
    );
    let none: [String; 0] = [];
    assert_eq!(window.violations(), none, "everybody can use it already");
    let before = places(&window);

    window.refuse(&[], None);
    window.wait_in("[data-row='1'] .st", "New");
    assert_eq!(places(&window), before, "all stands where it stood");
    window.wait_for("Import 2 people");
    assert_quiet(&window);
}

#[test]
fn a_plan_that_was_stopped_goes_on_when_asked() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let stopped = json!({ "code": "canceled", "message": "Stopped.", "details": {} });
    window.refuse(&["import_preview"], Some(stopped));
    drop_roster(&window, &folder);
    window.wait_for("Stopped. The file was read, and nobody was compared.");
    window.wait_for("Shoe size");
    look_at(&window, "import-stopped");
    window.refuse(&[], None);
    window.click_words("Go on");
    window.wait_for("Import 2 people");
    assert_quiet(&window);
}

fn drop_roster(window: &Window, folder: &TempDir) {
    let file = folder.path().join("spring_readers.csv");
    fs::write(&file, ROSTER).expect("the roster can be written");
    window.drop_file(&file);
}

/// Waits until the page reads `words`, though something is under way.
fn until(window: &Window, words: &str) {
    window.evaluate(
        "await new Promise((resolve, reject) => {
            const look = () => document.body.innerText.includes(given) ? resolve() : setTimeout(look, 20);
            setTimeout(() => reject(new Error(`never “${given}” but: ${document.body.innerText}`)), 30000);
            look();
         })",
        json!(words),
    );
}

/// Where the parts of the screen stand.
fn places(window: &Window) -> Value {
    window.evaluate(
        "return [...document.querySelectorAll('.file, .counts, .imt thead, [data-row], .im__foot, .whys')]
            .map((one) => Math.round(one.getBoundingClientRect().top))",
        Value::Null,
    )
}
