//! What the window shows is what files tell: the same lens, the same rule.

use kith_api::model::lens::Lens;
use kith_api::report;
use serde_json::{Value, json};

use crate::desk::{CIRCLE, Making, Place, records, text};

const OUTSIDE: [Lens; 3] = [Lens::Client, Lens::Funder, Lens::Public];

fn asked(place: &Place, name: &str, request: Value) -> Value {
    place.desk.call(name, request).expect("it is answered")
}

fn page(place: &Place, cohort: &str, lens: Lens) -> Value {
    let cohort = place.cohort(cohort);
    asked(
        place,
        "cohort_page",
        json!({ "cohort": cohort, "lens": lens }),
    )
}

fn strip(page: &Value) -> Vec<Value> {
    page["strip"].as_array().expect("a list").clone()
}

#[test]
fn a_page_shows_no_seats_of_a_room_that_keeps_who_came() {
    let place = Place::new();
    let mine = strip(&page(&place, CIRCLE, Lens::Me));
    assert!(
        mine.iter().all(|session| session["seats"] != json!([])),
        "I see who came"
    );
    for lens in [Lens::Circle, Lens::Projector, Lens::Client, Lens::Funder] {
        let sessions = strip(&page(&place, CIRCLE, lens));
        assert_eq!(sessions.len(), mine.len(), "each session has its place");
        for session in sessions {
            assert_eq!(session["seats"], json!([]), "no seats for {lens}");
            let Some(came) = session["attendance"]["count"].as_u64() else {
                continue;
            };
            let whole = session["attendance"]["whole"]
                .as_u64()
                .expect("with its whole");
            let rest = whole - came;
            assert!(
                came >= 5 && (rest == 0 || rest >= 5),
                "{came} of {whole} tells of a small group to {lens}"
            );
        }
    }
}

#[test]
fn outside_a_circle_its_page_has_no_roster_and_the_roster_no_rows() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    for lens in OUTSIDE {
        assert_eq!(page(&place, CIRCLE, lens)["named"], false, "for {lens}");
        let list = json!({ "cohort": cohort, "sort": { "by": "name" }, "lens": lens });
        assert_eq!(
            asked(&place, "roster_list", list)["total"],
            0,
            "a list of names tells who is in it, also to {lens}"
        );
    }
    let mine = json!({ "cohort": cohort, "sort": { "by": "name" }, "lens": "me" });
    let ids = asked(&place, "roster_list", mine)["ids"].clone();
    assert!(
        ids.as_array().is_some_and(|ids| ids.len() >= 14),
        "I see them: {ids}"
    );
    for lens in OUTSIDE {
        let rows = json!({ "cohort": cohort, "ids": ids, "lens": lens });
        assert_eq!(
            asked(&place, "roster_rows", rows)["rows"],
            json!([]),
            "nor does a row come to {lens} that was asked for by its key"
        );
    }
}

#[test]
fn what_a_persons_marks_add_up_to_keeps_what_the_room_keeps() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let rows = |lens: Lens| {
        let list = json!({ "cohort": cohort, "sort": { "by": "name" }, "lens": lens });
        let ids = asked(&place, "roster_list", list)["ids"].clone();
        let rows = json!({ "cohort": cohort, "ids": ids, "lens": lens });
        asked(&place, "roster_rows", rows)["rows"]
            .as_array()
            .expect("a list")
            .clone()
    };
    assert!(
        rows(Lens::Me)
            .iter()
            .any(|row| row["attended"] != Value::Null),
        "I see how often somebody came"
    );
    for row in rows(Lens::Circle) {
        assert_eq!(
            row["attended"],
            Value::Null,
            "every session keeps it: {row}"
        );
        assert_eq!(row["last_seats"], json!([]), "and the seats: {row}");
    }
}

#[test]
fn a_name_leads_nobody_outside_to_the_circle_it_is_in() {
    let place = Place::new();
    let list = json!({ "cohort": place.cohort(CIRCLE), "sort": { "by": "name" }, "lens": "me" });
    let id = asked(&place, "roster_list", list)["ids"][0].clone();
    let rows = json!({ "cohort": place.cohort(CIRCLE), "ids": [id], "lens": "me" });
    let row = asked(&place, "roster_rows", rows)["rows"][0].clone();
    let everybody = ["me", "team", "circle", "client", "funder", "public"];
    let edit = json!({ "person": row["person"], "edit": { "directory_audience": everybody } });
    asked(&place, "person_edit", edit);
    let found = |lens: Lens| {
        let search = json!({ "text": row["name"], "limit": 20, "lens": lens });
        let hits = asked(&place, "search", search)["hits"].clone();
        let hits = hits.as_array().expect("a list").clone();
        hits.into_iter().find(|hit| hit["id"] == row["person"])
    };
    assert!(
        found(Lens::Me).expect("known")["cohort"].is_string(),
        "it leads me there"
    );
    for lens in OUTSIDE {
        let hit = found(lens).expect("in every directory by their own wish");
        assert_eq!(
            hit["cohort"],
            Value::Null,
            "that they are in it is not told to {lens}"
        );
    }
}

