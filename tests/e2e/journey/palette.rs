use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

/// The cohort one stands in, so that what can be done there is offered, too.
const HERE: &str = "Alumni Circle";

#[test]
fn the_arrows_lead_to_everything_there_is_to_do() {
    let window = standing();
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    let all = listed(&window, "[role='option']", "id");
    let mut met = Vec::new();
    for _ in &all {
        met.push(active(&window));
        window.type_into("dialog.pal [role='combobox']", keys::DOWN);
    }
    assert_eq!(met, all, "each row is met once, from the first to the last");
    assert_eq!(active(&window), all[0], "and from the last to the first");
    assert!(
        commands(&window).len() > 15,
        "the whole list of commands is there: {all:?}"
    );
}

#[test]
fn every_command_is_found_by_its_words_and_done_by_enter() {
    let window = standing();
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    let mut all = commands(&window);
    // What ends the walk comes last.
    all.sort_by_key(|(id, _)| id == "workspace.lock");
    for (id, words) in &all {
        stand_in_the_cohort(&window);
        find(&window, words);
        let rows = listed(&window, "[role='option'][data-command]", "data-command");
        assert!(rows.contains(id), "{words:?} finds {id}: {rows:?}");
        while active(&window) != format!("pal-do.{id}") {
            window.type_into("dialog.pal [role='combobox']", keys::DOWN);
        }
        window.press(keys::ENTER);
        window.wait_until_ready();
        assert_done(&window, id);
        if id == "history.undo" {
            window.press(keys::REDO);
            window.wait_for("Did again");
        }
    }
    assert_quiet(&window);
}

#[test]
fn what_was_done_lately_stands_first() {
    let window = standing();
    find(&window, "Keys for this screen");
    window.press(keys::ENTER);
    look_at(&window, "keys");
    window.press(keys::ESCAPE);
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    assert_eq!(
        active(&window),
        "pal-do.keys",
        "the last thing that was done is the first that is offered"
    );
    assert_eq!(
        texts(&window, ".pal__g").first().map(String::as_str),
        Some("Lately"),
        "under its heading"
    );
    look_at(&window, "palette-lately");
}

/// What a command that was done shows for it; others leave the window at rest.
fn assert_done(window: &Window, id: &str) {
    let shows = |script: &str| window.evaluate(script, Value::Null) == json!(true);
    assert!(
        shows("return document.querySelector('dialog.pal') === null"),
        "{id} leaves the palette"
    );
    let there = |css: &str| shows(&format!("return document.querySelector({css:?}) !== null"));
    match id {
        "go.home" => window.wait_for("Next sessions"),
        "go.reports" | "report.snapshot" | "report.register" | "report.roster"
        | "report.attendance" => window.wait_for("Who will read it"),
        "keys" => assert!(there("dialog.keysheet[open]"), "the keys are shown"),
        "lens" => assert!(there(".lens-menu[open]"), "the lenses can be chosen from"),
        "sidebar" => {
            assert!(there(".app--rail"), "the sidebar is a rail now");
            window.press("\u{e009}\\\u{e000}");
        }
        "history.undo" => window.wait_for("Undid"),
        "workspace.lock" => assert!(!window.text().contains(HERE), "nothing is shown any more"),
        _ => {
            if let Some(lens) = id.strip_prefix("lens.") {
                assert!(there(&format!("[data-lens='{lens}']")), "seen as {lens}");
            }
        }
    }
}

fn standing() -> Window {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    stand_in_the_cohort(&window);
    window
}

/// As Me, with nothing over the window, in the cohort.
fn stand_in_the_cohort(window: &Window) {
    window.evaluate(
        "document.querySelectorAll('dialog[open]').forEach((one) => one.close());
         document.querySelectorAll('details[open]').forEach((one) => (one.open = false));
         document.activeElement?.blur();",
        Value::Null,
    );
    if window.evaluate("return document.documentElement.dataset.lens", Value::Null) != "me" {
        window.press(keys::ESCAPE);
        window.press(keys::ESCAPE);
        window.press(keys::SEEN_AS);
        window.press("1");
    }
    find(window, HERE);
    window.press(keys::ENTER);
    window.wait_for("Stage of the community");
}

fn find(window: &Window, words: &str) {
    window.press(keys::FIND_ANYTHING);
    window.type_into("dialog.pal [role='combobox']", words);
    window.wait_until_ready();
}

/// Every command that is listed, with its words.
fn commands(window: &Window) -> Vec<(String, String)> {
    let ids = listed(window, "[role='option'][data-command]", "data-command");
    let words = texts(window, "[role='option'][data-command] .pal__t");
    ids.into_iter().zip(words).collect()
}

fn listed(window: &Window, css: &str, attribute: &str) -> Vec<String> {
    let found = window.evaluate(
        "return [...document.querySelectorAll(given[0])].map((one) => one.getAttribute(given[1]))",
        json!([css, attribute]),
    );
    serde_json::from_value(found).expect("each has the attribute")
}

fn active(window: &Window) -> String {
    let active =
        "return document.querySelector('[role=combobox]').getAttribute('aria-activedescendant')";
    let active = window.evaluate(active, Value::Null);
    active.as_str().unwrap_or_default().to_owned()
}
