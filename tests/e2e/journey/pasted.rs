//! A table or addresses out of the clipboard, on the same way as a file.

use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, look_large, open, texts};

const LIST: &str = "Rosa Begay <rosa@post.example>; \"Tso, Ana\" <ana@post.example>";

#[test]
fn a_list_of_addresses_is_pasted_looked_over_and_taken_back_in_light() {
    paste_a_list(Theme::Light, ROOMY);
}

#[test]
fn a_list_of_addresses_is_pasted_looked_over_and_taken_back_in_a_small_dark_window() {
    paste_a_list(Theme::Dark, NARROW);
}

#[test]
fn a_table_of_a_web_page_is_pasted_cell_by_cell() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.press(keys::PASTE_A_TABLE);
    window.wait_for("What you copied");
    let table = "<table><tr><th>Name</th><th>Email</th></tr><tr><td>Bo Trinh</td><td>bo.trinh@post.example</td></tr></table>";
    window.evaluate(
        "const clipboardData = new DataTransfer();
         clipboardData.setData('text/html', given);
         clipboardData.setData('text/plain', 'Name Email Bo Trinh bo.trinh@post.example');
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))",
        json!(table),
    );
    let field = "return document.querySelector('dialog textarea').value";
    assert_eq!(
        window.evaluate(field, Value::Null),
        "Name\tEmail\nBo Trinh\tbo.trinh@post.example",
        "as a spreadsheet writes it"
    );
    window.press(keys::SEND);
    window.wait_for("Look it over before anything is saved");
    window.wait_for("Bo Trinh");
    assert_quiet(&window);
}

#[test]
fn what_is_pasted_on_the_first_screen_waits_for_its_workspace() {
    let window = open(Theme::Light, ROOMY);
    look_at(&window, "welcome");
    window.click_words("Paste a table or addresses");
    window.wait_for("What you copied");
    window.type_into("dialog textarea", LIST);
    look_at(&window, "welcome-paste");
    window.click_words("Look it over");
    window.wait_for("Make this workspace");
    window.type_into("#name", "Quintana Okafor");
    window.click(".choices label:nth-of-type(2) input");
    window.click_beginning("Make this workspace");
    window.wait_for("Look it over before anything is saved");
    window.wait_for("List of names and addresses");
    assert_quiet(&window);
}

fn paste_a_list(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    into_practice(&window);
    let before = people(&window);
    window.press(keys::PASTE_A_TABLE);
    window.wait_for("What you copied");
    window.type_into(
        "dialog textarea",
        "Dear all, we meet on Friday at noon and bring what we have read.",
    );
    window.click_words("Look it over");
    window.wait_for("Nothing was taken in");
    look_large(&window, "paste-no-table");
    window.evaluate(
        "document.querySelector('dialog textarea').select()",
        Value::Null,
    );
    window.type_into("dialog textarea", LIST);
    window.press(keys::ALL);
    window.press(keys::COPY);
    look_large(&window, "paste");
    window.press(keys::ESCAPE);

    // Outside of any field the clipboard is laid out at once.
    window.wait_until_ready();
    window.press(keys::PASTE);
    window.wait_for("Look it over before anything is saved");
    window.wait_for("List of names and addresses");
    assert!(window.text().contains("Pasted table"), "so it is called");
    look_at(&window, "paste-review");
    window.type_into("#program", "Book Circle\t");
    window.type_into("#cohort", "Readers\t");
    window.wait_for("Import 2 people");
    window.click_beginning("Import 2 people");
    window.wait_for("2 people came in to Readers");
    assert_eq!(people(&window), before + 2, "both of them");
    window.click_words("Undo the import");
    window.wait_for("Undid: Imported 2 people");
    assert_eq!(people(&window), before, "as it was before the paste");
    assert_eq!(texts(&window, ".im"), [""; 0], "and one is back");
    assert_quiet(&window);
}

fn people(window: &Window) -> usize {
    let everybody = window.call("person_list", json!({ "lens": "me" }));
    everybody.expect("the list is given")["people"]
        .as_array()
        .map_or(0, Vec::len)
}
