//! Lists are narrowed by what they show, and by nothing that a lens does not see.

use kith_api::model::lens::Lens;
use serde_json::{Value, json};

use crate::desk::{CIRCLE, Place};

fn asked(place: &Place, name: &str, request: Value) -> Value {
    place.desk.call(name, request).expect("it is answered")
}

fn roster(place: &Place, filter: Value, lens: Lens) -> Vec<Value> {
    let list = json!({
        "cohort": place.cohort(CIRCLE), "sort": { "by": "name" }, "filter": filter, "lens": lens
    });
    ids(&asked(place, "roster_list", list))
}

fn everybody(place: &Place, filter: Value) -> Vec<Value> {
    let mut list = json!({ "sort": { "by": "name" } });
    let (Value::Object(list), Value::Object(filter)) = (&mut list, filter) else {
        panic!("a filter has parts");
    };
    list.extend(filter);
    ids(&asked(place, "people_list", Value::Object(list.clone())))
}

fn ids(found: &Value) -> Vec<Value> {
    found["ids"].as_array().expect("a list").clone()
}

fn choices(place: &Place, cohort: Value, column: &str, lens: Lens) -> Value {
    let of = json!({ "cohort": cohort, "column": column, "lens": lens });
    asked(place, "list_choices", of)
}

fn people(choice: &Value) -> usize {
    let people = choice["people"].as_u64().expect("a count");
    usize::try_from(people).expect("few")
}

#[test]
fn whatever_is_offered_is_found_as_often_as_it_was_counted() {
    let place = Place::new();
    let whole = everybody(&place, json!({})).len();
    for column in ["cohort", "organization", "city"] {
        let offered = choices(&place, Value::Null, column, Lens::Me);
        let values = offered["values"].as_array().expect("a list");
        assert!(values.len() > 1, "{column} has some: {offered}");
        for choice in values {
            let found = everybody(&place, json!({ column: [choice["value"]] }));
            assert_eq!(found.len(), people(choice), "{column}: {choice}");
        }
        let none = everybody(&place, json!({ column: [null] }));
        assert_eq!(json!(none.len()), offered["none"], "none of {column}");
        let mut all: Vec<Value> = values
            .iter()
            .map(|choice| choice["value"].clone())
            .collect();
        all.push(Value::Null);
        let all = everybody(&place, json!({ column: all }));
        assert_eq!(all.len(), whole, "all of {column} are everybody");
    }
}

#[test]
fn a_field_of_my_own_narrows_nothing_for_the_circle() {
    let place = Place::new();
    let cohort = json!(place.cohort(CIRCLE));
    let page = asked(&place, "cohort_page", json!({ "cohort": cohort }));
    let new = json!({
        "program": page["program"]["id"], "name": "Brings bread", "kind": "yes_no"
    });
    let field = asked(&place, "field_add", new)["field"].clone();
    let key = field.as_str().expect("a key").to_owned();
    let seats = roster(&place, json!({}), Lens::Me);
    let column = format!("own:{key}");
    let cell = json!({ "enrollment": seats[0], "field": column, "value": "yes" });
    asked(
        &place,
        "roster_edit",
        json!({ "cohort": cohort, "cells": [cell] }),
    );

    let with = |value: Value, lens| roster(&place, json!({ "own": { &key: [value] } }), lens);
    assert_eq!(
        with(json!("Yes"), Lens::Me),
        [seats[0].clone()],
        "I see who"
    );
    assert_eq!(
        with(Value::Null, Lens::Me).len(),
        seats.len() - 1,
        "the rest"
    );
    let offered = choices(&place, cohort.clone(), &column, Lens::Me);
    assert_eq!(offered["values"][0]["name"], "Yes", "{offered}");

    let circle = roster(&place, json!({}), Lens::Circle);
    assert_eq!(with(json!("Yes"), Lens::Circle), [json!(null); 0], "nobody");
    assert_eq!(with(Value::Null, Lens::Circle), circle, "everybody");
    let offered = choices(&place, cohort, &column, Lens::Circle);
    assert_eq!(
        offered,
        json!({ "values": [], "none": 0 }),
        "nothing is told"
    );
}

#[test]
fn a_roster_that_is_closed_to_a_lens_offers_it_nothing() {
    let place = Place::new();
    let cohort = json!(place.cohort(CIRCLE));
    for column in ["organization", "city"] {
        let mine = choices(&place, cohort.clone(), column, Lens::Me);
        assert_ne!(mine["values"], json!([]), "I see them");
        for lens in [Lens::Client, Lens::Funder, Lens::Public] {
            let offered = choices(&place, cohort.clone(), column, lens);
            assert_eq!(
                offered,
                json!({ "values": [], "none": 0 }),
                "where the people work is told as little as their names, to {lens}"
            );
        }
    }
}
