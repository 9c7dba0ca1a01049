//! Days of a table: which are asked about, and what is kept of those that no person is held with.

use serde_json::{Value, json};

use crate::desk::{Place, with};

#[test]
fn only_dates_that_somebody_is_held_with_are_asked_about() {
    let place = Place::new();
    for (text, asks) in [
        ("Name,Email,Birthday\nRosa,r@x.org,03/04/1980\n", true),
        ("Name,Email,Registered\nRosa,r@x.org,03/04/2026\n", false),
        ("Name,Email,Paid on\nRosa,r@x.org,03/04/2026\n", false),
        (
            "Name,Email,Amount\nRosa,r@x.org,10.50\nBo,b@x.org,11.25\n",
            false,
        ),
    ] {
        let preview = place.call("import_preview", place.table("dates.csv", text));
        assert_eq!(preview["asks_date_order"], json!(asks), "{text}");
        assert_eq!(preview["counts"]["error"], json!(0), "{text}");
    }
}

/// Two columns of days, each written its own way, and neither tells which way that is.
const TWO_HANDS: &str = "\
Name,Email,Birthday,Moved in on
Rosa Begay,r@x.org,03/04/1980,05.06.24
Bo Nez,b@x.org,05/06/1990,07.08.24
";

#[test]
fn days_written_in_two_ways_are_two_questions_each_with_its_answer() {
    let place = Place::new();
    let held = json!({ "keep": [{ "column": 4, "kind": "date" }] });
    let plan = with(&place.table("dates.csv", TWO_HANDS), held);
    let asked = place.call("import_preview", plan.clone());
    assert_eq!(
        asked["dates"],
        json!([
            { "headers": ["Birthday"], "example": "03/04/1980", "order": null, "orders": asked["dates"][0]["orders"] },
            { "headers": ["Moved in on"], "example": "05.06.24", "order": null, "orders": ["DMY", "MDY"] },
        ]),
        "{}",
        asked["dates"]
    );
    let one = json!({ "choices": { "date_orders": [["Birthday", "MDY"]] } });
    let told = place.call("import_preview", with(&plan, one));
    let orders = |of: &Value| {
        (
            of["dates"][0]["order"].clone(),
            of["dates"][1]["order"].clone(),
        )
    };
    assert_eq!(orders(&told), (json!("MDY"), Value::Null), "one of them");
    assert_eq!(
        told["asks_date_order"],
        json!(true),
        "the other is asked still"
    );
    let both =
        json!({ "choices": { "date_orders": [["Birthday", "MDY"], ["Moved in on", "dmy"]] } });
    let plan = with(&plan, both);
    let told = place.call("import_preview", plan.clone());
    assert_eq!(orders(&told), (json!("MDY"), json!("DMY")), "each its own");
    assert_eq!(told["asks_date_order"], json!(false));
    place.apply(&plan);
    let page = json!({ "sort": { "by": "name", "descending": false }, "lens": "me" });
    let ids = place.call("people_list", page)["ids"].clone();
    let born = place.call("person_get", json!({ "person": ids[0], "lens": "me" }));
    assert!(
        born.to_string().contains("1980-03-04"),
        "month first: {born}"
    );
}

#[test]
fn days_written_alike_are_one_question() {
    let place = Place::new();
    let text = "Name,Email,Birthday,Moved in on\nRosa Begay,r@x.org,03/04/1980,05/06/2024\n";
    let held = json!({ "keep": [{ "column": 4, "kind": "date" }] });
    let asked = place.call(
        "import_preview",
        with(&place.table("dates.csv", text), held),
    );
    assert_eq!(
        asked["dates"][0]["headers"],
        json!(["Birthday", "Moved in on"]),
        "{}",
        asked["dates"]
    );
    assert_eq!(asked["dates"][1], Value::Null, "no other");
}

#[test]
fn an_order_of_a_column_that_is_not_there_is_refused() {
    let place = Place::new();
    let plan = place.table("dates.csv", TWO_HANDS);
    let told = json!({ "choices": { "date_orders": [["Born", "MDY"]] } });
    let refused = place.tried("import_preview", with(&plan, told));
    assert!(refused.is_err(), "there is no such column");
}

#[test]
fn a_birthday_without_its_year_brings_its_person_in_and_says_so() {
    let place = Place::new();
    let text = "Name,Email,Birthday\nRosa Begay,r@x.org,--03-07\nBo N,b@x.org,1980-04-12\n";
    let plan = place.table("birthdays.csv", text);
    let rows = place.rows(&plan);
    assert_eq!(rows[0]["decision"], json!("new"), "{}", rows[0]);
    assert_eq!(rows[0]["faults"][0]["column"], json!(3), "{}", rows[0]);
    assert_eq!(
        rows[0]["faults"][0]["keeps_out"],
        json!(false),
        "{}",
        rows[0]
    );
    assert_eq!(rows[1]["faults"], json!([]), "{}", rows[1]);
    place.apply(&plan);
    let people = place.people();
    assert_eq!(people.len(), 2, "both are in");
}
