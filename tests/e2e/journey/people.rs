use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::grid::{CELL, cell, focus, into_roster, place, until_reads};
use super::{
    NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, look_closely, look_in_both,
    look_large, open, run_command, texts, wait_for_dialog,
};

#[test]
fn a_roster_is_typed_into_by_keyboard() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    let (before, home) = (cell(&window, "Home", 2), cell(&window, "Home", 3));

    focus(&window, "Home", 2);
    window.press("Silver");
    look_in_both(&window, "roster-typing");
    window.press(keys::ENTER);
    window.wait_until_ready();
    assert_eq!(cell(&window, "Home", 2), "Silver", "Enter keeps it");
    assert_eq!(place(&window), "3 Home", "and goes one down");

    window.press("Elsewhere");
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    assert_eq!(cell(&window, "Home", 3), home, "Escape puts it back");
    assert_eq!(place(&window), "3 Home", "and stays");

    window.press(keys::F2);
    window.press(keys::END);
    window.press(" Springs");
    window.press(keys::TAB);
    window.wait_until_ready();
    assert_eq!(
        cell(&window, "Home", 3),
        format!("{home} Springs").trim(),
        "F2 goes on from what is there"
    );
    assert_eq!(place(&window), "3 Email", "Tab goes on to the right");

    let email = cell(&window, "Email", 3);
    window.press("nonsense");
    window.press(keys::ENTER);
    window.wait_until_ready();
    window.press(keys::UP);
    window.wait_for("is not an email address");
    look_in_both(&window, "roster-fault");
    assert_eq!(cell(&window, "Email", 3), "nonsense", "it can be mended");
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    assert_eq!(cell(&window, "Email", 3), email, "or put back");

    window.press(keys::END);
    let seen = window.evaluate(
        "const cell = document.activeElement.getBoundingClientRect();
         return cell.right <= document.querySelector('.ro__grid').getBoundingClientRect().right",
        Value::Null,
    );
    assert_eq!(
        (place(&window), seen),
        ("3 Came".to_owned(), json!(true)),
        "the last column is scrolled to"
    );

    window.press(keys::UNDO);
    until_reads(&window, "Home", 3, &home);
    assert_eq!(cell(&window, "Home", 2), "Silver", "one cell, one step");
    window.press(keys::UNDO);
    until_reads(&window, "Home", 2, &before);
    assert_quiet(&window);
}

#[test]
fn a_range_is_copied_and_pasted_as_one_step() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    let from: Vec<_> = (1..=3).map(|row| cell(&window, "Home", row)).collect();
    let before: Vec<_> = (5..=7).map(|row| cell(&window, "Home", row)).collect();

    focus(&window, "Home", 1);
    window.press(keys::SHIFT_DOWN);
    window.press(keys::SHIFT_DOWN);
    look_in_both(&window, "roster-range");
    window.press(keys::COPY);
    focus(&window, "Home", 5);
    window.press(keys::PASTE);
    window.wait_for("Changed 3 cells of 3 people");
    let after: Vec<_> = (5..=7).map(|row| cell(&window, "Home", row)).collect();
    assert_eq!(after, from, "three cells in their order");
    window.press(keys::UNDO);
    for (row, before) in (5..=7).zip(&before) {
        until_reads(&window, "Home", row, before);
    }

    paste(
        &window,
        "Organization",
        2,
        "\"Long\nTable\"\tTaos\r\nSkills Barn\tMora\r\n",
    );
    window.wait_for("Changed 4 cells of 2 people");
    assert_eq!(
        cell(&window, "Organization", 3),
        "Skills Barn",
        "as Excel writes it, cell by cell"
    );
    assert_eq!(cell(&window, "Home", 3), "Mora", "two columns wide");

    let table = "<meta charset='utf-8'><table><tr><td>Laguna<br>Reads</td><td> Grants&nbsp;Pass </td></tr></table>";
    paste_table(&window, "Organization", 4, table);
    until_reads(&window, "Home", 4, "Grants Pass");

    focus(&window, "Home", 4);
    window.press(keys::F2);
    window.press(keys::ALL);
    window.press("Chama");
    window.press(keys::ENTER);
    until_reads(&window, "Home", 4, "Chama");
    assert_quiet(&window);
}

