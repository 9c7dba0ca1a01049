//! Columns that Kith has no column for become fields of the program.

use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str = "Name,Email,Shirt,Vegan\nRosa Begay,rosa@x.example,M,yes\nBo Ngwenya,bo@x.example,L,\nAda Reyes,ada@x.example,,no\n";

/// The fields of the cohort's program, each with its kind and how many have something in it.
fn fields(place: &Place) -> Vec<(String, String, u64)> {
    let seen = list(&of_program(place)["fields"]).into_iter();
    seen.map(|field| {
        let people = field["people"].as_u64().unwrap_or_default();
        (text(&field["name"]), text(&field["kind"]), people)
    })
    .collect()
}

fn kept(place: &Place) -> Vec<String> {
    let kept = list(&of_program(place)["kept"]).into_iter();
    kept.map(|kept| text(&kept["header"])).collect()
}

fn of_program(place: &Place) -> Value {
    place.call("field_list", json!({ "cohort": cohort(place) }))
}

fn cohort(place: &Place) -> Value {
    place.call("cohort_list", json!({ "program": null }))["cohorts"][0]["id"].clone()
}

fn key(place: &Place, name: &str) -> String {
    let fields = list(&of_program(place)["fields"]);
    let field = fields.iter().find(|field| field["name"] == name);
    text(&field.expect("the field is there")["id"])
}

/// What people have in a field, by name of the person.
fn told(place: &Place, name: &str) -> Vec<(String, Option<String>)> {
    let (cohort, key) = (cohort(place), key(place, name));
    let sort = json!({ "by": "name" });
    let ids = place.call("roster_list", json!({ "cohort": cohort, "sort": sort }))["ids"].clone();
    let rows = place.call("roster_rows", json!({ "cohort": cohort, "ids": ids }));
    let rows = list(&rows["rows"]).into_iter();
    let mut told: Vec<(String, Option<String>)> = rows
        .map(|row| {
            let value = row["own"][&key].as_str().map(str::to_owned);
            (text(&row["name"]), value)
        })
        .collect();
    told.sort();
    told
}

fn some(told: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
    let value = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    told.iter()
        .map(|(name, of)| ((*name).to_owned(), value(of)))
        .collect()
}

#[test]
fn one_click_makes_a_field_of_a_column_in_the_step_of_its_import() {
    let place = Place::new();
    let plan = with(
        &place.table("roster.csv", ROSTER),
        json!({ "keep": [{ "column": 3 }, { "column": 4 }] }),
    );
    let columns = list(&place.call("import_preview", plan.clone())["columns"]);
    assert_eq!(
        columns[0]["own"],
        Value::Null,
        "a name is no field of one's own"
    );
    assert_eq!(columns[3]["own"]["kind"], "yes_no", "every cell fits it");
    assert_eq!(columns[3]["own"]["audience"], json!(["me"]), "for me alone");

    place.apply(&plan);
    let expected = [("Shirt", "text", 2), ("Vegan", "yes_no", 2)];
    let expected = expected.map(|(name, kind, people)| (name.to_owned(), kind.to_owned(), people));
    assert_eq!(fields(&place), expected, "both, with what the file said");
    assert_eq!(
        told(&place, "Vegan"),
        some(&[
            ("Ada Reyes", "No"),
            ("Bo Ngwenya", ""),
            ("Rosa Begay", "Yes")
        ]),
        "whose it is"
    );
    assert!(kept(&place).is_empty(), "nothing is told twice");

    let again = place.table("again.csv", ROSTER);
    assert_eq!(place.decisions(&again), ["skip"; 3], "it proposes nothing");
    place.call("undo", json!({}));
    assert!(place.people().is_empty(), "one step");
    place.call("redo", json!({}));
    assert_eq!(fields(&place), expected, "and done again");
}

#[test]
fn a_column_that_was_kept_becomes_a_field_later_and_undo_gives_it_back() {
    let place = Place::new();
    place.apply(&place.table("roster.csv", ROSTER));
    assert_eq!(kept(&place), ["Shirt", "Vegan"], "nobody took them");
    let program = of_program(&place)["program"].clone();
    let added = place.call("field_add", json!({ "program": program, "name": "Vegan" }));
    assert_eq!(added["taken_in"], 2, "what the file said came along");
    assert_eq!(
        text(&added["words"]),
        "Added the field Vegan to Growers",
        "in words"
    );
    assert_eq!(fields(&place)[0].1, "yes_no", "of the kind that all fits");
    assert_eq!(kept(&place), ["Shirt"], "it moved");
    place.call("undo", json!({}));
    assert_eq!(kept(&place), ["Shirt", "Vegan"], "one step");

    // The same by looking the file over again, which proposes nothing by itself.
    let plan = with(
        &place.table("again.csv", ROSTER),
        json!({ "keep": [{ "column": 3 }] }),
    );
    assert_eq!(
        place.decisions(&plan),
        ["match", "match", "skip"],
        "who has one"
    );
    place.apply(&plan);
    assert_eq!(
        told(&place, "Shirt"),
        some(&[("Ada Reyes", ""), ("Bo Ngwenya", "L"), ("Rosa Begay", "M")]),
        "filled"
    );
    assert_eq!(kept(&place), ["Vegan"], "moved, too");
}

