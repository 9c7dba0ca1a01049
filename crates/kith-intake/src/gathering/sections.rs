//! People whom a webinar lists apart from its audience: hosts, panelists and others.

use chrono::NaiveDate;
use kith_model::match_key::fold;

use super::Part;
use super::rows::{People, Rows};
use crate::Reading;

/// Adds whoever came and stands in another table of the file.
pub(super) fn add(reading: &Reading, day: Option<NaiveDate>, people: &mut People) {
    if reading.recognition.kind.code != "attendance/zoom-webinar" {
        return;
    }
    for other in &reading.recognition.tables {
        let Some(part) = other.title.as_deref().and_then(part) else {
            continue;
        };
        let Some(section) = reading.section(other.line, other.rows) else {
            continue;
        };
        people.part = Some(part);
        Rows::of(&section, day).attendees(people);
    }
    people.part = None;
}

fn part(title: &str) -> Option<Part> {
    let title = fold(title);
    if title.starts_with("host") {
        Some(Part::Host)
    } else if title.starts_with("panelist") {
        Some(Part::Panelist)
    } else {
        title.starts_with("other attended").then_some(Part::Other)
    }
}
