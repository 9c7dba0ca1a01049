//! Any row of a roster is opened, and letters answer the one that they are pressed on.

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

/// Two are known under other addresses, one under this very address, and two are new.
const ROSTER: &str = "\
First Name,Last Name,Email,City
Bao,Trinh,bao.trinh@post.example,Taos
Esperanza,Concho,espe@laguna.example,
Lenora,Antone,lenora@antone.example,Gallup
Darius,Freeman,darius@post.example,
Ana,Nez,ana.nez@post.example,
";

#[test]
fn letters_answer_the_row_that_they_are_pressed_on() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = with_roster(&folder);
    look_at(&window, "import-looking");
    assert_eq!(standing(&window), json!("2"), "the first in doubt is open");

    window.click("[data-row='4'] [data-cell='0']");
    window.wait_for("freeman@work.example");
    window.press("d");
    window.wait_in("[data-row='4'] .st", "New");
    assert_eq!(
        texts(&window, "[data-row='2'] .st"),
        ["Your eye"],
        "the other is as it was"
    );
    window.wait_for("concho@laguna.example");
    assert_eq!(
        standing(&window),
        json!("2"),
        "the list went on with the panel"
    );

    window.press(keys::DOWN);
    window.wait_in("#h-match", "Line 4");
    window.press("k");
    window.wait_for("concho@laguna.example");
    assert_eq!(
        standing(&window),
        json!("2"),
        "and back to the one in doubt"
    );
    window.press("s");
    window.wait_in("[data-row='2'] .st", "Updated");
    assert_eq!(
        texts(&window, "[data-row='4'] .st"),
        ["New"],
        "what was said stands"
    );
    assert_quiet(&window);
}

#[test]
fn every_row_is_opened_and_can_be_left_out_or_said_to_be_somebody_else() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = with_roster(&folder);
    window.click("[data-row='3'] [data-cell='0']");
    window.wait_for("Somebody whom Kith knows");
    window.wait_for("Email is the same");
    window.wait_for("fills what is empty");
    look_at(&window, "import-known");
    window.press("d");
    window.wait_in("[data-row='3'] .st", "New");
    window.click_words("Decide it again");
    window.wait_in("[data-row='3'] .st", "Updated");

    window.click("[data-row='1'] [data-cell='0']");
    window.wait_for("Somebody new");
    look_at(&window, "import-new");
    window.click_words("Leave this row out");
    window.wait_in("[data-row='1'] .st", "Unchanged");
    window.click_words("Decide it again");
    window.wait_in("[data-row='1'] .st", "New");
    window.click_words("It is somebody else whom Kith knows");
    window.type_into(".brings input", "Lenora");
    window.wait_for("Lenora Antone");
    look_at(&window, "import-somebody");
    window.click(".brings .picks button");
    window.wait_in("[data-row='1'] .st", "Updated");

    window.click_words("Why each column means what it means");
    window.wait_for("the header says so");
    assert_quiet(&window);
}

/// The row that the list stands on, where it has the keyboard or is open.
fn standing(window: &Window) -> Value {
    let row = "return document.querySelector('tr.is-open')?.dataset.row ?? null";
    window.evaluate(row, Value::Null)
}

fn with_roster(folder: &TempDir) -> Window {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.know("Esperanza", "Concho", "concho@laguna.example");
    window.know("Darius", "Freeman", "freeman@work.example");
    window.know("Lenora", "Antone", "lenora@antone.example");
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    window.bring_in_with_doubt(&folder.path().join("spring_readers.csv"), ROSTER);
    window
}