#[test]
fn a_search_within_a_program_finds_nothing_of_another() {
    let place = Place::new();
    let program = page(&place, CIRCLE, Lens::Me)["program"]["id"].clone();
    let search = |program: Value| {
        let search = json!({ "text": "circle", "limit": 20, "lens": "funder", "program": program });
        asked(&place, "search", search)["hits"]
            .as_array()
            .expect("a list")
            .clone()
    };
    let titles = |hits: &[Value]| -> Vec<String> {
        let titles = hits.iter().filter(|hit| hit["kind"] == "cohort");
        titles
            .map(|hit| hit["title"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert!(
        titles(&search(Value::Null)).len() > 1,
        "two circles are known"
    );
    assert_eq!(titles(&search(program)), [CIRCLE], "one of them is in view");
}

#[test]
fn a_search_within_a_cohort_finds_its_people_and_leads_to_it() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let list = json!({ "cohort": cohort, "sort": { "by": "name" }, "lens": "me" });
    let ids = asked(&place, "roster_list", list)["ids"].clone();
    let rows = asked(
        &place,
        "roster_rows",
        json!({ "cohort": cohort, "ids": ids, "lens": "me" }),
    );
    let name = rows["rows"][0]["name"].clone();
    let found = |within: &str| {
        let search =
            json!({ "text": name, "limit": 20, "lens": "me", "cohort": place.cohort(within) });
        asked(&place, "search", search)["hits"]
            .as_array()
            .expect("a list")
            .clone()
    };
    assert!(
        found(CIRCLE)
            .iter()
            .any(|hit| hit["title"] == name && hit["cohort"] == json!(cohort)),
        "found where they are"
    );
    assert!(
        found("Cohort of 2025")
            .iter()
            .all(|hit| hit["title"] != name),
        "and not where they are not"
    );
}

#[test]
fn a_report_that_is_looked_at_has_the_pages_of_the_one_that_is_saved() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let makings: [(&str, Making); 2] = [
        ("snapshot", report::snapshot),
        ("register", report::register),
    ];
    for (kind, make) in makings {
        let preview =
            json!({ "report": kind, "cohort": cohort, "lens": "funder", "paper": "letter" });
        let preview = asked(&place, "report_preview", preview);
        let (given, path) = place.report(make, cohort, Lens::Funder, "r.pdf");
        let text = text(&path);
        let pages = preview["pages"].as_array().expect("pages").len();
        assert_eq!(
            text.matches('\u{c}').count(),
            pages,
            "{kind}: a form feed ends each page"
        );
        assert_eq!(
            preview["left_out"],
            json!(given.left_out),
            "{kind}: and the same is left out"
        );
        let token = preview["preview"].as_str().expect("a token");
        let picture = place
            .desk
            .page_picture(token, 0, 640)
            .expect("a first page");
        assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n", "{kind}: a picture");
        assert_eq!(
            &picture[16..20],
            640_u32.to_be_bytes(),
            "{kind}: as wide as asked"
        );
        assert_eq!(
            place.desk.page_picture(token, pages, 640),
            None,
            "{kind}: no page after the last"
        );
    }
    asked(&place, "workspace_lock", json!({}));
    assert_eq!(
        place.desk.page_picture("r1", 0, 640),
        None,
        "a locked workspace shows no page"
    );
    assert_eq!(
        place.desk.page_picture("r2", 0, 640),
        None,
        "nor the last one"
    );
}

#[test]
fn a_table_that_is_looked_at_is_the_one_that_is_saved() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    for exact in [false, true] {
        let preview = json!({ "table": "roster", "cohort": cohort, "lens": "me", "exact": exact });
        let preview = asked(&place, "export_preview", preview);
        let (_, bytes) = place.export(crate::desk::whole_roster, cohort, Lens::Me, exact);
        let saved = records(&bytes);
        assert_eq!(preview["rows"], json!(saved.len() - 1), "as many rows");
        assert_eq!(preview["records"][0], json!(saved[0]), "the same head");
    }
    let history = asked(
        &place,
        "history_list",
        json!({ "limit": 3, "before": null, "lens": "me" }),
    );
    let looked: Vec<_> = history["steps"].as_array().expect("steps").iter().collect();
    assert_eq!(
        looked.len(),
        3,
        "two files left, and the practice was filled; looking is no departure"
    );
}

