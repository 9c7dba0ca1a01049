//! Nothing that was begun is lost: a form and what was decided about a file wait where they were
//! left, through Esc, another place and a lock.

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::protected::{PASSPHRASE, make};
use super::{ROOMY, assert_quiet, keys, look_at, look_in_both, open, run_command, wait_for_dialog};

const PURPOSE: &str = "dialog [name=purpose]";
const AGAIN: &str = "What you typed before is here again.";

#[test]
fn a_form_that_was_not_sent_waits_until_it_is_sent_or_let_go() {
    let window = open(Theme::Light, ROOMY);
    make(&window, "Quintana Okafor");
    begin(&window);
    window.type_into("dialog [name=name]", "Growers");
    window.evaluate(
        "const kind = document.querySelector('dialog [name=kind]');
         kind.value = 'community_of_practice';
         kind.dispatchEvent(new Event('change', { bubbles: true }));",
        Value::Null,
    );
    window.wait_until_ready();
    window.type_into("dialog [name=domain]", "Dry farming");
    window.type_into(PURPOSE, "So that nobody plants alone");
    window.press(keys::ESCAPE);

    begin(&window);
    window.wait_for(AGAIN);
    look_in_both(&window, "form-again");
    window.press(keys::ESCAPE);
    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    assert!(
        !window.text().contains("plants alone"),
        "the door shows nothing"
    );
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");

    begin(&window);
    window.wait_for(AGAIN);
    let typed =
        |css: &str| window.evaluate("return document.querySelector(given).value", json!(css));
    for (css, value) in [
        ("dialog [name=name]", "Growers"),
        ("dialog [name=kind]", "community_of_practice"),
        ("dialog [name=domain]", "Dry farming"),
        (PURPOSE, "So that nobody plants alone"),
    ] {
        assert_eq!(typed(css), value, "{css} as it was left");
    }
    window.click_words("Start over");
    window.wait_until_ready();
    assert_eq!(typed(PURPOSE), "", "as a new one");
    window.type_into("dialog [name=name]", "Cooks");
    window.click(".dlg__a > button[type=button]");
    begin(&window);
    assert_eq!(typed("dialog [name=name]"), "", "what was let go is gone");
    assert!(!window.text().contains(AGAIN), "and nothing is said of it");
    assert_quiet(&window);
}

#[test]
fn what_was_decided_about_a_file_waits_through_another_place_and_a_lock() {
    let folder = TempDir::new().expect("a folder for the roster");
    let file = folder.path().join("spring_readers.csv");
    let roster = "Name,Email\nEsperanza Concho,espe@laguna.example\nBao Trinh,bao@post.example\n";
    let window = open(Theme::Light, ROOMY);
    make(&window, "Quintana Okafor");
    window.know("Esperanza", "Concho", "concho@laguna.example");
    window.bring_in_with_doubt(&file, roster);
    window.click("[data-row='1'] [data-cell='0']");
    window.press("s");
    window.wait_for("Import 2 people");

    run_command(&window, "Go to Settings");
    window.wait_for("How Kith looks on this computer");
    run_command(&window, "Back");
    window.wait_for("What you decided about this file before is here again.");
    window.wait_for("Import 2 people");
    look_at(&window, "import-again");

    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");
    window.bring_in(&file, roster);
    window.wait_for("Import 2 people");
    window.click_words("Start over");
    window.wait_for("Are these the same person?");
    window.click("[data-row='1'] [data-cell='0']");
    window.press("s");
    window.type_into("#program", "Book Circle\t");
    window.wait_for("Import 2 people");
    window.click_beginning("Import 2 people");
    window.wait_for("2 people came in to Spring readers");
    window.bring_in(&file, roster);
    window.wait_for("Nothing new to bring in.");
    assert!(
        !window.text().contains("is here again"),
        "what was brought in is not unfinished"
    );
    assert_quiet(&window);
}

fn begin(window: &Window) {
    run_command(window, "New program");
    wait_for_dialog(window, "A new program");
    window.wait_until_ready();
}