#[test]
fn many_are_changed_at_once_and_columns_are_arranged() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Name", 1);
    window.press(" ");
    window.press(keys::DOWN);
    window.press(" ");
    window.wait_for("2 people chosen");
    look_in_both(&window, "roster-chosen");
    window.click_beginning("Change a field");
    look_closely(&window, "roster-change");
    let idle = window.evaluate(
        "return document.querySelector('.dlg button[type=submit]').disabled",
        Value::Null,
    );
    assert_eq!(idle, json!(true), "an empty field empties nothing");
    window.type_into(".dlg input[type='text']", "Chama");
    window.click_beginning("Change home of 2 people");
    window.wait_for("Changed 2 cells of 2 people");
    assert_eq!(
        (cell(&window, "Home", 1), cell(&window, "Home", 2)),
        ("Chama".to_owned(), "Chama".to_owned()),
        "both of them"
    );

    window.click_beginning("Change the stage");
    look_closely(&window, "roster-stage");
    window.evaluate(
        "const [stage, day] = [document.querySelector('.dlg select'), document.querySelector('.dlg input[type=date]')];
         stage.value = 'paused'; stage.dispatchEvent(new Event('change', { bubbles: true }));
         day.value = '2026-01-05'; day.dispatchEvent(new Event('input', { bubbles: true }))",
        Value::Null,
    );
    window.click_beginning("Change stage of 2 people");
    window.wait_for("Jan 5, 2026");
    assert_eq!(
        (cell(&window, "Stage", 1), cell(&window, "Since", 2)),
        ("Paused".to_owned(), "Jan 5, 2026".to_owned()),
        "both of them, since that day"
    );

    window.click_words("Columns");
    look_closely(&window, "roster-columns");
    window.click(".cols [data-column='phone']");
    window.press(keys::ALT_UP);
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    assert_eq!(
        texts(&window, ".grid thead [data-cell]"),
        [
            "Name",
            "Role",
            "Stage",
            "Since",
            "Organization",
            "Home",
            "Phone",
            "Email",
            "Came"
        ],
        "shown, and moved before the one above"
    );
    window.click_beginning("Overview");
    window.wait_until_ready();
    window.click_beginning("Roster");
    window.wait_until_ready();
    assert!(
        texts(&window, ".grid thead [data-cell]").contains(&"Phone".to_owned()),
        "and remembered"
    );
    assert_quiet(&window);
}

#[test]
fn a_person_is_looked_at_beside_the_list_in_light() {
    inspect(Theme::Light, ROOMY);
}

#[test]
fn a_person_is_looked_at_over_the_list_in_a_small_dark_window() {
    inspect(Theme::Dark, NARROW);
}

fn inspect(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    into_roster(&window);
    focus(&window, "Name", 1);
    window.press(keys::DETAILS);
    window.wait_for("More about them");
    look_at(&window, "person");
    let name = texts(&window, ".insp h2").remove(0);
    assert_eq!(
        texts(&window, "tr[data-row='1'] .who .clip"),
        [name.as_str()],
        "whoever has the focus"
    );
    window.click(".insp summary[aria-label^='More to do']");
    look_at(&window, "person-menu");
    window.click_beginning("Same person as another");
    look_large(&window, "person-merge");
    window.press(keys::ESCAPE);
    window.click(".insp summary[aria-label^='More to do']");
    window.click_beginning("Enroll in a cohort");
    wait_for_dialog(&window, &format!("Enroll {name}"));
    look_large(&window, "person-enroll");
    window.press(keys::ESCAPE);
    window.click(".insp__places summary");
    window.click_beginning("Note that they moved on");
    wait_for_dialog(&window, &format!("{name} moved on"));
    look_large(&window, "person-stage");
    window.press(keys::ESCAPE);
    window.click("[aria-label='Close the details']");
    window.click_beginning("Add person");
    look_large(&window, "person-add");
    assert_quiet(&window);
}

#[test]
fn two_rows_become_one_person_and_are_taken_apart_again() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.click_beginning("People");
    window.wait_for("Taken away");
    look_in_both(&window, "people");
    add(&window, "Rosita", "Quispe-Marsh");
    add(&window, "Rosa", "Quispe-Marsh");
    window.type_into("input[type='search']", "Quispe-Marsh");
    window.wait_for("2 of ");

    focus(&window, "Name", 1);
    window.press(keys::DETAILS);
    window.wait_for("More about them");
    window.click(".insp summary[aria-label^='More to do']");
    window.click_beginning("Same person as another");
    window.type_into(".dlg input[type='text']", "Rosita");
    window.wait_for("Choose");
    window.click(".dlg .known button");
    window.wait_for("Are Rosa Quispe-Marsh and Rosita Quispe-Marsh one person?");
    look_closely(&window, "person-merge-chosen");
    window.click_beginning("Make them one person");
    window.wait_for("Merged Rosita Quispe-Marsh into Rosa Quispe-Marsh");
    window.wait_for("1 of ");

    focus(&window, "Home", 1);
    window.press("Taos");
    window.press(keys::ENTER);
    window.wait_until_ready();
    window.click(".insp summary[aria-label^='More to do']");
    window.click_beginning("Take apart from Rosita");
    window.wait_for("2 of ");
    assert!(
        texts(&window, ".grid td").contains(&"Taos".to_owned()),
        "what was changed since stays"
    );

    window.click(".insp summary[aria-label^='More to do']");
    window.click_beginning("Take Ros");
    window.wait_for("Deleted Ros");
    window.wait_for("1 of ");
    window.click_beginning("Taken away");
    window.wait_for("Bring back");
    look_closely(&window, "people-gone");
    window.click(".dlg .known button");
    window.wait_for("Nobody was taken away");
    window.press(keys::ESCAPE);
    window.wait_for("2 of ");
    assert_quiet(&window);
}