#[test]
fn a_count_without_its_whole_is_not_told_and_the_sum_of_all_is() {
    let place = Place::new();
    let cohort = place.cohort(CIRCLE);
    let mine = strip(&page(&place, CIRCLE, Lens::Me));
    for lens in OUTSIDE {
        let theirs = strip(&page(&place, CIRCLE, lens));
        let withheld: Vec<u64> = mine
            .iter()
            .zip(&theirs)
            .filter(|(_, theirs)| theirs["attendance"] == Value::Null)
            .filter_map(|(mine, _)| mine["attendance"]["count"].as_u64())
            .collect();
        assert!(
            withheld.len() > 1,
            "most of its sessions are small on one side"
        );
        let (_, path) = place.report(report::snapshot, cohort, lens, "s.html");
        let text = text(&path);
        for count in withheld {
            assert!(
                !text.contains(&format!("{count} came")),
                "{count} came is told to {lens}"
            );
            assert!(
                !text.contains(&format!(">{count} of ")),
                "{count} of … is told to {lens}"
            );
        }
        assert!(
            text.contains("seats taken at all sessions"),
            "the sum is told to {lens}"
        );
    }
}

#[test]
fn what_a_circle_agreed_on_is_read_within_it_alone() {
    let place = Place::new();
    for lens in [Lens::Me, Lens::Team, Lens::Circle, Lens::Projector] {
        let page = page(&place, CIRCLE, lens);
        assert!(page["agreements"].is_string(), "{lens} is within: {page}");
    }
    for lens in OUTSIDE {
        let page = page(&place, CIRCLE, lens);
        assert!(page["agreements"].is_null(), "it stays from {lens}: {page}");
        assert!(page["purpose"].is_string(), "{lens} knows what it is for");
    }
}

#[test]
fn today_knows_what_is_next_and_what_waits() {
    let place = Place::new();
    let today = asked(&place, "today", json!({}));
    assert_eq!(today["date"], "2026-11-23", "on the desk's clock");
    let next = today["next"].as_array().expect("a list");
    assert!(!next.is_empty(), "the practice room has sessions ahead");
    for session in next {
        let (coming, expected) = (session["coming"].as_u64(), session["expected"].as_u64());
        assert!(
            coming <= expected && expected > Some(0),
            "who comes is expected: {session}"
        );
    }
    let starts: Vec<_> = next
        .iter()
        .map(|session| session["starts_local"].to_string())
        .collect();
    assert!(starts.is_sorted(), "the next one first: {starts:?}");
    let rolls = today["rolls"].as_array().expect("a list");
    assert!(
        rolls.iter().all(|roll| roll["unmarked"].as_u64() > Some(0)),
        "a roll call that is done does not wait: {rolls:?}"
    );
    assert_eq!(today["waiting"], json!([]), "no import is under way");
}

#[test]
fn a_session_behind_us_waits_for_a_word_even_with_nobody_on_its_roll() {
    let place = Place::new();
    let program = asked(&place, "program_list", json!({}))["programs"][0]["id"].clone();
    let cohort = json!({ "program": program, "name": "Nobody yet" });
    let cohort = asked(&place, "cohort_add", cohort)["cohort"].clone();
    let schedule = |title: &str, starts: &str| {
        let session = json!({ "program": program, "title": title, "kind": "circle", "zone": "UTC", "starts_local": starts });
        let wanted = json!({ "session": session, "cohorts": [cohort] });
        asked(&place, "session_schedule", wanted)["session"].clone()
    };
    let waits = || -> Vec<(Value, Value)> {
        let today = asked(&place, "today", json!({}));
        let rolls = today["rolls"].as_array().expect("a list").iter();
        let here = rolls.filter(|roll| roll["cohorts"].to_string().contains("Nobody yet"));
        here.map(|roll| (roll["title"].clone(), roll["is_past"].clone()))
            .collect()
    };
    schedule("Still ahead", "2026-12-01T18:00");
    let evening = schedule("An evening", "2026-11-20T18:00");
    assert_eq!(
        waits(),
        [(json!("An evening"), json!(true))],
        "it is behind us, and nobody said whether it was held"
    );
    asked(&place, "session_hold", json!({ "session": evening }));
    assert_eq!(waits(), [], "it was, and there is nobody to mark");
}

#[test]
fn a_name_with_one_slip_is_found_without_writing() {
    let place = Place::new();
    let someone = json!({ "person": { "given_name": "Winona", "family_name": "Zweigelt" } });
    asked(&place, "person_add", someone);
    let wanted = json!({ "text": "zwiegelt", "limit": 5, "lens": "me" });
    let hits = asked(&place, "search", wanted)["hits"].clone();
    assert_eq!(hits[0]["title"], "Winona Zweigelt", "two letters swapped");
}

#[test]
fn what_is_archived_asks_for_nothing_today() {
    let place = Place::new();
    let circle = place.cohort(CIRCLE);
    let asks = || {
        let today = asked(&place, "today", json!({}));
        let of = |list: &str| today[list].as_array().expect("a list").clone();
        let all = [of("next"), of("rolls")].concat();
        let told = |session: &Value| session["cohorts"].to_string().contains(CIRCLE);
        all.iter().filter(|session| told(session)).count()
    };
    assert!(asks() > 0, "a circle that goes on asks for something");
    let archived = json!({ "cohort": circle, "edit": { "status": "archived" } });
    asked(&place, "cohort_edit", archived);
    assert_eq!(asks(), 0, "and nothing once it is put away");
}
