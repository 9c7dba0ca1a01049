//! The law of imports: what is done is what the plan said, row by row.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};
use crate::round::export;

const NAMES: &[&str] = &[
    "Rosa Begay",
    "Begay, Rosa",
    "Bo Ngwenya",
    "Ada",
    "",
    "Becky Tanner",
    "Zoë =1+1",
];
const EMAILS: &[&str] = &[
    "",
    "rosa@x.org",
    "ROSA@x.org",
    "bo@x.org",
    "ada@x.org",
    "not an address",
];
const CITIES: &[&str] = &["", "Taos", "Oslo", "\"Rome"];
const DAYS: &[&str] = &["", "1990-02-30", "1991-01-13", "soon"];
const SHIRTS: &[&str] = &["", "M", "L"];

type Row = [&'static str; 5];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let one = |of: &'static [&'static str]| prop::sample::select(of);
    let row = (one(NAMES), one(EMAILS), one(CITIES), one(DAYS), one(SHIRTS));
    prop::collection::vec(
        row.prop_map(|(name, email, city, day, shirt)| [name, email, city, day, shirt]),
        1..9,
    )
}

fn answers() -> impl Strategy<Value = Vec<(u32, &'static str)>> {
    prop::collection::vec(
        (
            2_u32..10,
            prop::sample::select(vec!["same", "new", "leave"]),
        ),
        0..4,
    )
}

fn csv(rows: &[Row]) -> String {
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Row| row.iter().map(quoted).collect::<Vec<_>>().join(",");
    let lines = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
    format!("Name,Email,City,Birthday,Shirt\r\n{lines}\r\n")
}

/// What can be seen of everybody: a person by key, as they are told, and what leaves with them.
fn everybody(place: &Place) -> BTreeMap<String, Value> {
    let all = export(place, "all.csv", true, false);
    let leaves = |id: &str| {
        let row = all.iter().find(|row| row.iter().any(|cell| cell == id));
        let cells = row.into_iter().flatten().zip(&all[0]);
        let filled = cells.filter(|(cell, _)| !cell.is_empty());
        filled
            .map(|(cell, header)| json!([header, cell]))
            .collect::<Vec<_>>()
    };
    let people = place.people().into_iter();
    let told = |id: String| {
        let which = json!({ "person": id, "lens": "me" });
        let own = place.call("person_page", which.clone())["own"].clone();
        json!([place.call("person_get", which), own, leaves(&id)])
    };
    people
        .map(|person| person.person.id.to_string())
        .map(|id| (id.clone(), told(id)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn an_import_does_exactly_what_its_plan_said(table in rows(), said in answers(), rest in prop::sample::select(vec![None, None, Some("same"), Some("new")])) {
        let place = Place::new();
        place.add("Rosa", "Begay", Some("rosa@x.org"));
        place.add("Bo", "Ngwenya", None);
        place.call("value_use", json!({ "field": "city", "used": "Kristiania", "values": ["Oslo"] }));
        let plan = with(&place.table("roster.csv", &csv(&table)), json!({ "choices": { "header_line": 1, "delimiter": "," }, "keep": [{ "column": 5 }] }));
        let said: Vec<Value> = said.into_iter().map(|(line, says)| {
            let review = place.tried("import_review", with(&plan, json!({ "line": line })));
            let person = review.map(|review| review["alike"][0]["person"].clone()).unwrap_or_default();
            json!({ "line": line, "says": says, "person": person })
        }).collect();
        let plan = with(&plan, json!({ "answers": said, "rest": rest }));

        let planned = place.rows(&plan);
        let of = |decision: &str| planned.iter().filter(|row| row["decision"] == decision).cloned().collect::<Vec<_>>();
        let before = everybody(&place);
        let applied = place.apply(&plan);
        let after = everybody(&place);

        let came: BTreeSet<&String> = after.keys().filter(|id| !before.contains_key(*id)).collect();
        prop_assert_eq!(came.len(), of("new").len(), "as many new people as new rows");
        let known = |row: &&Value| !row["person"].is_null();
        let matched: BTreeSet<String> = of("match").iter().filter(known).map(|row| text(&row["person"])).collect();
        // A further row about somebody new has nobody's key yet.
        let new: String = came.iter().map(|id| after[*id].to_string()).collect();
        for (id, person) in &before {
            if !matched.contains(id) {
                prop_assert_eq!(&after[id], person, "whom no row matched is as before");
            }
        }
        for row in of("match") {
            let held = match known(&&row) {
                true => after[&text(&row["person"])].to_string(),
                false => new.clone(),
            };
            for column in list(&row["fills"]) {
                let at = column.as_u64().expect("a column") as usize - 1;
                let respelled = list(&row["respelled"]).into_iter().find(|one| one["column"] == column);
                let cell = respelled.map_or_else(|| text(&row["cells"][at]), |one| text(&one["value"]));
                prop_assert_ne!(&cell, "Oslo", "it was said to be written otherwise");
                // Where a further row differs, its word is kept as it came.
                let told = text(&row["cells"][at]);
                prop_assert!(at == 0 || held.contains(&told) || held.to_lowercase().contains(&cell.to_lowercase()) || held.contains(&cell.replace('"', "\\\"")), "{} was filled in {}", cell, held);
            }
        }
        let enrolled: BTreeSet<String> = place.enrolled().into_iter().collect();
        let expected: BTreeSet<String> = came.into_iter().cloned().chain(matched).collect();
        prop_assert_eq!(enrolled, expected, "exactly the new and the matched are in the cohort");
        prop_assert_eq!(&place.call("tray_list", json!({}))["rows"], &json!(of("review").len()), "what was in doubt waits");

        let again = place.decisions(&plan);
        prop_assert!(again.iter().all(|decision| decision == "skip" || decision == "error"), "the same file proposes nothing: {:?}", again);
        if applied["step"] != Value::Null {
            place.call("undo", json!({ "step": null }));
        }
        prop_assert_eq!(everybody(&place), before, "undo gives back what was");
    }
}
