use serde_json::Value;
use support::window::{Theme, Window};

use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

#[test]
fn the_practice_room_is_walked_through_in_light() {
    walk(Theme::Light, ROOMY);
}

#[test]
fn the_practice_room_is_walked_through_in_a_small_dark_window() {
    walk(Theme::Dark, NARROW);
}

fn walk(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    look_at(&window, "welcome");
    into_practice(&window);
    look_at(&window, "home");
    let cohorts = texts(&window, ".rows__t");
    assert_eq!(
        cohorts.len(),
        5,
        "the practice room has five cohorts: {cohorts:?}"
    );
    if size == ROOMY {
        assert_eq!(
            texts(&window, ".tree__c").len(),
            5,
            "the sidebar has them too"
        );
    }
    assert!(
        window.text().contains("Filled the practice workspace"),
        "undo is offered with the words of its step"
    );

    window.click_beginning("Farmers & Chefs Circle");
    window.wait_for("Who came, session by session");
    look_at(&window, "cohort");
    let figures = texts(&window, ".figs__n");
    assert!(!figures.is_empty(), "the overview has figures");
    for figure in figures {
        assert!(
            figure.contains(" of "),
            "a share stands with its counts: {figure}"
        );
    }

    window.click_beginning("Roster");
    window.wait_for("Bring in a roster");
    look_at(&window, "roster");
    sort_by_organization(&window);
    walk_by_keys(&window);
    find_in_the_list(&window);
    find_anything(&window);
    assert_quiet(&window);
}

fn sort_by_organization(window: &Window) {
    window.click_beginning("Organization");
    window.wait_until_ready();
    let mut places = texts(window, "tr[data-row] td[data-cell='4']");
    places.retain(|place| !place.is_empty());
    let mut sorted = places.clone();
    sorted.sort_by_key(|place| place.to_lowercase());
    assert!(places.len() > 3, "rows were drawn: {places:?}");
    assert_eq!(
        places, sorted,
        "the list is in the order of the head that was clicked"
    );
}

fn walk_by_keys(window: &Window) {
    window.click("tr[data-row='1'] td[data-cell='0']");
    window.press(keys::DOWN);
    window.press(keys::DOWN);
    let row = "return document.activeElement.closest('[data-row]').dataset.row";
    assert_eq!(
        window.evaluate(row, Value::Null),
        "3",
        "two rows down from the first"
    );
    window.press(keys::END);
    let cell = "return document.activeElement.dataset.cell";
    assert_eq!(
        window.evaluate(cell, Value::Null),
        "7",
        "at the end of the row"
    );
}

fn find_in_the_list(window: &Window) {
    let all = texts(window, "tr[data-row] .who").len();
    let name = texts(window, "tr[data-row='1'] .who .clip").remove(0);
    window.press(keys::FIND_HERE);
    window.type_into("input[type='search']", &name);
    window.wait_for(" of ");
    let found = texts(window, "tr[data-row] .who");
    assert!(found.len() < all, "the list is shorter: {found:?}");
    assert!(
        found.iter().any(|row| row.contains(&name)),
        "the one looked for is there: {found:?}"
    );
    look_at(window, "roster-found");
    window.type_into("input[type='search']", "zzzz");
    window.wait_for("0 of ");
    look_at(window, "roster-none");
}

fn find_anything(window: &Window) {
    window.press(keys::FIND_ANYTHING);
    window.type_into("dialog.pal [role='combobox']", "alumni");
    window.wait_for("Native Entrepreneur in Residence");
    look_at(window, "palette");
    window.press(keys::ENTER);
    window.wait_for("Stage of the community");
    let title = texts(window, "h1").remove(0);
    assert_eq!(title, "Alumni Circle", "Enter opens what was found");
}