#[test]
fn everybody_is_narrowed_by_cohort_and_by_organization() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.click_beginning("People");
    window.wait_for("Taken away");
    add(&window, "Ada", "Quispe-Marsh");
    let everybody = texts(&window, ".ro__count").remove(0);
    let whole = everybody.split(' ').next().unwrap_or_default();

    run_command(&window, "Filter this list");
    window.wait_until_ready();
    assert_eq!(focused(&window), "Cohort", "the keyboard is in it");
    window.press(keys::ENTER);
    window.wait_for("In none");
    look_closely(&window, "people-cohorts");
    choose(&window, 1, "In none");
    window.wait_in(".chip--filter", "Cohort is\nnone");
    window.wait_for(&format!("1 of {whole}"));
    assert_eq!(texts(&window, ".grid .who .clip"), ["Ada Quispe-Marsh"]);

    window.press(" ");
    choose(&window, 3, "Farmers & Chefs Circle");
    window.wait_in(".chip--filter", "Cohort is\nFarmers & Chefs Circle");
    window.wait_for(&format!("16 of {whole}"));

    window.press(keys::END);
    window.press(keys::UP);
    assert_eq!(
        focused(&window),
        "Organization",
        "the column before the last"
    );
    window.press(keys::ENTER);
    window.wait_for("None said");
    window.press(keys::DOWN);
    window.press("quint");
    window.wait_until_ready();
    look_in_both(&window, "people-organizations");
    choose(&window, 1, "Quintana & Okafor");
    window.wait_in(".chip--filter", "Organization is\nQuintana & Okafor");
    window.wait_for(&format!("2 of {whole}"));
    assert_eq!(cell(&window, "Organization", 2), "Quintana & Okafor");
    window.press(keys::ESCAPE);
    assert_eq!(focused(&window), "Filter", "it is closed");
    look_closely(&window, "people-chips");

    window.type_into("input[type='search']", "Ada");
    window.wait_for("Nobody in this list matches.");
    look_in_both(&window, "people-nobody");
    window.click_words("Show everyone");
    window.wait_in(".ro__count", &everybody);
    assert_eq!(texts(&window, ".chip--filter"), [""; 0], "nothing is left");
    assert_quiet(&window);
}

/// Goes on by so many and chooses what is there.
fn choose(window: &Window, down: usize, words: &str) {
    for _ in 0..down {
        window.press(keys::DOWN);
    }
    let there = "return document.activeElement.closest('label').innerText.trim().split('\\n')[0]";
    assert_eq!(window.evaluate(there, Value::Null), json!(words));
    window.press(" ");
    window.wait_until_ready();
}

/// The first words of what has the keyboard.
fn focused(window: &Window) -> String {
    let words = "return document.activeElement.innerText.trim().split('\\n')[0]";
    let words = window.evaluate(words, Value::Null);
    words.as_str().unwrap_or_default().to_owned()
}

fn add(window: &Window, given: &str, family: &str) {
    let person = json!({ "given_name": given, "family_name": family });
    let added = window.call("person_add", json!({ "person": person }));
    assert!(added.is_ok(), "{added:?}");
}

/// A table of a web page on the clipboard, pasted into a cell; its text has lost the cells.
fn paste_table(window: &Window, head: &str, row: usize, html: &str) {
    focus(window, head, row);
    window.evaluate(
        "const data = new DataTransfer(); data.setData('text/html', given); data.setData('text/plain', '');
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
        json!(html),
    );
    window.wait_until_ready();
}

/// Pastes what another program put on the clipboard.
fn paste(window: &Window, head: &str, row: usize, text: &str) {
    let paste = "const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', given[2]);
        cell.focus();
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));";
    window.evaluate(&format!("{CELL} {paste}"), json!([head, row, text]));
}
