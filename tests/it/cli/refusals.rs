//! What is typed by hand and cannot be, and the words for it.

use serde_json::{Value, json};
use support::kith::Desk;

#[test]
fn a_value_that_does_not_fit_is_told_with_its_field() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    for (set, told) in [
        ("starts_on=2026-02-30", "there is no day “2026-02-30”"),
        ("capacity=twelve", "capacity is a whole number"),
        ("color=red", "There is no field color"),
        ("zone=Mars/Olympus", "no time zone"),
        ("status=odd", "allowed are planned"),
    ] {
        let refused = desk.on(["cohort", "edit", "Spring", "--set", set]);
        assert!(refused.err.contains(told), "{set}: {}", refused.err);
        assert_ne!(refused.code, Some(0), "{set} changes nothing");
    }
    let person = desk
        .on([
            "person",
            "add",
            "--given",
            "Rosa",
            "--set",
            "external_id=0042",
            "--json",
        ])
        .json();
    let person = person["person"].as_str().expect("an id");
    assert_eq!(
        desk.on(["person", "show", person, "--json"]).json()["external_id"],
        "0042",
        "an id keeps its zeros"
    );
}

#[test]
fn programs_and_cohorts_of_one_name_are_told_apart_by_program_or_id() {
    let desk = Desk::with_workspace();
    for program in ["Growers", "Cooks"] {
        desk.on(["program", "add", program]).done();
        desk.on(["cohort", "add", "Spring", "--program", program])
            .done();
    }
    desk.on(["cohort", "show", "Spring"])
        .with_code(3)
        .saying("in Cooks");
    let edit = ["cohort", "edit", "Spring", "--set", "capacity=12"];
    desk.on(edit.iter().chain(&["--program", "Cooks"])).done();
    let twin = desk.on(["program", "add", "Growers", "--json"]).json();
    let twin = twin["program"].as_str().expect("an id");
    desk.on(["program", "edit", "Growers", "--set", "status=active"])
        .with_code(3)
        .saying(twin);
    desk.on(["program", "edit", twin, "--set", "status=active"])
        .done();
    desk.on(["program", "delete", twin]).done();
    desk.on(["program", "edit", "growers", "--set", "status=active"])
        .done();
}

#[test]
fn a_cohort_in_which_something_is_left_stays() {
    let (desk, rosa) = with_rosa();
    desk.on(["cohort", "delete", "Spring"])
        .with_code(1)
        .saying("one enrollment is still in it");
    desk.on(["cohort", "show", "Spring"]).done();
    desk.on(["cohort", "add", "Empty", "--program", "Growers"])
        .done();
    desk.on(["cohort", "delete", "Empty"]).done();
    desk.on(["cohort", "edit", "Spring", "--set", "starts_on=2019-01-01"])
        .done();
    desk.on([
        "program",
        "edit",
        "Growers",
        "--set",
        "starts_on=2019-06-01",
    ])
    .with_code(1)
    .saying("The cohort Spring lies outside");
    let enrollments = desk.on(["enrollment", "list", &rosa, "--json"]).json();
    let enrollment = enrollments[0]["id"].as_str().expect("an id");
    desk.on(["enrollment", "transfer", enrollment, "--to", "Spring"])
        .with_code(1)
        .saying("already");
}

#[test]
fn a_cohort_that_is_named_twice_counts_once() {
    let (desk, rosa) = with_rosa();
    let made = desk
        .on([
            "session",
            "schedule",
            "Seeds",
            "--cohort",
            "Spring",
            "--cohort",
            "Spring",
            "--starts",
            "2026-10-01T10:00",
            "--json",
        ])
        .json();
    let session = made["session"].as_str().expect("an id");
    desk.on(["attendance", "mark", session, "present", &rosa])
        .done();
    desk.on(["session", "hold", session]).done();
    let page = desk.on(["cohort", "show", "Spring", "--json"]).json();
    assert_eq!(page["sessions_held"], 1, "one session: {page}");
    let listed = desk.on(["list", "sessions", "--json"]).json();
    assert_eq!(
        listed[0]["cohorts"].as_array().map(Vec::len),
        Some(1),
        "{listed}"
    );
}

#[test]
fn who_is_merged_is_said_by_a_merge_alone_and_nobody_unknown_is_marked() {
    let (desk, rosa) = with_rosa();
    let other = desk
        .on(["person", "add", "--given", "Ines", "--json"])
        .json();
    let other = other["person"].as_str().expect("an id");
    desk.on([
        "person",
        "edit",
        &rosa,
        "--set",
        &format!("merged_into={other}"),
    ])
    .with_code(2)
    .saying("merge the two");
    let made = desk
        .on([
            "session",
            "schedule",
            "Seeds",
            "--cohort",
            "Spring",
            "--starts",
            "2026-10-01T10:00",
            "--json",
        ])
        .json();
    let session = made["session"].as_str().expect("an id");
    desk.on(["attendance", "mark", session, "present", "0000000000009"])
        .with_code(1)
        .saying("There is no person 0000000000009");
    desk.on([
        "person",
        "edit",
        &rosa,
        "--set",
        "directory_audience=author",
    ])
    .done();
    let circle = desk
        .on([
            "list", "people", "--cohort", "Spring", "--lens", "circle", "--json",
        ])
        .json();
    assert_eq!(circle, json!([]), "by her own wish nobody else sees her");
}

#[test]
fn a_list_obeys_the_lens_it_is_asked_through() {
    let (desk, _) = with_rosa();
    desk.on([
        "cohort",
        "edit",
        "Spring",
        "--set",
        "agreements=What is said here stays here",
    ])
    .done();
    desk.on([
        "session",
        "schedule",
        "Losses we share",
        "--cohort",
        "Spring",
        "--starts",
        "2026-10-01T10:00",
        "--set",
        "rule=sealed",
        "--set",
        "place=Ghost Ranch",
    ])
    .done();
    for noun in ["sessions", "cohorts"] {
        let told = desk.on(["list", noun, "--lens", "public", "--json"]).json();
        let told = told.to_string();
        for kept in ["Losses", "Ghost Ranch", "stays here"] {
            assert!(!told.contains(kept), "{kept} is not for everybody: {told}");
        }
    }
}

#[test]
fn an_undo_that_keeps_something_says_so() {
    let desk = Desk::with_workspace();
    let added = desk.on(["program", "add", "Growers", "--json"]).json();
    let step = added["step"].as_str().expect("a step").to_owned();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    let refused = desk.on(["undo", &step, "--go-back"]).with_code(3);
    assert!(
        !refused.err.contains("go back past"),
        "no way that is none: {}",
        refused.err
    );
    desk.on(["undo", &step, "--keep-later"])
        .done()
        .saying("One thing stays as a later step left it");
}

/// A workspace with Rosa in the cohort Spring of the program Growers.
fn with_rosa() -> (Desk, String) {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    let rosa: Value = desk
        .on(["person", "add", "--given", "Rosa", "--json"])
        .json();
    let rosa = rosa["person"].as_str().expect("an id").to_owned();
    desk.on([
        "enrollment",
        "add",
        &rosa,
        "--cohort",
        "Spring",
        "--on",
        "2026-09-01",
    ])
    .done();
    (desk, rosa)
}
