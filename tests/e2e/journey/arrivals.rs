use std::fs;

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{
    NARROW, ROOMY, assert_quiet, into_practice, keys, look_closely, look_large, open, texts,
};

pub const REPORT: &str = "\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
812 3456 7890,Seed swap,03/12/2026 05:58:12 PM,03/12/2026 07:31:40 PM,dana@example.org,94,6,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
Rosa Begay,rosa@example.org,03/12/2026 05:59:01 PM,03/12/2026 07:31:40 PM,92,No
Ines O (Ines Okafor),,03/12/2026 06:20:00 PM,03/12/2026 07:31:00 PM,71,Yes
Wilma Walker,wilma@example.org,03/12/2026 06:00:00 PM,03/12/2026 07:31:00 PM,91,Yes
15550100123,,03/12/2026 06:06:00 PM,03/12/2026 07:00:00 PM,54,Yes
Otter.ai,,03/12/2026 06:00:30 PM,03/12/2026 07:31:40 PM,91,Yes
";

#[test]
fn a_participant_report_becomes_the_roll_by_keyboard_and_is_taken_back_in_light() {
    take_in(Theme::Light, ROOMY);
}

#[test]
fn a_participant_report_becomes_the_roll_by_keyboard_and_is_taken_back_in_a_small_dark_window() {
    take_in(Theme::Dark, NARROW);
}

#[test]
fn a_meeting_that_no_session_speaks_for_is_asked_about() {
    let folder = TempDir::new().expect("a folder for the report");
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    circle(&window);
    let other = REPORT
        .replace("Seed swap", "Dana's room")
        .replace("03/12/2026", "03/13/2026");
    drop_report(&window, &folder, &other);
    window.wait_for("There is no session on that day");
    look_closely(&window, "arrivals-asks");
    choose(&window, "#arr-cohort", "Garden circle");
    window.click_words("Add a session for it");
    window.wait_for("Added with the marks");
    window.click_beginning("Mark 1 person");
    window.wait_for("1 person marked at Dana's room");
    window.press(keys::UNDO);
    window.wait_for("Undid: Marked 1 person at Dana's room");
    assert_quiet(&window);
}

#[test]
fn a_key_answers_whoever_is_shown_where_an_answer_takes_the_row_away() {
    let folder = TempDir::new().expect("a folder for the report");
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let session = circle(&window);
    let two =
        format!("{REPORT}Sam T (Sam Tso),,03/12/2026 06:01:00 PM,03/12/2026 07:31:00 PM,90,Yes\n");
    drop_report(&window, &folder, &two);
    window.wait_for("Is this Ines Okafor?");
    window.click(".counts .is-eye");
    window.click("[data-row='1'] [data-cell='1']");
    window.press("s");
    window.wait_for("Is this Sam Tso?");
    window.press("s");
    window.wait_for("Mark 3 people");
    window.press(keys::SEND);
    window.wait_for("3 people marked at Seed swap");
    assert_eq!(
        roll(&window, &session),
        json!([
            ["Rosa Begay", "present"],
            ["Ines Okafor", "late"],
            ["Sam Tso", "present"]
        ]),
        "each as themselves"
    );
    assert_quiet(&window);
}

fn take_in(theme: Theme, size: (u32, u32)) {
    let folder = TempDir::new().expect("a folder for the report");
    let window = open(theme, size);
    into_practice(&window);
    let session = circle(&window);
    drop_report(&window, &folder, REPORT);
    window.wait_for("Is this Ines Okafor?");
    window.wait_for("the same title, the same day and time");
    look_large(&window, "arrivals-review");
    let counts: Vec<String> = texts(&window, ".counts button")
        .iter()
        .map(|count| count.split_whitespace().collect())
        .collect();
    assert_eq!(
        counts,
        ["5All", "1Tomark", "1Needsyoureye", "1Walk-in", "2Leftout"],
        "everybody once"
    );
    window.click("[data-row='2'] [data-cell='1']");
    window.press("s");
    window.wait_for("Mark 2 people");
    window.press(keys::DOWN);
    window.wait_for("A walk-in");
    window.press("g");
    window.wait_for("Here, as a guest");
    window.click("#arr-away");
    window.wait_for("Mark 4 people");
    look_large(&window, "arrivals-decided");
    window.press(keys::SEND);
    window.wait_for("4 people marked at Seed swap");
    look_large(&window, "arrivals-done");
    assert_eq!(
        roll(&window, &session),
        json!([
            ["Rosa Begay", "present"],
            ["Ines Okafor", "late"],
            ["Sam Tso", "absent"],
            ["Wilma Walker", "present"]
        ]),
        "as the file tells"
    );
    window.click_words("Undo the marks");
    window.wait_for("Undid: Marked 4 people at Seed swap");
    let marked = roll(&window, &session);
    let marked = marked.as_array().expect("a list").iter();
    assert!(
        marked.clone().count() == 3 && marked.clone().all(|seat| seat[1] == "unmarked"),
        "as it was before"
    );
    assert_quiet(&window);
}

/// A circle of three and the session of the report.
pub fn circle(window: &Window) -> Value {
    let made = |name: &str, request: Value, what: &str| {
        let told = window.call(name, request).expect("it is done");
        told[what].clone()
    };
    let new = json!({ "name": "Seeds", "kind": "dialogue_circle" });
    let program = made("program_add", new, "program");
    let new = json!({ "program": program, "name": "Garden circle" });
    let cohort = made("cohort_add", new, "cohort");
    for (given, family) in [("Rosa", "Begay"), ("Ines", "Okafor"), ("Sam", "Tso")] {
        let email = format!("{}@example.org", given.to_lowercase());
        let new =
            json!({ "person": { "given_name": given, "family_name": family }, "email": email });
        let person = made("person_add", new, "person");
        let enroll = json!({ "person": person, "cohort": cohort, "role": "participant", "on_date": "2026-01-01" });
        made("enrollment_add", enroll, "enrollment");
    }
    let session = json!({
        "program": program, "title": "Seed swap", "kind": "circle", "zone": "UTC",
        "starts_local": "2026-03-12T18:00", "ends_local": "2026-03-12T19:30",
    });
    let schedule = json!({ "session": session, "cohorts": [cohort] });
    made("session_schedule", schedule, "session")
}

pub fn drop_report(window: &Window, folder: &TempDir, report: &str) {
    let file = folder.path().join("participants.csv");
    fs::write(&file, report).expect("the folder takes a file");
    window.drop_file(&file);
    window.wait_for("Look over who came");
}

/// Takes the option with these words.
fn choose(window: &Window, css: &str, words: &str) {
    let change = "const field = document.querySelector(given.css); const option = [...field.options].find((one) => one.text === given.words); field.value = option.value; field.dispatchEvent(new Event('change', { bubbles: true }));";
    window.evaluate(change, json!({ "css": css, "words": words }));
}

/// Name and mark of everybody on the roll.
fn roll(window: &Window, session: &Value) -> Value {
    let roll = window.call(
        "attendance_roll",
        json!({ "session": session, "lens": "me" }),
    );
    let roll = roll.expect("the roll is given");
    let marks = roll["marks"].as_array().expect("a list").iter();
    marks
        .map(|mark| json!([mark["name"], mark["status"]]))
        .collect()
}
