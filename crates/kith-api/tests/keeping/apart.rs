use serde_json::{Value, json};

use crate::desk::Place;

/// Somebody with an address of their own.
fn added(place: &Place, given: &str) -> Value {
    let person = json!({ "given_name": given, "family_name": "Begay" });
    let email = format!("{}@example.org", given.to_lowercase());
    place.done("person_add", json!({ "person": person, "email": email }))["person"].clone()
}

fn merge(place: &Place, person: &Value, into: &Value) {
    place.done("person_merge", json!({ "person": person, "into": into }));
}

fn take_apart(place: &Place, person: &Value) {
    place.done("person_take_apart", json!({ "person": person }));
}

/// Every address by which somebody is reached.
fn addresses(place: &Place, person: &Value) -> Vec<String> {
    let page = place.done("person_page", json!({ "person": person }));
    let contacts = page["contacts"].as_array().cloned().unwrap_or_default();
    let mut values: Vec<_> = contacts
        .iter()
        .map(|contact| contact["value"].as_str().unwrap_or_default().to_owned())
        .collect();
    values.sort();
    values
}

#[test]
fn who_is_taken_out_of_a_chain_of_merges_takes_their_own_along() {
    let place = Place::new(None);
    let [ana, ben, eva] = ["Ana", "Ben", "Eva"].map(|given| added(&place, given));
    merge(&place, &ana, &ben);
    merge(&place, &ben, &eva);
    take_apart(&place, &ana);
    assert_eq!(addresses(&place, &ana), ["ana@example.org"]);
    assert_eq!(
        addresses(&place, &eva),
        ["ben@example.org", "eva@example.org"],
        "the other two are still one"
    );
    place.done("undo", json!({}));
    for (person, address) in [(&ana, "ana"), (&ben, "ben"), (&eva, "eva")] {
        assert_eq!(
            addresses(&place, person),
            [format!("{address}@example.org")]
        );
    }
}

#[test]
fn a_merge_that_was_done_again_can_be_taken_apart() {
    let place = Place::new(None);
    let [ana, ben] = ["Ana", "Ben"].map(|given| added(&place, given));
    merge(&place, &ana, &ben);
    place.done("undo", json!({}));
    place.done("redo", json!({}));
    take_apart(&place, &ana);
    assert_eq!(addresses(&place, &ana), ["ana@example.org"]);
    assert_eq!(addresses(&place, &ben), ["ben@example.org"]);
}
