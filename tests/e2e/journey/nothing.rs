//! Every place of a workspace in which there is nothing yet, in both themes and at twice the size.

use serde_json::json;
use support::window::Theme;

use super::upkeep::make_open;
use super::{ROOMY, assert_quiet, look_closely, open, run_command};

#[test]
fn a_workspace_without_anything() {
    let window = open(Theme::Light, ROOMY);
    make_open(&window);
    look_closely(&window, "home-empty");
    for (command, words, name) in [
        ("Go to Sessions", "Nothing is planned", "sessions-empty"),
        ("Go to People", "No one is here yet", "people-empty"),
        (
            "Go to Reports",
            "There is nothing to report on yet",
            "reports-empty",
        ),
        ("Go to History", "Nothing has changed yet", "history-empty"),
    ] {
        run_command(&window, command);
        window.wait_for(words);
        look_closely(&window, name);
        if name == "sessions-empty" {
            window.click_words("Behind us");
            window.wait_for("Nothing was held yet");
            look_closely(&window, "sessions-empty-behind");
        }
    }
    assert_quiet(&window);
}

#[test]
fn a_cohort_without_people() {
    let window = open(Theme::Light, ROOMY);
    make_open(&window);
    let program = json!({ "name": "Book Circle", "kind": "peer_learning" });
    let program = window.call("program_add", program).expect("a program");
    let cohort = json!({ "program": program["program"], "name": "Spring readers" });
    window.call("cohort_add", cohort).expect("a cohort");
    window.wait_until_ready();
    look_closely(&window, "home-one-cohort");
    run_command(&window, "Go to Sessions");
    window.wait_for("Nothing is planned");
    window.click_beginning_in(".tree", "Spring readers");
    window.wait_in("h1", "Spring readers");
    look_closely(&window, "cohort-without-people");
    for (tab, words) in [
        ("Roster", "No one is here yet"),
        ("Sessions", "No sessions yet"),
        ("Attendance", "Nothing to mark yet"),
    ] {
        window.click_beginning_in(".tabs", tab);
        window.wait_for(words);
        look_closely(&window, &format!("{tab}-without-people"));
    }
    assert_quiet(&window);
}
