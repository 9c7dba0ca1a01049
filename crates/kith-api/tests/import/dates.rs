//! Days of a table: which are asked about, and what is kept of those that no person is held with.

use serde_json::json;

use crate::desk::Place;

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
