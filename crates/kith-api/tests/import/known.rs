use serde_json::{Value, json};

use crate::desk::{Place, list, with};

/// Rosa is known, lives in Gallup and is in the cohort; a newer table knows better.
fn known() -> (Place, Value) {
    let place = Place::new();
    place.add("Rosa", "Begay", Some("rosa@x.org"));
    let first = "Name,Email,City,Phone\nRosa Begay,rosa@x.org,Gallup,505 555 0100\n";
    place.apply(&place.table("first.csv", first));
    let newer = "Name,Email,City,Phone\nRosa Begay,rosa@x.org,Taos,505 555 0199\n";
    let plan = place.table("newer.csv", newer);
    (place, plan)
}

fn rosa(place: &Place) -> (Value, Vec<Value>) {
    let rosa = place.call("person_list", json!({ "lens": "me" }))["people"][0].clone();
    let phones = list(&rosa["contacts"]);
    let phones = phones.iter().filter(|contact| contact["kind"] == "phone");
    let phones = phones.map(|phone| phone["value"].clone()).collect();
    (rosa["city"].clone(), phones)
}

#[test]
fn what_differs_stays_unless_somebody_says_that_the_file_knows_better() {
    let (place, plan) = known();
    assert_eq!(
        place.decisions(&plan),
        ["skip"],
        "she is filled, never overwritten"
    );
    let newer = with(&plan, json!({ "known": { "file": "update" } }));
    assert_eq!(place.decisions(&newer), ["match"], "unless it is said");
    let row = &place.rows(&newer)[0];
    assert_eq!(row["fills"], json!([3, 4]), "city and phone: {row}");
    place.apply(&newer);
    assert_eq!(
        rosa(&place),
        (json!("Taos"), vec![json!("505 555 0199")]),
        "as the file has it"
    );
    place.call("undo", json!({ "step": null }));
    assert_eq!(
        rosa(&place),
        (json!("Gallup"), vec![json!("505 555 0100")]),
        "one step takes it back"
    );
}

#[test]
fn the_narrower_word_wins() {
    let (place, plan) = known();
    let fills =
        |known: Value| place.rows(&with(&plan, json!({ "known": known })))[0]["fills"].clone();
    assert_eq!(
        fills(json!({ "file": "update", "columns": [[3, "fill"]] })),
        json!([4]),
        "a column's over the file's"
    );
    assert_eq!(
        fills(json!({ "file": "skip", "columns": [[3, "skip"]], "rows": [[2, "update"]] })),
        json!([3, 4]),
        "and a row's over a column's"
    );
}
