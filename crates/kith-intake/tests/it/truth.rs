//! What Kith makes of thirteen exports as other tools write them, point by
//! point against `layouts/TRUTH.json`.

use std::path::Path;

use kith_intake::{Inspection, Overrides, Reading, unwatched};
use serde_json::Value;

#[test]
fn every_layout_is_read_as_its_truth_says() {
    let layouts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
    let truth = std::fs::read_to_string(layouts.join("TRUTH.json"))
        .expect("the truth lies beside the layouts");
    let truth: serde_json::Map<String, Value> = serde_json::from_str(&truth).expect("it is JSON");
    assert_eq!(truth.len(), 13, "thirteen layouts");
    for (file, expected) in &truth {
        let bytes = std::fs::read(layouts.join(file)).expect("each truth has its file");
        let reading =
            Reading::of(bytes, &Overrides::default(), &unwatched).expect("each file is a table");
        let found = serde_json::to_value(Inspection::of(&reading)).expect("an inspection is JSON");
        check(file, &found, expected);
    }
}

fn check(file: &str, found: &Value, expected: &Value) {
    let encoding = match expected["encoding"].as_str() {
        Some("utf-16le") => "utf-16-le",
        Some("cp1252") => "windows-1252",
        other => other.unwrap_or_default(),
    };
    assert_eq!(found["encoding"], encoding, "{file}: encoding");
    for point in [
        "bom",
        "delimiter",
        "header_line",
        "data_rows",
        "people",
        "kind",
    ] {
        assert_eq!(found[point], expected[point], "{file}: {point}");
    }
    let columns = found["columns"].as_array().expect("columns are a list");
    let mapping = expected["mapping"]
        .as_object()
        .expect("the mapping is by header");
    for (header, field) in mapping {
        let column = columns
            .iter()
            .find(|column| column["header"] == **header)
            .expect("the header is there");
        assert_eq!(column["field"], *field, "{file}: {header}");
    }
    for column in columns
        .iter()
        .filter(|column| !mapping.contains_key(column["header"].as_str().unwrap_or_default()))
    {
        assert!(
            !mapping.values().any(|field| *field == column["field"]),
            "{file}: {column} takes a field that is another column's"
        );
    }
    for (key, unit) in [("minutes", 60), ("seconds", 1)] {
        for (person, length) in expected[key].as_object().into_iter().flatten() {
            let seconds = length.as_i64().expect("a whole number") * unit;
            assert_eq!(
                found["durations"][person], seconds,
                "{file}: how long {person} was there"
            );
        }
    }
    for secret in expected["must_not_store"].as_array().into_iter().flatten() {
        let column = columns
            .iter()
            .position(|column| column["header"] == *secret)
            .expect("the header is there");
        let warned = found["warnings"].as_array().into_iter().flatten();
        let warned = warned
            .filter(|warning| warning["code"] == "secret")
            .any(|warning| warning["column"] == column + 1);
        assert!(warned, "{file}: {secret} is never kept, and that is said");
    }
}
