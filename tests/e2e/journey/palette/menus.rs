//! Whatever a menu holds is found by its words, too.

use serde_json::{Value, json};
use support::window::Window;

use super::super::{keys, run_command, wait_for_dialog};
use super::Walk;
use super::done::{nobody_looks, take_back};
use super::places::{self, Place, in_the_cohort, on_the_roster, on_today};

/// Each is about one of many things, whose name stands in its words.
pub const OF_A_MENU: &[Place] = &[
    Place {
        name: "on Today, about a program",
        stand: on_today,
        adds: &["program.cohort.", "program.edit.", "program.archive."],
    },
    Place {
        name: "over a program in the archive",
        stand: over_an_archived_program,
        adds: &["program.back.", "program.delete."],
    },
    Place {
        name: "in a cohort in which nothing is left",
        stand: in_an_empty_cohort,
        adds: &["cohort.delete"],
    },
    Place {
        name: "beside a person",
        stand: beside_a_person,
        adds: &[
            "person.enroll",
            "person.merge",
            "person.delete",
            "person.stage.",
            "person.move.",
            "person.leave.",
            "person.slip.",
            "person.use.",
            "person.label.",
            "person.unreach.",
        ],
    },
    Place {
        name: "beside a person who was two",
        stand: beside_one_who_was_two,
        adds: &["person.apart."],
    },
    Place {
        name: "with somebody chosen",
        stand: with_somebody_chosen,
        adds: &[
            "chosen.field",
            "chosen.stage",
            "chosen.export",
            "chosen.clear",
        ],
    },
];

const OVER: &str = "Orchardists";
const EMPTY: &str = "Winter circle";
const WHO: &str = "Marisol Quintana";

/// Asserts that what is about a program was done.
pub fn looked_after(window: &Window, id: &str, words: &str) {
    let was = |now: &str, done: &str| one_step(window, &words.replacen(now, done, 1));
    match act_of(id) {
        "cohort" => wait_for_dialog(window, "A new cohort"),
        "edit" => wait_for_dialog(window, "Edit this program"),
        "archive" => was("Archive", "Archived"),
        "back" => was("Bring", "Brought"),
        "delete" => was("Delete", "Deleted"),
        _ => nobody_looks(id, words),
    }
}

/// Asserts that what is about whoever is shown beside the list was done.
pub fn done_beside(window: &Window, id: &str, words: &str) {
    let asks = |title: &str| wait_for_dialog(window, title);
    match act_of(id) {
        "enroll" => asks(&format!("Enroll {WHO}")),
        "merge" => asks(&format!("Who is the same person as {WHO}?")),
        "apart" => window.wait_for("Undid: Merged Mari Quintana"),
        "delete" => one_step(window, &format!("Deleted {WHO}")),
        "stage" => asks(&format!("The stage of {WHO}")),
        "move" => asks(&format!("Move {WHO} to another cohort")),
        "leave" => asks(&format!("{WHO} moved on")),
        "slip" => one_step(window, &format!("Took away the enrollment of {WHO}")),
        "use" => one_step(window, &format!("Changed the e-mail of {WHO}")),
        "label" => asks("About this email"),
        "unreach" => one_step(window, &format!("Deleted a contact of {WHO}")),
        _ => nobody_looks(id, words),
    }
}

/// Asserts that what is for everybody chosen was done.
pub fn done_for_the_chosen(window: &Window, id: &str, words: &str) {
    match act_of(id) {
        "field" => wait_for_dialog(window, "Change a field of 1 person"),
        "stage" => wait_for_dialog(window, "Change the stage of 1 person"),
        "export" => window.wait_in(".kinds [aria-current] b", "Roster"),
        "clear" => {
            let bar = "return document.querySelector('.bulk') === null";
            assert_eq!(
                window.evaluate(bar, Value::Null),
                json!(true),
                "nobody is chosen any more"
            );
        }
        _ => nobody_looks(id, words),
    }
}

/// "archive" of `program.archive.7`.
fn act_of(id: &str) -> &str {
    id.split('.').nth(1).unwrap_or_default()
}

