//! A roster of a circle that has met for a while.

use serde_json::{Value, json};

use crate::desk::{Place, list, with};

const ROSTER: &str = "Name,Email\nRosa Begay,other@x.org\nBo Ngwenya,bo@x.org\n";

fn roll(place: &Place, session: &Value) -> usize {
    let page = json!({ "session": session, "lens": "me" });
    list(&place.call("session_page", page)["roll"]).len()
}

#[test]
fn people_are_in_it_since_the_day_that_was_said_and_so_is_whoever_waited() {
    let place = Place::new();
    place.add("Rosa", "Begay", Some("rosa@x.org"));
    let applied = place.apply(&with(
        &place.table("spring.csv", ROSTER),
        json!({ "since": "2026-03-01" }),
    ));
    let program = place.call("program_list", json!({}))["programs"][0]["id"].clone();
    let session = |day: &str| {
        let session = json!({ "program": program, "title": "Table", "kind": "circle", "zone": "UTC", "starts_local": format!("{day}T18:00") });
        let wanted = json!({ "session": session, "cohorts": [applied["cohort"]] });
        place.call("session_schedule", wanted)["session"].clone()
    };
    let (before, after) = (session("2026-02-10"), session("2026-04-10"));
    assert_eq!(roll(&place, &before), 0, "nobody was in it by then");
    assert_eq!(roll(&place, &after), 1, "Bo was; a row about Rosa waits");
    let batch = place.call("tray_list", json!({}))["batches"][0]["batch"].clone();
    let answers = json!([{ "line": 2, "says": "new" }]);
    place.call("tray_decide", json!({ "batch": batch, "answers": answers }));
    assert_eq!(roll(&place, &after), 2, "and she since the same day");
}
