use serde_json::{Value, json};

use crate::desk::{CIRCLE, Place};

const LEADERS: &str = "Cohort of 2025";

fn ask(place: &Place, name: &str, request: Value) -> Value {
    place
        .desk
        .call(name, request)
        .unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn sheet(place: &Place, cohort: &str, lens: &str) -> Value {
    let cohort = place.cohort(cohort);
    ask(
        place,
        "attendance_sheet",
        json!({ "cohort": cohort, "lens": lens }),
    )
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[test]
fn the_sheet_and_its_rows_come_to_the_same_numbers() {
    let place = Place::new();
    let whole = sheet(&place, LEADERS, "me");
    let cohort = place.cohort(LEADERS);
    let page = ask(
        &place,
        "attendance_rows",
        json!({ "cohort": cohort, "people": whole["people"] }),
    );
    let sum = |of: &Value, field: &str| -> u64 {
        list(of)
            .iter()
            .filter_map(|one| one["attendance"][field].as_u64())
            .sum()
    };
    for field in ["count", "whole", "unmarked"] {
        let told = whole["attendance"][field].as_u64();
        assert_eq!(
            told,
            Some(sum(&whole["sessions"], field)),
            "{field}, by sessions"
        );
        assert_eq!(told, Some(sum(&page["rows"], field)), "{field}, by people");
    }
    let columns = list(&whole["sessions"]).len();
    assert!(
        list(&page["rows"])
            .iter()
            .all(|row| list(&row["cells"]).len() == columns),
        "a cell for each session"
    );
}

#[test]
fn who_was_in_a_chatham_house_circle_is_in_no_sheet_for_a_funder() {
    let place = Place::new();
    let mine = sheet(&place, CIRCLE, "me");
    let theirs = sheet(&place, CIRCLE, "funder");
    assert!(!list(&mine["people"]).is_empty(), "I see everybody");
    assert_eq!(theirs["people"], json!([]), "the funder sees nobody");
    let cohort = place.cohort(CIRCLE);
    let rows = ask(
        &place,
        "attendance_rows",
        json!({ "cohort": cohort, "people": mine["people"], "lens": "funder" }),
    );
    assert_eq!(rows["rows"], json!([]), "not even when asked by key");
    for session in list(&theirs["sessions"]) {
        let figure = &session["attendance"];
        let (count, whole) = (figure["count"].as_u64(), figure["whole"].as_u64());
        if let (Some(count), Some(whole)) = (count, whole) {
            let is_small = |part: u64| part > 0 && part < 5;
            assert!(
                !is_small(count) && !is_small(whole - count),
                "a small count is told: {session}"
            );
        }
    }
    let session = &theirs["sessions"][0]["session"];
    let page = ask(
        &place,
        "session_page",
        json!({ "session": session, "lens": "funder" }),
    );
    assert_eq!(page["roll"], json!([]), "the roll stays in the room");
    assert_eq!(
        page["session"]["place"],
        Value::Null,
        "and so does the place"
    );
}

#[test]
fn every_figure_of_a_cohort_is_made_of_the_rows_it_names() {
    let place = Place::new();
    let cohort = place.cohort(LEADERS);
    let page = ask(&place, "cohort_page", json!({ "cohort": cohort }));
    let why = |figure: &str| {
        ask(
            &place,
            "figure_why",
            json!({ "cohort": cohort, "figure": figure }),
        )
    };
    let last = why("last_attendance");
    assert_eq!(last["figure"], page["last_attendance"], "the same number");
    let named = list(&last["people"]);
    let eligible = named.iter().filter(|one| one["standing"] == "eligible");
    assert_eq!(
        eligible.count() as u64,
        last["figure"]["whole"].as_u64().expect("a whole"),
        "each of the whole is named"
    );
    let unmarked = named.iter().filter(|one| one["standing"] == "unmarked");
    assert_eq!(
        unmarked.count() as u64,
        last["figure"]["unmarked"].as_u64().expect("a count"),
        "and who has no mark yet"
    );
    for figure in ["attendance", "commitment"] {
        let all = why(figure);
        assert_eq!(all["figure"], page[figure], "{figure}, the same number");
        let parts: u64 = list(&all["sessions"])
            .iter()
            .filter_map(|session| session["figure"]["count"].as_u64())
            .sum();
        assert_eq!(Some(parts), page[figure]["count"].as_u64(), "{figure}");
        assert_ne!(
            list(&all["left_out"]).len(),
            0,
            "{figure}: whoever holds the circle is in no figure, and it says so"
        );
    }
}

#[test]
fn marks_at_several_sessions_are_one_step() {
    let place = Place::new();
    let before = sheet(&place, LEADERS, "me");
    let people = list(&before["people"]);
    let mark = |person: &Value, status: &str| json!({ "person": person, "status": status, "minutes": null, "source": "roll" });
    let over = |last: &str| {
        let sessions = [0_usize, 1].map(|n| {
            let marks: Vec<Value> = people.iter().map(|person| mark(person, last)).collect();
            json!({ "session": before["sessions"][n]["session"], "marks": marks })
        });
        json!({ "sessions": sessions })
    };
    let done = ask(&place, "attendance_mark_over", over("excused"));
    let words = done["words"].as_str().expect("words");
    assert!(words.ends_with("marks at 2 sessions"), "{words}");
    ask(&place, "undo", json!({ "step": null }));
    assert_eq!(
        sheet(&place, LEADERS, "me"),
        before,
        "one undo takes all of them back"
    );
}

#[test]
fn an_edit_says_which_field_is_to_blame() {
    let place = Place::new();
    let cohort = place.cohort(LEADERS);
    let refused = |name: &str, request: Value| {
        place
            .desk
            .call(name, request)
            .expect_err("a rule stands against it")
    };
    let blank = refused(
        "cohort_edit",
        json!({ "cohort": cohort, "edit": { "name": " " } }),
    );
    assert_eq!(blank.details["field"], "name", "{blank}");
    let none = refused(
        "cohort_edit",
        json!({ "cohort": cohort, "edit": { "capacity": 0 } }),
    );
    assert_eq!(none.details["field"], "capacity", "{none}");
    let session = &sheet(&place, LEADERS, "me")["sessions"][0]["session"];
    let zone = refused(
        "session_edit",
        json!({ "session": session, "edit": { "zone": "Mars/Olympus" } }),
    );
    assert_eq!(zone.details["field"], "zone", "{zone}");
}

#[test]
fn the_calendar_begins_with_today_and_goes_both_ways() {
    let place = Place::new();
    let part = |ahead: bool| {
        ask(
            &place,
            "session_calendar",
            json!({ "ahead": ahead, "limit": 500 }),
        )
    };
    let days = |part: &Value| -> Vec<String> {
        list(&part["sessions"])
            .iter()
            .map(|one| {
                one["session"]["starts_local"]
                    .as_str()
                    .expect("a time")
                    .to_owned()
            })
            .collect()
    };
    let (ahead, behind) = (days(&part(true)), days(&part(false)));
    assert!(ahead.is_sorted(), "the next first: {ahead:?}");
    assert!(
        behind.iter().rev().is_sorted(),
        "the latest first: {behind:?}"
    );
    assert!(
        ahead.iter().all(|day| day.as_str() >= "2026-11-23")
            && behind.iter().all(|day| day.as_str() < "2026-11-23"),
        "today parts them"
    );
}