/// It was one step, as it says of itself, and is taken back.
fn one_step(window: &Window, begins: &str) {
    window.wait_for(begins);
    let state = window.call("history_state", json!({}));
    let words = state.expect("a workspace is open")["undo"]["words"].clone();
    assert!(
        words
            .as_str()
            .is_some_and(|words| words.starts_with(begins)),
        "the last step is {begins:?}: {words}"
    );
    take_back(window);
}

fn over_an_archived_program(walk: &Walk) {
    let window = &walk.window;
    on_today(walk);
    if !is_there(window, "program_list", "programs", OVER) {
        let program = json!({ "name": OVER, "kind": "other" });
        let added = window.call("program_add", program).expect("it is added");
        let edit = json!({ "program": added["program"], "edit": { "status": "archived" } });
        window.call("program_edit", edit).expect("it is archived");
    }
    window.wait_until_ready();
}

fn in_an_empty_cohort(walk: &Walk) {
    let window = &walk.window;
    in_the_cohort(walk);
    if !is_there(window, "cohort_list", "cohorts", EMPTY) {
        let field = json!({ "cohort": places::here(window), "lens": "me" });
        let program = window.call("field_list", field).expect("its program")["program"].clone();
        let cohort = json!({ "program": program, "name": EMPTY });
        window.call("cohort_add", cohort).expect("it is added");
    }
    places::open(window, EMPTY);
    window.wait_in("h1", EMPTY);
}

/// Somebody in one cohort, with two addresses.
fn beside_a_person(walk: &Walk) {
    in_the_cohort(walk);
    somebody(&walk.window);
    show_beside(&walk.window);
}

fn beside_one_who_was_two(walk: &Walk) {
    let window = &walk.window;
    in_the_cohort(walk);
    let person = somebody(window);
    let page = json!({ "person": person, "lens": "me" });
    let page = window.call("person_page", page).expect("they are there");
    if page["merged"].as_array().is_some_and(Vec::is_empty) {
        let two = json!({ "person": second(window), "into": person });
        window.call("person_merge", two).expect("they are one");
    }
    show_beside(window);
}

fn show_beside(window: &Window) {
    run_command(window, "Go to People");
    window.wait_in("h1", "All people");
    window.type_into("input[type='search']", WHO);
    window.wait_for("1 of ");
    window.click("tr[data-row='1'] td[data-cell='0']");
    let hidden = "return document.querySelector('.insp') === null";
    if window.evaluate(hidden, Value::Null) == json!(true) {
        window.press(keys::DETAILS);
    }
    window.wait_in(".insp h2", WHO);
}

/// The one who is looked at; they are known once.
fn somebody(window: &Window) -> Value {
    if let Some(known) = found(window, WHO) {
        return known;
    }
    window.know("Marisol", "Quintana", "marisol@example.org");
    let person = found(window, WHO).expect("they are known");
    let contact = json!({ "kind": "email", "value": "market@example.org", "person": person, "is_primary": false });
    window.call("contact_add", contact).expect("it is added");
    let place = json!({ "person": person, "cohort": places::here(window), "role": "participant", "stage": "active", "on_date": "2026-01-05" });
    window.call("enrollment_add", place).expect("enrolled");
    person
}

/// The same person, as another list had them.
fn second(window: &Window) -> Value {
    found(window, "Mari Quintana").unwrap_or_else(|| {
        window.know("Mari", "Quintana", "mari@example.org");
        found(window, "Mari Quintana").expect("they are known")
    })
}

fn found(window: &Window, name: &str) -> Option<Value> {
    let told = window.call("search", json!({ "text": name, "limit": 5 }));
    let told = told.expect("a search");
    let mut hits = told["hits"].as_array().into_iter().flatten();
    hits.find(|hit| hit["title"] == name)
        .map(|hit| hit["id"].clone())
}

fn with_somebody_chosen(walk: &Walk) {
    on_the_roster(walk);
    walk.window.press(" ");
    walk.window.wait_for("1 person chosen");
}

fn is_there(window: &Window, command: &str, list: &str, name: &str) -> bool {
    let asked = if command == "cohort_list" {
        json!({ "program": null, "lens": "me" })
    } else {
        json!({})
    };
    let all = window.call(command, asked).expect("a list");
    let mut all = all[list].as_array().into_iter().flatten();
    all.any(|one| one["name"] == name)
}
