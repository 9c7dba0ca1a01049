use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{
    NARROW, ROOMY, assert_quiet, keys, look_at, look_closely, look_large, open, run_command, texts,
};

pub const PASSPHRASE: &str = "four plain words kept";

#[test]
fn a_protected_workspace_is_made_locked_and_unlocked_in_light() {
    make_lock_unlock(Theme::Light, ROOMY);
}

#[test]
fn a_protected_workspace_is_made_locked_and_unlocked_in_a_small_dark_window() {
    make_lock_unlock(Theme::Dark, NARROW);
}

#[test]
fn whoever_forgot_the_passphrase_comes_in_by_the_words_and_chooses_another() {
    let window = open(Theme::Light, ROOMY);
    let words = make(&window, "Quintana Okafor");
    window
        .call("workspace_backup", json!({ "place": null }))
        .expect("a backup under the old passphrase");
    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    window.click_words("Use recovery words");
    window.wait_for("0 of 24 words");
    look_closely(&window, "recover");
    let mut wrong = words.clone();
    wrong.swap(0, 1);
    window.type_into("#recovery", &wrong.join(" "));
    window.click_words("Open with these words");
    window.wait_for("These words did not open the file");
    look_closely(&window, "recover-wrong");
    window.evaluate("document.querySelector('#recovery').select()", Value::Null);
    window.type_into("#recovery", &words.join(" "));
    window.click_words("Open with these words");
    window.wait_for("Choose a new passphrase");
    look_closely(&window, "recovered");
    window.type_into("#passphrase", "barley and oats and rye");
    window.click_words("Change it");
    let others = keep_the_words(&window);
    assert_ne!(others, words, "new words come with it");
    window.wait_for("The circle is still open");

    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    window.type_into("#passphrase", "barley and oats and rye");
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");
    assert!(
        !window.text().contains("Choose a new passphrase"),
        "that was asked once"
    );
    delete_old_backups(&window);
    assert_quiet(&window);
}

fn make_lock_unlock(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    make(&window, "Quintana Okafor");
    look_at(&window, "empty");

    window.press(keys::LOCK);
    window.wait_for("Use recovery words");
    look_at(&window, "unlock");
    assert!(
        !window.text().contains("circle is still open"),
        "a locked window shows nothing of what was open"
    );

    window.type_into("#passphrase", "not this one");
    window.click_words("Unlock");
    window.wait_for("That passphrase did not open the file");
    look_at(&window, "unlock-wrong");
    assert!(
        window.text().contains("nothing is erased"),
        "a wrong passphrase is no drama"
    );

    window.evaluate(
        "document.querySelector('#passphrase').select()",
        Value::Null,
    );
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");
    change_and_take_away(&window);
    assert_quiet(&window);
}

/// What the passphrase before could still open.
fn delete_old_backups(window: &Window) {
    run_command(window, "Go to Settings");
    window.wait_for("another passphrase.");
    window.click_words("Delete them");
    window.wait_for("for good?");
    look_closely(window, "backups-old");
    window.click_beginning_in(".dlg__a", "Delete");
    window.wait_for("Deleted 1 older backup");
    assert!(
        !window.text().contains("another passphrase."),
        "none is left"
    );
}

/// The passphrase is not changed by whoever does not know it, and is taken away by whoever does.
fn change_and_take_away(window: &Window) {
    run_command(window, "Go to Settings");
    window.click_words("Change the passphrase");
    window.wait_for("Every page is written anew");
    look_large(window, "passphrase-change");
    window.type_into("#current", "not this one");
    window.type_into("#passphrase", "barley and oats and rye");
    window.click_words("Change it");
    window.wait_for("That passphrase did not open the file");
    look_large(window, "passphrase-change-wrong");
    window.press(keys::ESCAPE);
    window.wait_until_ready();

    window.click_words("Take it away");
    window.wait_for("Take the passphrase away?");
    look_large(window, "passphrase-remove");
    window.type_into("#current", PASSPHRASE);
    window.click(".dlg button[type='submit']");
    window.wait_for("anyone who has the file can read it");
    look_at(window, "passphrase-none");
}

/// Makes a workspace with [`PASSPHRASE`] and walks into it; gives its recovery words.
pub fn make(window: &Window, name: &str) -> Vec<String> {
    window.click_beginning("Start a new workspace");
    window.type_into("#name", name);
    window.type_into("#passphrase", PASSPHRASE);
    window.wait_until_ready();
    look_at(window, "create");
    window.click_beginning("Make this workspace");
    let words = keep_the_words(window);
    window.wait_for("The circle is still open");
    words
}

/// Writes the recovery words down, and types the two that are asked back.
fn keep_the_words(window: &Window) -> Vec<String> {
    window.wait_for("Write these words down");
    look_large(window, "words");
    let words: Vec<String> = texts(window, ".words li")
        .iter()
        .filter_map(|line| line.split_whitespace().last().map(str::to_owned))
        .collect();
    assert_eq!(words.len(), 24, "there are 24 words to write down");
    window.click_words("I wrote them down");
    window.wait_for("Two of them, to be sure");
    look_large(window, "words-asked");
    for (field, label) in texts(window, ".wordsheet__q label").iter().enumerate() {
        let number: usize = label
            .trim_start_matches("Word ")
            .parse()
            .expect("the label names the word's number");
        window.type_into(&format!("#word-{field}"), &words[number - 1]);
    }
    window.click_words("Open the workspace");
    words
}
