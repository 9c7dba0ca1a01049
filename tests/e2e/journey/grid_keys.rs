//! The keys of a spreadsheet, in a list of people.

use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::grid::{cell, focus, into_roster, place, until_reads};
use super::{NARROW, ROOMY, assert_quiet, keys, open};

#[test]
fn every_key_of_a_spreadsheet_goes_where_a_spreadsheet_goes() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    let last = people(&window);

    focus(&window, "Organization", 2);
    let goes = |key: &str, to: &str| goes(&window, key, to);
    goes(keys::RIGHT, "2 Home");
    goes(keys::LEFT, "2 Organization");
    goes(keys::HOME, "2 Name");
    goes(keys::LEFT, "2 Name");
    goes(keys::END, "2 Came");
    goes(keys::RIGHT, "2 Came");
    goes(keys::LAST_OF_ALL, &format!("{last} Came"));
    goes(keys::DOWN, &format!("{last} Came"));
    goes(keys::SHIFT_TAB, &format!("{last} Email"));
    goes(keys::TAB, &format!("{last} Came"));
    assert_quiet(&window);
}

#[test]
fn a_page_goes_by_as_much_as_is_in_sight() {
    let window = open(Theme::Light, NARROW);
    into_roster(&window);
    let last = people(&window);
    let goes = |key: &str, to: &str| goes(&window, key, to);
    focus(&window, "Home", 1);
    let screen = wholly_in_sight(&window);
    assert!(
        screen > 3 && screen < last,
        "a list longer than a screen: {last} people, {screen} in sight"
    );
    let page = screen - 1;
    goes(keys::PAGE_DOWN, &format!("{} Home", 1 + page));
    goes(keys::PAGE_UP, "1 Home");
    goes(keys::PAGE_UP, "1 Home");
    for _ in 0..last / page {
        window.press(keys::PAGE_DOWN);
    }
    goes(keys::PAGE_DOWN, &format!("{last} Home"));
    goes(keys::PAGE_UP, &format!("{} Home", last - page));
    assert_quiet(&window);
}

#[test]
fn the_first_cell_of_all_is_a_head_and_the_list_begins_below_it() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Home", 3);
    window.press(keys::FIRST_OF_ALL);
    window.wait_until_ready();
    let head = "const cell = document.activeElement.closest('[data-cell]');
        return [cell.closest('thead') !== null, cell.dataset.cell]";
    assert_eq!(
        window.evaluate(head, Value::Null),
        json!([true, "0"]),
        "the head of the first column"
    );
    window.press(keys::DOWN);
    window.wait_until_ready();
    assert_eq!(place(&window), "1 Name", "and whoever is first below it");
    assert_quiet(&window);
}

#[test]
fn a_range_grows_and_shrinks_with_shift_and_goes_without_it() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Organization", 3);
    let ranges = |key: &str, over: &[&str]| {
        window.press(key);
        window.wait_until_ready();
        assert_eq!(range(&window), over, "what it spans");
    };
    ranges(keys::SHIFT_RIGHT, &["3 Organization", "3 Home"]);
    ranges(
        keys::SHIFT_DOWN,
        &["3 Organization", "3 Home", "4 Organization", "4 Home"],
    );
    assert_eq!(place(&window), "4 Home", "the cursor is at its far corner");
    ranges(keys::SHIFT_LEFT, &["3 Organization", "4 Organization"]);
    ranges(
        keys::SHIFT_LEFT,
        &["3 Since", "3 Organization", "4 Since", "4 Organization"],
    );
    ranges(keys::SHIFT_UP, &["3 Since", "3 Organization"]);
    ranges(
        keys::SHIFT_UP,
        &["2 Since", "2 Organization", "3 Since", "3 Organization"],
    );
    ranges(keys::UP, &[]);
    assert_eq!(place(&window), "1 Since", "without it the cursor moves on");
    assert_quiet(&window);
}

#[test]
fn shift_goes_back_out_of_a_field_and_keeps_what_was_typed() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Home", 3);
    window.press("Chama");
    window.press(keys::SHIFT_ENTER);
    until_reads(&window, "Home", 3, "Chama");
    assert_eq!(place(&window), "2 Home", "one up");
    window.press("Silver");
    window.press(keys::SHIFT_TAB);
    until_reads(&window, "Home", 2, "Silver");
    assert_eq!(place(&window), "2 Organization", "one to the left");
    assert_quiet(&window);
}

#[test]
fn what_is_cut_can_be_pasted_and_both_be_taken_back() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    let rows = [1, 2, 5, 6];
    let read = |row: usize| cell(&window, "Home", row);
    let before = rows.map(read);
    assert!(
        before.iter().all(|home| !home.is_empty()) && before[..2] != before[2..],
        "they live somewhere, and not in the same places: {before:?}"
    );
    focus(&window, "Home", 1);
    window.press(keys::SHIFT_DOWN);
    window.press(keys::CUT);
    window.wait_for("Changed 2 cells of 2 people");
    assert_eq!([read(1), read(2)], ["", ""], "they are empty");
    focus(&window, "Home", 5);
    window.press(keys::PASTE);
    until_reads(&window, "Home", 5, &before[0]);
    until_reads(&window, "Home", 6, &before[1]);
    window.press(keys::UNDO);
    until_reads(&window, "Home", 5, &before[2]);
    assert_eq!(read(6), before[3], "as before the paste");
    window.press(keys::UNDO);
    until_reads(&window, "Home", 1, &before[0]);
    assert_eq!(rows.map(read), before, "as before the cut");
    assert_quiet(&window);
}

fn goes(window: &Window, key: &str, to: &str) {
    window.press(key);
    window.wait_until_ready();
    assert_eq!(place(window), to, "where the key goes");
    assert!(is_in_sight(window), "{to} is in sight");
}

/// The cells of the range that are drawn, row by row.
fn range(window: &Window) -> Vec<String> {
    let range = "return [...document.querySelectorAll('.grid .is-range')].map((cell) => {
        const head = document.querySelector(`.grid thead [data-cell='${cell.dataset.cell}']`);
        return `${cell.closest('[data-row]').dataset.row} ${head.innerText.trim()}`;
    })";
    let range = window.evaluate(range, Value::Null);
    serde_json::from_value(range).expect("places are texts")
}

fn people(window: &Window) -> usize {
    let lines = "return Number(document.querySelector('.grid').getAttribute('aria-rowcount')) - 1";
    number(&window.evaluate(lines, Value::Null))
}

/// How many people are drawn whole, below the head and above the edge.
fn wholly_in_sight(window: &Window) -> usize {
    let count = "const list = document.querySelector('.ro__grid').getBoundingClientRect();
        const head = document.querySelector('.grid thead').getBoundingClientRect();
        return [...document.querySelectorAll('tr[data-row]')].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return top >= head.bottom - 1 && bottom <= list.bottom + 1;
        }).length";
    number(&window.evaluate(count, Value::Null))
}

fn is_in_sight(window: &Window) -> bool {
    let seen = "const cell = document.activeElement.getBoundingClientRect();
        const list = document.querySelector('.ro__grid').getBoundingClientRect();
        const head = document.querySelector('.grid thead').getBoundingClientRect();
        return cell.top >= head.bottom - 1 && cell.bottom <= list.bottom + 1
            && cell.left >= list.left - 1 && cell.right <= list.right + 1";
    window.evaluate(seen, Value::Null) == true
}

fn number(count: &Value) -> usize {
    count
        .as_u64()
        .and_then(|count| usize::try_from(count).ok())
        .expect("a count")
}
