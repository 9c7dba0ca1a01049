use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::{
    NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, look_large, open, put_in, texts,
};

const CIRCLE: &str = "Farmers & Chefs Circle";

#[test]
fn a_conflict_is_decided_side_by_side_in_light() {
    take_back_past_a_later_change(Theme::Light, ROOMY);
}

#[test]
fn a_conflict_is_decided_side_by_side_in_a_small_dark_window() {
    take_back_past_a_later_change(Theme::Dark, NARROW);
}

#[test]
fn the_history_of_one_cohort_leaves_the_others_out() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let cohorts = window.call("cohort_list", json!({ "program": null, "lens": "me" }));
    let cohorts = cohorts.expect("cohorts")["cohorts"].clone();
    let cohorts = cohorts.as_array().expect("a list");
    for cohort in cohorts {
        let edit = json!({ "cohort": cohort["id"], "edit": { "cadence": "every other Tuesday" } });
        window.call("cohort_edit", edit).expect("it is changed");
    }
    let circle = cohorts.iter().find(|one| one["name"] == CIRCLE);
    let circle = circle.expect("it is there")["id"].as_str().expect("a key");

    open_history(&window);
    let all = texts(&window, ".hi__s > p");
    assert!(all.len() >= cohorts.len(), "each is told: {all:?}");
    put_in(&window, ".hi__c select", circle);
    window.wait_in(".hi__bar [role='status']", "2 changes");
    assert_eq!(
        texts(&window, ".chip--filter"),
        [format!("About\n{CIRCLE}")],
        "whose it is"
    );
    let told = texts(&window, ".hi__s > p");
    assert!(
        told.len() == 2 && told[0].contains(CIRCLE) && told[1].starts_with("Filled the practice"),
        "its own change, and what it began with: {told:?}"
    );
    look_at(&window, "history-cohort");
    window.click(&format!("[aria-label='Remove filter: about {CIRCLE}']"));
    window.wait_in(
        ".hi__bar [role='status']",
        &format!("{} changes", cohorts.len() + 1),
    );
    assert_eq!(texts(&window, ".hi__s > p"), all, "all of them again");
    assert_quiet(&window);
}

fn take_back_past_a_later_change(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    into_practice(&window);
    let person = moved_twice(&window);
    assert_eq!(
        texts(&window, ".toast > span"),
        ["Changed the city of Rosalinda Quintana"],
        "every change is told as soon as it is made"
    );
    assert_eq!(
        texts(&window, ".toast .b").len(),
        1,
        "with a way to take it back"
    );

    open_history(&window);
    look_at(&window, "history");
    filter_by_person(&window);
    look_at(&window, "history-person");
    window.click("li[data-index='2'] .b--text");
    window.wait_for("Later changes stand in the way");
    let fields = texts(&window, ".way__t tbody td");
    assert_eq!(
        fields,
        ["Gallup", "Taos", "Española"],
        "before the step, as it left it, and now"
    );
    look_large(&window, "history-conflict");
    window.click_beginning("Leave it as it is");
    assert_eq!(city(&window, &person), "Española", "nothing was taken back");

    window.click("li[data-index='2'] .b--text");
    window.wait_for("Later changes stand in the way");
    window.click(".way__c label:nth-child(2) input");
    window.click_beginning("Go back on it");
    window.wait_for("Undid: Changed the city of Rosalinda Quintana");
    assert_eq!(city(&window, &person), "Gallup", "as before the first move");
    assert_quiet(&window);
}

/// Somebody who lived in Gallup, then Taos, then Española, with another change
/// between: edits of one field within two minutes are one step.
fn moved_twice(window: &Window) -> String {
    let done = |name: &str, request: Value| window.call(name, request).expect("it is done");
    let added = done(
        "person_add",
        json!({ "person": { "given_name": "Rosalinda", "family_name": "Quintana", "city": "Gallup" } }),
    );
    let person = added["person"].as_str().expect("a key").to_owned();
    let move_to = |city: &str| {
        done(
            "person_edit",
            json!({ "person": person, "edit": { "city": city } }),
        );
    };
    move_to("Taos");
    done("program_add", json!({ "name": "Between", "kind": "other" }));
    move_to("Española");
    window.wait_until_ready();
    person
}

fn open_history(window: &Window) {
    window.click(".side > ul:last-of-type button");
    window.wait_for("Every change, the newest first");
}

fn filter_by_person(window: &Window) {
    window.type_into(".finder input", "Rosalinda");
    window.wait_for("Rosalinda Quintana");
    window.type_into(".finder input", keys::ENTER);
    window.wait_for("3 changes");
}

fn city(window: &Window, person: &str) -> String {
    let seen = window
        .call("person_get", json!({ "person": person, "lens": "me" }))
        .expect("the person is there");
    seen["city"].as_str().unwrap_or_default().to_owned()
}
