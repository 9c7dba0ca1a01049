use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{
    NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, look_large, open, run_command,
    texts, wait_for_dialog,
};

/// Fifteen people who are in a circle that meets for the first time.
const PEOPLE: [&str; 15] = [
    "Abel Maes",
    "Alma Quiñones",
    "Bao Trinh",
    "Cedric Holloway",
    "Delia Montoya-Frank",
    "Esperanza Concho",
    "Fatima Noorzai",
    "Gus Lindqvist",
    "Hector Sandoval",
    "Ines Marsh",
    "Jun Watanabe",
    "Kiran Dhaliwal",
    "Łucja Benally",
    "Marta Villareal",
    "Naomi Tsosie",
];

#[test]
fn a_circle_is_founded_meets_and_is_marked_by_keyboard_in_light() {
    found_and_meet(Theme::Light, ROOMY);
}

#[test]
fn a_circle_is_founded_meets_and_is_marked_by_keyboard_in_a_small_dark_window() {
    found_and_meet(Theme::Dark, NARROW);
}

fn found_and_meet(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    into_practice(&window);
    found(&window);
    enroll(&window);
    plan(&window);
    call_the_roll(&window);
    hold(&window);
    mark_the_sheet(&window);
    ask_why(&window);
    note_a_stage(&window);
    put_off(&window);
    share(&window);
    silence_letters(&window);
    assert_quiet(&window);
}

/// A program by its dialog, with a fault on the way, and the cohort that is asked for after it.
fn found(window: &Window) {
    run_command(window, "New program");
    window.wait_for("A new program");
    look_large(window, "program-new");
    window.press(keys::SEND);
    window.wait_for("Give it a name.");
    assert_eq!(
        focused(window, "name"),
        "name",
        "the keyboard is where the fault is"
    );
    look_at(window, "program-new-fault");
    window.press("Book Circle");
    window.press(keys::SEND);
    window.wait_for("A new cohort");
    look_large(window, "cohort-new");
    window.press("Spring readers");
    window.press(keys::SEND);
    window.wait_for("Not noted yet");
    assert_eq!(texts(window, "h1"), ["Spring readers"], "one stands in it");
    look_at(window, "cohort-empty");
    for (command, title, name) in [
        ("Edit this cohort", "Edit this cohort", "cohort-edit"),
        ("Edit Book Circle", "Edit this program", "program-edit"),
    ] {
        run_command(window, command);
        wait_for_dialog(window, title);
        look_large(window, name);
        window.press(keys::ESCAPE);
        window.wait_until_ready();
    }
}

fn enroll(window: &Window) {
    let cohort = cohort_of(window, "Spring readers");
    for name in PEOPLE {
        let (given, family) = name.split_once(' ').expect("two names");
        let person = json!({ "person": { "given_name": given, "family_name": family } });
        let added = window.call("person_add", person).expect("added");
        let enrollment = json!({ "person": added["person"], "cohort": cohort, "role": "participant", "stage": "active", "on_date": "2020-01-06" });
        window.call("enrollment_add", enrollment).expect("enrolled");
    }
    window.wait_until_ready();
}

/// By the main key of the cohort's page.
fn plan(window: &Window) {
    window.click(".tabs button:nth-child(3)");
    window.wait_for("No sessions yet");
    look_at(window, "sessions-none");
    window.press(keys::SEND);
    window.wait_for("What was agreed");
    window.press("First chapter");
    look_large(window, "session-plan");
    window.press(keys::SEND);
    window.wait_for("Hold the session");
    look_at(window, "session-planned");
    assert_eq!(
        texts(window, "[role='option']").len(),
        15,
        "everybody in the circle is on the roll"
    );
    assert!(
        window.text().contains("15 unmarked"),
        "and nobody is marked yet"
    );
}