#[test]
fn a_file_with_the_fields_name_fills_what_is_empty_and_changes_what_differs_when_told() {
    let place = Place::new();
    let keep = json!({ "keep": [{ "column": 3 }] });
    place.apply(&with(&place.table("roster.csv", ROSTER), keep));
    let later = "Email,Name,SHIRT,City\nrosa@x.example,Rosa Begay,XL,Taos\nada@x.example,Ada Reyes,S,Oslo\n";
    let plan = place.table("later.csv", later);
    assert_eq!(place.decisions(&plan), ["match", "match"], "both say more");
    let rows = place.rows(&plan);
    assert!(
        rows[0]["reasons"]
            .to_string()
            .contains("Shirt differs and stays"),
        "{}",
        rows[0]
    );
    assert_eq!(rows[1]["fills"], json!([3, 4]), "the shirt and the city");
    place.apply(&plan);
    let shirts = |rosa: &str| {
        some(&[
            ("Ada Reyes", "S"),
            ("Bo Ngwenya", "L"),
            ("Rosa Begay", rosa),
        ])
    };
    assert_eq!(told(&place, "Shirt"), shirts("M"), "nothing is overwritten");

    let updated = with(
        &place.table("later.csv", later),
        json!({ "known": { "file": "update" } }),
    );
    assert_eq!(
        place.decisions(&updated),
        ["match", "skip"],
        "only what differs"
    );
    place.apply(&updated);
    assert_eq!(told(&place, "Shirt"), shirts("XL"), "as it was told");
    assert_eq!(place.decisions(&updated), ["skip"; 2], "and then no more");
}

#[test]
fn what_leaves_comes_back_and_proposes_nothing_and_a_changed_cell_is_an_update() {
    let place = Place::new();
    let keep = json!({ "keep": [{ "column": 3 }, { "column": 4 }] });
    place.apply(&with(&place.table("roster.csv", ROSTER), keep));
    for (name, exact) in [("out.csv", false), ("exact.csv", true), ("out.xlsx", false)] {
        let at = place.path(name);
        let request = json!({ "cohort": cohort(&place), "place": place.desk.place(&at).place, "exact": exact });
        place.call("export_roster", request);
        let plan = place.at(name);
        assert_eq!(
            place.decisions(&plan),
            ["skip"; 3],
            "{name} is what is known"
        );
        if name.ends_with("csv") {
            let text = std::fs::read_to_string(&at).expect("it was written");
            std::fs::write(
                &at,
                text.replace("\"M\"", "\"XXL\"").replace(",M,", ",XXL,"),
            )
            .expect("changed");
            let update = with(&place.at(name), json!({ "known": { "file": "update" } }));
            assert_eq!(
                place.decisions(&update),
                ["match", "skip", "skip"],
                "{name}"
            );
        }
    }
    let request = json!({ "table": "roster", "cohort": cohort(&place), "lens": "circle" });
    let preview = place.call("export_preview", request);
    let heads = preview["records"][0].to_string();
    assert!(!heads.contains("Shirt"), "{heads}: not for the circle");
    let shirt = key(&place, "Shirt");
    let edit = json!({ "audience": ["me", "team", "circle"] });
    place.call("field_edit", json!({ "field": shirt, "edit": edit }));
    let request = json!({ "table": "roster", "cohort": cohort(&place), "lens": "circle", "columns": ["name", "own:".to_owned() + &shirt] });
    let preview = place.call("export_preview", request);
    assert_eq!(
        preview["records"][0],
        json!(["Name", "Shirt"]),
        "until it is"
    );
}

#[test]
fn a_cell_that_is_no_value_of_its_field_is_kept_as_it_came() {
    let place = Place::new();
    let years = "Name,Email,Years\nRosa Begay,rosa@x.example,12\nBo Ngwenya,bo@x.example,3\n";
    place.apply(&with(
        &place.table("a.csv", years),
        json!({ "keep": [{ "column": 3 }] }),
    ));
    assert_eq!(fields(&place)[0].1, "number", "every cell is one");
    let more = "Name,Email,Years\nAda Reyes,ada@x.example,many\n";
    let plan = place.table("b.csv", more);
    let columns = list(&place.call("import_preview", plan.clone())["columns"]);
    assert_eq!(columns[2]["own"]["misfits"], 1, "it is told");
    place.apply(&plan);
    assert_eq!(told(&place, "Years")[0].1, None, "no number");
    let request = json!({ "table": "roster", "cohort": cohort(&place) });
    let out = place.call("export_preview", request)["records"].to_string();
    assert!(
        out.contains("Years (imported)") && out.contains("many"),
        "{out}: nothing is lost"
    );
}

#[test]
fn a_row_that_waited_brings_its_fields_along() {
    let place = Place::new();
    place.add("Rosa", "Begay", None);
    let one = "Name,Email,Shirt\nRosa Begay,rosa@x.example,M\nBo Ngwenya,bo@x.example,L\n";
    let plan = with(
        &place.table("a.csv", one),
        json!({ "keep": [{ "column": 3 }] }),
    );
    assert_eq!(
        place.decisions(&plan),
        ["review", "new"],
        "somebody of that name is known"
    );
    place.apply(&plan);
    let batch = place.call("tray_list", json!({}))["batches"][0]["batch"].clone();
    let said = json!({ "batch": batch, "answers": [], "rest": "new" });
    place.call("tray_decide", said);
    assert_eq!(
        told(&place, "Shirt"),
        some(&[("Bo Ngwenya", "L"), ("Rosa Begay", "M")]),
        "as the file said"
    );
}

#[test]
fn a_name_that_kith_reads_as_its_own_is_refused() {
    let place = Place::new();
    place.apply(&place.table("roster.csv", ROSTER));
    let program = of_program(&place)["program"].clone();
    let refused = place.tried("field_add", json!({ "program": program, "name": "E-mail" }));
    let refused = refused.expect_err("it would not be read back");
    assert_eq!(refused.details["field"], "name", "{refused:?}");
}
