//! The law of files that know better: they are heard once, and can be taken back.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::{Place, with};
use crate::round::{export, saved};

/// By person: what they are called and how they are reached, in ways that may be one.
const PEOPLE: [[&[&str]; 6]; 2] = [
    [
        &[
            "Rosa",
            "ROSA",
            "Begay",
            "R\u{f3}sa",
            "Rosa Maria",
            "",
            "Rosa & Jim",
        ],
        &["Begay", "begay", "Rosa", ""],
        &["rosa@x.org", "ROSA@x.org", " rosa@x.org "],
        &["", "r@y.org", "R@y.org", "rosa@x.org"],
        &[
            "505 555 0100",
            "(505) 555-0100",
            "505 555 0199",
            "",
            "5055550100",
        ],
        &["505 555 0101", "505-555-0101", ""],
    ],
    [
        &["Bo", "BO", "Bo Li"],
        &["de la Cruz", "De La Cruz"],
        &["bo@x.org", "Bo@x.org"],
        &["", "b@y.org"],
        &["575 555 0100", "(575) 555-0100", ""],
        &["", "575 555 0101"],
    ],
];
/// Of both.
const REST: [&[&str]; 8] = [
    &["NMSU", "nmsu", "Nmsu", "Blue Corn", ""],
    &["Agent", "AGENT", ""],
    &["Taos", "taos", "Santa  Fe", "Santa Fe", ""],
    &["she/her", "She/Her", ""],
    &[
        "active",
        "Completed",
        "paused",
        "registered",
        "withdrawn",
        "",
    ],
    &["Participant", "facilitator", ""],
    &["early", "Early", "late", ""],
    &["12 Mesa Road", "12 MESA ROAD", ""],
];

const HEADER: &str = "First name,Last name,Email,Email 2,Phone,Phone 2,Company,Job title,City,\
                      Pronouns,Status,Role,Notes,Address";

type Row = Vec<&'static str>;

fn row() -> impl Strategy<Value = Row> {
    (0..PEOPLE.len()).prop_flat_map(|person| {
        let columns = PEOPLE[person].iter().chain(&REST);
        let columns: Vec<_> = columns.map(|words| prop::sample::select(*words)).collect();
        columns
    })
}

fn csv(rows: &[Row]) -> String {
    let lines = rows.iter().map(|row| row.join(","));
    std::iter::once(HEADER.to_owned())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Everything that is told of everybody.
fn told(place: &Place) -> Vec<Value> {
    let people = place.people().into_iter();
    people
        .map(|one| {
            let which = json!({ "person": one.person.id, "lens": "me" });
            let of = json!({ "person": one.person.id });
            json!([
                place.call("person_get", which),
                place.call("enrollment_list", of)["enrollments"]
            ])
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: std::env::var("CASES").map_or(24, |cases| cases.parse().unwrap_or(24)), ..ProptestConfig::default() })]
    #[test]
    fn a_file_that_knows_better_is_heard_once(
        first in prop::collection::vec(row(), 1..4),
        second in prop::collection::vec(row(), 1..4),
        rest in prop::sample::select(vec!["same", "new", "leave"]),
    ) {
        let place = Place::new();
        place.apply(&with(&place.table("first.csv", &csv(&first)), json!({ "rest": "new" })));
        let before = told(&place);
        let update = json!({ "known": { "file": "update" }, "rest": rest });
        let plan = with(&place.table("second.csv", &csv(&second)), update);
        let planned = place.rows(&plan);
        let done = place.apply(&plan);
        let again = place.rows(&plan);
        // Whoever joins an organization joins it as it is called, and what they are there is told.
        let joins = |row: &Value| row["decision"] == "new" || row["fills"].to_string().contains('7');
        let joined = planned.iter().any(joins);
        for row in &again {
            let decision = row["decision"].as_str().unwrap_or_default();
            let is_of_work = [json!([7]), json!([8]), json!([7, 8])].contains(&row["fills"]);
            let is_heard = joined && is_of_work || ["skip", "error"].contains(&decision);
            prop_assert!(is_heard, "twice: {row}\nof {again:?}\nafter {planned:?}");
        }
        let out = export(&place, "out.csv", false, true);
        let back = place.table("back.csv", &saved(&out));
        for row in place.rows(&back) {
            prop_assert_eq!(&row["decision"], "skip", "unchanged: {}\n{:?}", row, out);
        }
        if done["step"] != Value::Null {
            place.call("undo", json!({ "step": done["step"] }));
            prop_assert_eq!(told(&place), before, "taken back");
        }
    }
}
