//! Who comes into a cohort, goes on to another, and leaves; a roster tells of any day.

use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::grid::{cell, focus};
use super::{
    ROOMY, assert_quiet, into_practice, keys, open, put_in, run_command, texts, wait_for_dialog,
};

const HERE: &str = "Spring readers";
const THERE: &str = "Autumn readers";
const CAME: &str = "2024-03-04";
const MOVED: &str = "2024-05-06";
const LEFT: &str = "2024-06-03";
const ROSA: &str = "Rosa Quispe-Marsh";
const LUCJA: &str = "Łucja Benally";

#[test]
fn somebody_comes_moves_and_leaves_and_each_day_keeps_its_roster() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let (here, there) = two_cohorts(&window);
    window.know("Łucja", "Benally", "lucja@post.example");
    into_roster(&window, HERE);
    somebody_new_comes(&window);
    somebody_known_comes(&window);
    assert_eq!(
        roster(&window, &here, None),
        [
            format!("{LUCJA}, active, {CAME}"),
            format!("{ROSA}, active, {CAME}")
        ],
        "both are in"
    );

    one_moves(&window);
    one_leaves(&window);
    assert_eq!(
        roster(&window, &here, None),
        [
            format!("{LUCJA}, withdrawn, {MOVED}"),
            format!("{ROSA}, withdrawn, {LEFT}")
        ],
        "both are out"
    );
    assert_eq!(
        roster(&window, &there, None),
        [format!("{LUCJA}, active, {MOVED}")],
        "one of them is elsewhere"
    );
    look_back(&window);
    assert_eq!(
        roster(&window, &here, Some("2024-06-02")),
        [
            format!("{LUCJA}, withdrawn, {MOVED}"),
            format!("{ROSA}, active, {CAME}")
        ],
        "as the file has it, a day before"
    );
    narrow_by_stage(&window);
    run_command(&window, "Go to Today");
    window.wait_for("Next sessions");
    into_roster(&window, THERE);
    assert_eq!(shown(&window), [[LUCJA, "Active", "May 6, 2024"]]);
    assert_quiet(&window);
}

fn two_cohorts(window: &Window) -> (String, String) {
    let program = json!({ "name": "Book Circle", "kind": "peer_learning" });
    let program = window.call("program_add", program).expect("a program");
    let cohort = |name: &str| {
        let cohort = json!({ "program": program["program"], "name": name });
        let cohort = window.call("cohort_add", cohort).expect("a cohort");
        cohort["cohort"].as_str().expect("a key").to_owned()
    };
    (cohort(HERE), cohort(THERE))
}

fn into_roster(window: &Window, cohort: &str) {
    window.wait_until_ready();
    window.click_beginning_in(".tree", cohort);
    window.wait_in("h1", cohort);
    window.click_beginning_in(".tabs", "Roster");
    window.wait_for("Bring in a roster");
}

fn somebody_new_comes(window: &Window) {
    window.click_beginning("Add person");
    wait_for_dialog(window, &format!("Add a person to {HERE}"));
    put_in(window, ".dlg [name='on_date']", CAME);
    window.type_into(".dlg [name='given_name']", "Rosa");
    window.type_into(".dlg [name='family_name']", "Quispe-Marsh");
    window.type_into(".dlg [name='email']", "rosa@post.example");
    window.press(keys::SEND);
    window.wait_in(".grid .who .clip", ROSA);
    assert_eq!(shown(window), [[ROSA, "Active", "Mar 4, 2024"]]);
    assert_eq!(cell(window, "Email", 1), "rosa@post.example");
}

fn somebody_known_comes(window: &Window) {
    window.click_beginning("Add person");
    wait_for_dialog(window, &format!("Add a person to {HERE}"));
    put_in(window, ".dlg [name='on_date']", CAME);
    window.type_into(".dlg [name='given_name']", "Łucja");
    window.click(&format!(".dlg .known [aria-label='Enroll {LUCJA}']"));
    window.wait_in(".grid .who .clip", LUCJA);
    assert_eq!(shown(window)[0], [LUCJA, "Active", "Mar 4, 2024"]);
    assert_eq!(
        cell(window, "Email", 1),
        "lucja@post.example",
        "who was known, and nobody new"
    );
}

fn one_moves(window: &Window) {
    about_their_place(window, 1, LUCJA, "Move to another cohort");
    wait_for_dialog(window, &format!("Move {LUCJA} to another cohort"));
    choose(window, THERE);
    put_in(window, ".dlg [name='on_date']", MOVED);
    window.press(keys::SEND);
    window.wait_in(".grid .c-since", "May 6, 2024");
    assert_eq!(shown(window)[0], [LUCJA, "Moved on", "May 6, 2024"]);
}

