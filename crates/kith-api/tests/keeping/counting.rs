use serde_json::{Value, json};

use super::desk::Place;

fn key(answer: &Value, of: &str) -> String {
    answer[of].as_str().expect("a key").to_owned()
}

#[test]
fn who_came_to_an_optional_session_is_counted_without_a_whole() {
    let place = Place::new(None);
    let program = json!({ "name": "Long table", "kind": "other" });
    let program = key(&place.done("program_add", program), "program");
    let cohort = json!({ "program": program, "name": "Spring" });
    let cohort = key(&place.done("cohort_add", cohort), "cohort");
    let people: Vec<String> = ["Rosa", "Bo", "Ines"]
        .iter()
        .map(|name| {
            let person = place.done("person_add", json!({ "person": { "given_name": name } }));
            let person = key(&person, "person");
            let seat = json!({ "person": person, "cohort": cohort, "role": "fellow", "on_date": "2026-01-01" });
            place.done("enrollment_add", seat);
            person
        })
        .collect();
    let session = json!({
        "program": program, "title": "Potluck", "kind": "circle", "zone": "America/Denver",
        "starts_local": "2026-11-20T18:00", "is_optional": true,
    });
    let session = json!({ "session": session, "cohorts": [cohort] });
    let session = key(&place.done("session_schedule", session), "session");
    place.done("session_hold", json!({ "session": session }));
    let seen = |lens: &str| {
        let page = place.done("session_page", json!({ "session": session, "lens": lens }));
        page["attendance"].clone()
    };
    assert_eq!(seen("me"), Value::Null, "nobody was expected, nobody came");
    let marks: Vec<Value> = people[..2]
        .iter()
        .map(|person| json!({ "person": person, "status": "present", "minutes": null }))
        .collect();
    place.done(
        "attendance_mark",
        json!({ "session": session, "marks": marks }),
    );
    assert_eq!(
        seen("me"),
        json!({ "count": 2, "whole": 0, "unmarked": 0, "words": "2 came" }),
        "not 0 of 0"
    );
    assert_eq!(
        seen("team")["words"],
        "2 came",
        "whoever may see who it was"
    );
    assert_eq!(
        seen("funder"),
        Value::Null,
        "beside three in the circle it would tell who stayed away"
    );
    let sheet = place.done("attendance_sheet", json!({ "cohort": cohort }));
    assert_eq!(
        sheet["sessions"][0]["attendance"]["words"], "2 came",
        "there, too"
    );
}
