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

/// Another word in a cell of a table that Kith gave out.
fn change() -> impl Strategy<Value = (usize, &'static str, &'static str)> {
    let of = |header: &'static str, words: &'static [&'static str]| {
        (0_usize..3, Just(header), prop::sample::select(words))
    };
    prop_oneof![
        of(
            "Name",
            &["Rosa Begay", "ROSA Begay", "Rosie Begay", "Bo De La Cruz"]
        ),
        of("Given name", &["Rosa", "ROSA", "Rosie", " Rosa "]),
        of("Family name", &["Begay", "BEGAY", "Yazzie", ""]),
        of("Preferred name", &["Rosie", "ROSIE", ""]),
        of(
            "Email",
            &["rosa@x.org", "ROSA@x.org", "new@x.org", "r@y.org"]
        ),
        of("Email 2", &["R@y.org", "other@y.org", ""]),
        of("Phone", &["505 555 0199", "505-555-0100", ""]),
        of("City", &["Taos", "TAOS", "Gallup"]),
        of("Pronouns", &["she/her", "they/them", "  "]),
        of("Organization", &["NMSU", "Blue Corn", "blue corn"]),
        of("Job title", &["Agent", "AGENT"]),
        of("Role", &["Facilitator", "mentor"]),
        of("Stage", &["Completed", "Paused", "Active"]),
        of("Notes", &["early", "late"]),
    ]
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
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
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

    #[test]
    fn a_table_that_came_back_is_heard_once(
        first in prop::collection::vec(row(), 1..4),
        changes in prop::collection::vec(change(), 1..5),
        rest in prop::sample::select(vec!["same", "leave"]),
    ) {
        let place = Place::new();
        place.apply(&with(&place.table("first.csv", &csv(&first)), json!({ "rest": "new" })));
        let before = told(&place);
        let mut out = export(&place, "out.csv", false, true);
        for (row, header, value) in &changes {
            let row = 1 + row % (out.len() - 1);
            if let Some(at) = out[0].iter().position(|head| head == header) {
                (*value).clone_into(&mut out[row][at]);
            }
        }
        let plan = with(&place.table("back.csv", &saved(&out)), json!({ "rest": rest }));
        let planned = place.rows(&plan);
        let done = place.apply(&plan);
        for row in place.rows(&plan) {
            let is_of_work = ["Organization", "Job title"].iter().any(|label| {
                row["reasons"].to_string().contains(label)
            });
            prop_assert!(
                row["decision"] == "skip" || is_of_work,
                "twice: {row}\nafter {planned:?}"
            );
        }
        if done["step"] != Value::Null {
            place.call("undo", json!({ "step": done["step"] }));
            prop_assert_eq!(told(&place), before, "taken back");
        }
    }
}