fn one_leaves(window: &Window) {
    about_their_place(window, 2, ROSA, "Note that they moved on");
    wait_for_dialog(window, &format!("{ROSA} moved on"));
    put_in(window, ".dlg [name='on_date']", LEFT);
    put_in(window, ".dlg [name='exit_reason']", "relocation");
    window.press(keys::SEND);
    window.wait_in(".grid .c-since", "Jun 3, 2024");
    assert_eq!(shown(window)[1], [ROSA, "Moved on", "Jun 3, 2024"]);
}

fn look_back(window: &Window) {
    let as_of = |day: &str, words: &str| {
        put_in(window, ".asof input", day);
        window.wait_in(".chip--filter", words);
    };
    as_of("2024-06-02", "As of\nJun 2, 2024");
    assert_eq!(
        shown(window),
        [
            [LUCJA, "Moved on", "May 6, 2024"],
            [ROSA, "Active", "Mar 4, 2024"]
        ],
        "a day before she left"
    );
    as_of("2024-05-05", "As of\nMay 5, 2024");
    assert_eq!(
        shown(window),
        [
            [LUCJA, "Active", "Mar 4, 2024"],
            [ROSA, "Active", "Mar 4, 2024"]
        ],
        "a day before one of them moved"
    );
    as_of("2024-03-03", "As of\nMar 3, 2024");
    window.wait_for("Nobody in this list matches.");
    window.click_words("Show everyone");
    window.wait_in(".grid .c-since", "Jun 3, 2024");
    assert_eq!(texts(window, ".chip--filter"), [""; 0], "today again");
}

fn narrow_by_stage(window: &Window) {
    let only = |stage: &str| {
        let stage = format!("//label[normalize-space()={stage:?}]//input");
        window.evaluate(
            "document.evaluate(given, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue.click()",
            json!(stage),
        );
        window.wait_until_ready();
    };
    only("Active");
    window.wait_for("Nobody in this list matches.");
    window.click("[aria-label='Remove filter: Stage is active']");
    only("Moved on");
    window.wait_in(".chip--filter", "Stage is\nmoved on");
    assert_eq!(shown(window).len(), 2, "both moved on");
    put_in(window, ".asof input", "2024-06-02");
    window.wait_in(".chip--filter", "As of\nJun 2, 2024");
    assert_eq!(
        shown(window),
        [[LUCJA, "Moved on", "May 6, 2024"]],
        "who had moved on by then"
    );
}

/// By the menu of their place in the cohort.
fn about_their_place(window: &Window, row: usize, name: &str, words: &str) {
    focus(window, "Name", row);
    if texts(window, ".insp h2").is_empty() {
        window.press(keys::DETAILS);
    }
    window.wait_in(".insp h2", name);
    window.click(".insp__places summary");
    window.click_beginning(words);
}

/// A cohort by its name.
fn choose(window: &Window, cohort: &str) {
    let value = "return [...document.querySelectorAll('.dlg [name=cohort] option')].find((one) => one.text === given).value";
    let value = window.evaluate(value, json!(cohort));
    put_in(
        window,
        ".dlg [name='cohort']",
        value.as_str().expect("a key"),
    );
}

/// Name, stage and since of each line.
fn shown(window: &Window) -> Vec<[String; 3]> {
    window.wait_until_ready();
    let lines = "return [...document.querySelectorAll('tbody tr[data-row]')].map((row) =>
        ['.who .clip', '.c-stage', '.c-since'].map((css) => row.querySelector(css).innerText.trim()))";
    serde_json::from_value(window.evaluate(lines, Value::Null)).expect("texts")
}

/// The same as the file has it, at the end of a day.
fn roster(window: &Window, cohort: &str, day: Option<&str>) -> Vec<String> {
    let list = json!({
        "cohort": cohort, "sort": { "by": "name", "descending": false },
        "filter": { "text": null, "role": null, "stage": null }, "as_of": day, "lens": "me",
    });
    let list = window.call("roster_list", list).expect("a list");
    let rows = json!({ "cohort": null, "ids": list["ids"], "as_of": day, "lens": "me" });
    let rows = window.call("roster_rows", rows).expect("its lines");
    let rows = rows["rows"].as_array().cloned().unwrap_or_default();
    let word = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    rows.iter()
        .map(|row| {
            ["name", "stage", "since"]
                .map(|key| word(row, key))
                .join(", ")
        })
        .collect()
}
