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

#[test]
fn two_lines_of_one_house_stay_two() {
    let place = Place::new(None);
    let [ana, ben] = ["Ana", "Ben"].map(|given| added(&place, given));
    for (person, value) in [(&ana, "505-555-0100 x12"), (&ben, "505-555-0100 x13")] {
        let contact = json!({ "person": person, "kind": "phone", "value": value });
        place.done("contact_add", contact);
    }
    merge(&place, &ana, &ben);
    let reached = addresses(&place, &ben);
    assert_eq!(
        reached,
        [
            "505-555-0100 x12",
            "505-555-0100 x13",
            "ana@example.org",
            "ben@example.org"
        ]
    );
}

#[test]
fn a_seat_that_took_the_place_of_another_stays() {
    let place = Place::new(None);
    place.add_program("Growers");
    let programs = place.done("program_list", json!({}));
    let cohort = json!({ "program": programs["programs"][0]["id"], "name": "Spring" });
    let cohort = place.done("cohort_add", cohort)["cohort"].clone();
    let [ana, ben, eva] = ["Ana", "Ben", "Eva"].map(|given| added(&place, given));
    for (person, day) in [(&ana, "2026-01-10"), (&eva, "2026-02-10")] {
        let seat = json!({ "person": person, "cohort": cohort, "role": "participant", "stage": "active", "on_date": day });
        place.done("enrollment_add", seat);
    }
    merge(&place, &ana, &ben);
    merge(&place, &ben, &eva);
    take_apart(&place, &ana);
    let seats = place.done("enrollment_list", json!({ "person": eva }));
    assert_eq!(
        seats["enrollments"].as_array().map(Vec::len),
        Some(1),
        "Eva is on the roster: {seats}"
    );
}