/// Everyone here, then three exceptions. Counts the keys: a minute has room for many more.
fn call_the_roll(window: &Window) {
    window.evaluate(
        "window.__keys = 0; addEventListener('keydown', (event) => (['Shift', 'Control'].includes(event.key) ? 0 : window.__keys++), true);
         document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    window.press(keys::EVERYONE_HERE);
    window.wait_until_ready();
    window.press(keys::DOWN);
    window.press("a");
    window.press(keys::DOWN);
    window.press("t");
    window.press(keys::END);
    window.press("o");
    window.wait_until_ready();
    let marks = texts(window, "[role='option'] .rl-o__s");
    let of = |mark: &str| marks.iter().filter(|one| one.as_str() == mark).count();
    assert_eq!(
        (of("Here"), of("Away"), of("Told us"), of("Online")),
        (12, 1, 1, 1),
        "fifteen marks: {marks:?}"
    );
    hear_the_roll(window);
    let pressed = window.evaluate("return window.__keys", Value::Null);
    let pressed = pressed.as_u64().unwrap_or(u64::MAX);
    assert!(
        pressed < 10,
        "a few keys for fifteen people, far less than a minute: {pressed}"
    );

    window.press(keys::UNDO);
    window.wait_for("Undid: Marked 1 person");
    assert_eq!(
        texts(window, "[role='option']:last-child .rl-o__s"),
        ["Here"],
        "each mark is a step of its own"
    );
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    window.press(keys::END);
    window.press("o");
    window.wait_until_ready();
    choose_two(window);
    look_at(window, "roll-call");
    say_more(window);
}

/// One mark in full, and somebody whom nobody expected.
fn say_more(window: &Window) {
    window.press(keys::HOME);
    window.press(keys::ENTER);
    let first = texts(window, "[role='option'] .rl-o__n").remove(0);
    wait_for_dialog(window, &first);
    look_large(window, "mark");
    window.press(keys::ESCAPE);
    window.click_beginning_in(".roll__a", "Add a guest");
    wait_for_dialog(window, "Who else came?");
    window.type_into("dialog[open] input[name='person']", "Quintana");
    window.wait_until_ready();
    look_large(window, "guest");
    window.press(keys::ESCAPE);
    window.wait_until_ready();
}

/// What a screen reader is told of the roll, and of the mark just made.
fn hear_the_roll(window: &Window) {
    let told = window.evaluate(
        "const list = document.querySelector('[role=listbox]');
         const current = document.getElementById(list.getAttribute('aria-activedescendant'));
         return { list: list.ariaLabel, many: list.ariaMultiSelectable, focused: document.activeElement === list,
                  size: current.getAttribute('aria-setsize'), place: current.getAttribute('aria-posinset'),
                  current: current.innerText.replaceAll('\\n', ' '), said: list.closest('section').querySelector('[role=status]').innerText }",
        Value::Null,
    );
    assert_eq!(told["list"], "Roll call, 15 people", "{told}");
    assert_eq!(
        (&told["many"], &told["focused"]),
        (&json!("true"), &json!(true)),
        "{told}"
    );
    assert_eq!(
        (&told["place"], &told["size"]),
        (&json!("15"), &json!("15")),
        "{told}"
    );
    let current = told["current"].as_str().unwrap_or_default();
    assert!(
        current.contains("Online"),
        "the last of them with the mark: {told}"
    );
    let said = told["said"].as_str().unwrap_or_default();
    assert!(said.ends_with(": Online"), "what was done is said: {told}");
}

/// Two at once are one step.
fn choose_two(window: &Window) {
    window.press(keys::HOME);
    window.press(keys::SHIFT_DOWN);
    let chosen = texts(window, "[role='option'][aria-selected='true'] .rl-o__n");
    assert_eq!(chosen.len(), 2, "two are chosen: {chosen:?}");
    window.press("l");
    window.wait_until_ready();
    let words =
        window.call("history_state", json!({})).expect("a history")["undo"]["words"].clone();
    assert_eq!(words, "Marked 2 people at First chapter", "one step");
}

fn hold(window: &Window) {
    window.press(keys::SEND);
    window.wait_for("came, of those expected");
    assert!(
        window.text().contains("14 of 15 (93%)"),
        "the figure with its counts: {}",
        window.text()
    );
    look_at(window, "session-held");
}

/// The same letters, people by sessions; a stretch is one step.
fn mark_the_sheet(window: &Window) {
    window.click(".crumbs li:nth-child(2) button");
    window.wait_for("Behind us");
    look_at(window, "sessions");
    window.click(".tabs button:nth-child(4)");
    window.wait_for("seats taken");
    look_at(window, "attendance");
    window.evaluate(
        "document.querySelector('[role=gridcell][tabindex=\"0\"]').focus()",
        Value::Null,
    );
    window.press(keys::SHIFT_DOWN);
    window.press(keys::SHIFT_DOWN);
    window.press("x");
    window.wait_until_ready();
    let cell = "[role='gridcell'][aria-selected='true']";
    let labels = window.evaluate(
        "return [...document.querySelectorAll(given)].map((one) => one.ariaLabel)",
        json!(cell),
    );
    assert_eq!(
        labels,
        json!(["Excused", "Excused", "Excused"]),
        "three places in one step"
    );
    assert!(
        window.text().contains("11 of 15 (73%)"),
        "the figure follows: {}",
        window.text()
    );
    window.press(keys::UNDO);
    window.wait_for("14 of 15 (93%)");
}

/// A figure answers why it is what it is.
fn ask_why(window: &Window) {
    window.click(".tabs button:nth-child(1)");
    window.wait_for("came to the last session");
    look_at(window, "overview");
    window.click(".figs__b");
    window.wait_for("on days they were active");
    look_large(window, "why");
    assert_eq!(
        texts(window, ".behind__t:first-child tbody tr").len(),
        15,
        "everybody behind the number is named"
    );
    window.press(keys::ESCAPE);
}

fn note_a_stage(window: &Window) {
    window.click_words("Note a stage");
    window.wait_for("Note a stage of the community");
    look_large(window, "stage-new");
    window.type_into("textarea[name='evidence']", "Two of them met on their own.");
    window.press(keys::SEND);
    window.wait_for("Two of them met on their own.");
}

/// A second session is put off without a day, and stands among the others as that.
fn put_off(window: &Window) {
    window.press(keys::SEND);
    window.wait_for("What was agreed");
    window.press("Second chapter");
    window.press(keys::SEND);
    window.wait_for("Hold the session");
    run_command(window, "Postpone this session");
    window.wait_for("Postpone this session?");
    look_large(window, "session-postpone");
    window.click("input[value='no']");
    window.press(keys::SEND);
    window.wait_for("Postponed: nobody is expected, and there is no roll to call.");
    run_command(window, "Go to Sessions");
    window.wait_for("Across all your programs");
    look_at(window, "calendar");
}

/// A session for two cohorts becomes optional later; once somebody came it is not called off.
fn share(window: &Window) {
    let program = window.call("cohort_list", json!({})).expect("cohorts")["cohorts"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == "Spring readers")
        .expect("the circle")["program"]
        .clone();
    let autumn = json!({ "name": "Autumn readers", "program": program });
    window.call("cohort_add", autumn).expect("another cohort");
    window.wait_until_ready();
    run_command(window, "Spring readers");
    window.wait_until_ready();
    window.press(keys::SEND);
    window.wait_for("What was agreed");
    window.press("Both circles");
    window.click(".cks input:not(:checked)");
    look_large(window, "session-plan-shared");
    window.press(keys::SEND);
    window.wait_for("Hold the session");
    assert!(window.text().contains("Autumn readers"), "for both of them");
    run_command(window, "Edit this session");
    window.wait_for("Edit this session");
    window.click(".more-f summary");
    look_large(window, "session-edit");
    window.click(".more-f input[name='optional']");
    window.press(keys::SEND);
    window.wait_for("Nobody is expected; everybody may come");
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    window.press("h");
    window.wait_until_ready();
    run_command(window, "Cancel this session");
    window.wait_for("One mark says that somebody came or was away");
}

/// Single-letter keys can be turned off; the mark stays what it was.
fn silence_letters(window: &Window) {
    run_command(window, "Go to Settings");
    window.wait_for("Use single-letter keys");
    window.click("input[name='letters']");
    look_at(window, "settings-letters");
    window.press(keys::BACK_THERE);
    window.wait_for("Hold the session");
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    window.press(keys::HOME);
    window.press("a");
    window.wait_until_ready();
    assert!(
        !texts(window, "[role='option'] .rl-o__s").contains(&"Away".to_owned()),
        "a letter makes no mark any more"
    );
}

/// What the element with the keyboard says of itself.
fn focused(window: &Window, attribute: &str) -> Value {
    let of = "return document.activeElement.getAttribute(given)";
    window.evaluate(of, json!(attribute))
}

fn cohort_of(window: &Window, name: &str) -> Value {
    let listed = window.call("cohort_list", json!({})).expect("cohorts");
    let found = listed["cohorts"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|cohort| cohort["name"] == name);
    found.expect("the cohort is there")["id"].clone()
}
