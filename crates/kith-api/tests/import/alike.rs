//! Values that are written in more than one way: proposed, decided once, kept to.

use serde_json::{Value, json};

use crate::desk::{Place, list, text};

const FULL: &str = "New Mexico State University";
const ROSTER: &str = "Name,Email,Organization,City\n\
    Rosa Begay,rosa@x.example,NMSU,LAS CRUCES\n\
    Bo Ngwenya,bo@x.example,New Mexico State University,Las Cruces\n\
    Ida Moe,ida@x.example,N.M.S.U,Las Cruces\n";

/// "Used = other, another", one a cluster.
fn alike(place: &Place, plan: &Value) -> Vec<String> {
    let clusters = list(&place.call("import_alike", plan.clone())["clusters"]);
    let told = |cluster: &Value| {
        let values = list(&cluster["values"]).into_iter();
        let values: Vec<String> = values.map(|one| text(&one["value"])).collect();
        format!("{} = {}", values[0], values[1..].join(", "))
    };
    clusters.iter().map(told).collect()
}

fn of_people(place: &Place, column: &str) -> Vec<String> {
    let ids = place.call(
        "people_list",
        json!({ "sort": { "by": "name", "descending": false }, "filter": {}, "lens": "me" }),
    );
    let page = json!({ "ids": ids["ids"], "lens": "me" });
    let rows = list(&place.call("people_rows", page)["rows"]);
    rows.iter().map(|row| text(&row[column])).collect()
}

fn use_full(place: &Place, values: &[&str], apart: &[&str]) -> Value {
    let request =
        json!({ "field": "organization", "used": FULL, "values": values, "apart": apart });
    place.call("value_use", request)
}

#[test]
fn what_is_agreed_to_is_shown_comes_in_and_is_not_asked_again() {
    let place = Place::new();
    let plan = place.table("roster.csv", ROSTER);
    assert_eq!(
        alike(&place, &plan),
        [
            "New Mexico State University = N.M.S.U, NMSU",
            "Las Cruces = LAS CRUCES"
        ],
        "most rows first"
    );
    let written = use_full(&place, &["NMSU"], &["N.M.S.U"]);
    assert_eq!(written["words"], "Decided how NMSU is written");
    assert!(
        list(&written["touched"]).contains(&json!("imports")),
        "the plan is made anew: {written}"
    );
    assert_eq!(
        alike(&place, &plan),
        ["Las Cruces = LAS CRUCES"],
        "one left"
    );

    let rows = place.rows(&plan);
    assert_eq!(rows[0]["cells"][2], "NMSU", "the cell stays as it is");
    assert_eq!(
        rows[0]["respelled"],
        json!([{ "column": 3, "value": FULL }]),
        "and what comes in stands beside it"
    );
    assert!(
        text(&rows[0]["reasons"][1]).contains("comes in as"),
        "in words: {}",
        rows[0]
    );
    assert_eq!(rows[2]["respelled"], json!([]), "one was left out");

    place.apply(&plan);
    let mut works = of_people(&place, "organization");
    works.sort();
    assert_eq!(works, ["N.M.S.U", FULL, FULL], "as the plan said");
    assert_eq!(place.decisions(&plan), ["skip"; 3], "the same file again");
    assert!(
        alike(&place, &plan).is_empty(),
        "and nothing is asked of it"
    );
}

#[test]
fn an_answer_after_an_import_makes_no_other_rows_of_those_that_came() {
    let place = Place::new();
    let nameless = "Name,Organization\nRosa Begay,NMSU\nBo Ngwenya,New Mexico State University\n";
    let plan = place.table("roster.csv", nameless);
    place.apply(&plan);
    use_full(&place, &["NMSU"], &[]);
    assert_eq!(place.decisions(&plan), ["skip"; 2], "they came before");
    assert_eq!(
        text(&place.rows(&plan)[0]["reasons"][0]),
        "imported before",
        "and nothing else is said of them"
    );
    assert_eq!(list(&place.rows(&plan)[0]["reasons"]).len(), 1);
}

#[test]
fn what_waits_comes_in_with_the_spelling_that_was_said_meanwhile() {
    let place = Place::new();
    place.add("Rosa", "Begay", None);
    let batch = place.apply(&place.table("roster.csv", "Name,Organization\nRosa Begay,NMSU\n"));
    use_full(&place, &["NMSU"], &[]);
    let said = json!({ "batch": batch["batch"], "answers": [{ "line": 2, "says": "new" }] });
    place.call("tray_decide", said);
    assert!(of_people(&place, "organization").contains(&FULL.to_owned()));
}

#[test]
fn values_that_are_never_one_are_not_asked_about_until_that_is_forgotten() {
    let place = Place::new();
    let plan = place.table("roster.csv", ROSTER);
    let apart = json!({ "field": "organization", "values": [FULL, "NMSU", "N.M.S.U"] });
    let written = place.call("value_apart", apart);
    assert_eq!(written["answers"], 3, "each with each");
    assert_eq!(alike(&place, &plan), ["Las Cruces = LAS CRUCES"]);
    let said = list(&place.call("value_list", json!({}))["said"]);
    assert_eq!(said[0]["label"], "Organization", "{said:?}");
    for one in &said {
        place.call("value_forget", json!({ "id": one["id"] }));
    }
    assert_eq!(alike(&place, &plan).len(), 2, "asked again");
    place.call("undo", json!({}));
    let said = list(&place.call("value_list", json!({}))["said"]);
    assert_eq!(said.len(), 1, "undo remembers the last one forgotten");

    let empty = json!({ "field": "city", "used": " ", "values": ["Taos"] });
    assert!(place.tried("value_use", empty).is_err(), "nothing named");
}

#[test]
fn the_workspaces_own_spelling_is_proposed() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Organization\nIda Moe,ida@x.example,NMSU\n",
    ));
    let next = place.table(
        "next.csv",
        "Name,Email,Organization\nBo Ngwenya,bo@x.example,New Mexico State University\n",
    );
    assert_eq!(alike(&place, &next), ["NMSU = New Mexico State University"]);
}
