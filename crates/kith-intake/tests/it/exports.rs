//! What is told of known exports beside what their truth says.

use std::path::Path;

use kith_intake::{DateOrder, Inspection, Overrides, Reading, unwatched};

/// A file of `tests/exports` by its name without the ending.
fn inspected(name: &str) -> Inspection {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let bytes = std::fs::read(folder.join(format!("{name}.csv"))).expect("readable");
    let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("a table");
    Inspection::of(&reading)
}

#[test]
fn exports_of_american_tools_write_the_month_first() {
    for (name, header) in [
        ("roster-eventbrite", "Order Date"),
        ("roster-zoom-registration.us", "Registration Time"),
    ] {
        let order = inspected(name).date_orders.get(header).copied();
        assert_eq!(order, Some(DateOrder::Mdy), "{name}: {header}");
    }
}

#[test]
fn an_attendance_list_is_told_with_its_day_in_every_language() {
    for language in ["en", "es", "de", "fr", "pt", "it", "nl"] {
        for layout in ["log", "2021", "2022", "current"] {
            let found = inspected(&format!("attendance-teams.{layout}-{language}"));
            assert!(
                found.recognition.ends_with("people, March 13"),
                "{layout}-{language}: {}",
                found.recognition
            );
        }
    }
}
