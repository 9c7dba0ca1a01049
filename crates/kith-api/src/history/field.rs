//! Fields of rows and their values, in the words of the screens.

use std::str::FromStr;

use chrono::NaiveDate;
use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::cohort::{CohortStatus, CommunityStage, Delivery};
use kith_model::contact_point::ContactKind;
use kith_model::custom_field::FieldKind;
use kith_model::enrollment::{ExitReason, Participation, Role, Stage};
use kith_model::lens::{Attribution, Audience, SessionRule};
use kith_model::program::{ProgramKind, ProgramStatus};
use kith_model::session::{SessionKind, SessionStatus};
use kith_model::step::Noun;
use kith_store::history::Table;
use serde_json::Value;

/// What a field is called; `None` for what Kith keeps for itself, as a normalized number.
pub fn label(table: Table, column: &str) -> Option<String> {
    let words = match (table, column) {
        (
            _,
            "id" | "created_at" | "normalized" | "fingerprint" | "counts" | "recognition"
            | "sha256" | "packed",
        ) if table != Table::Session => {
            return None;
        }
        (_, "id" | "created_at") => return None,
        (_, "deleted_at") => "Deleted",
        (_, "external_id") => "Number elsewhere",
        (_, "name_pronunciation") => "How to say it",
        (_, "do_not_contact") => "Do not contact",
        (_, "do_not_photograph") => "Do not photograph",
        (_, "directory_audience") => "Seen in the directory by",
        (_, "needs_audience") => "Needs seen by",
        (_, "default_audience" | "audience") => "Seen by",
        (_, "default_attribution" | "attribution") => "Carries a name",
        (_, "merged_into") => "Merged into",
        (_, "transferred_from") => "Moved from",
        (_, "is_primary") => "Used first",
        (_, "is_client") => "A client",
        (_, "is_funder") => "A funder",
        (_, "is_optional") => "Optional",
        (Table::Session, "counts") => "Counts for attendance",
        (Table::Session, "rule") => "Rule of the room",
        (_, "starts_on" | "starts_local") => "Starts",
        (_, "ends_on" | "ends_local") => "Ends",
        (_, "from_date") => "From",
        (_, "to_date") => "Until",
        (_, "on_date") => "On",
        (_, "exit_reason") => "Reason for leaving",
        (_, "zone") => "Time zone",
        (_, "expected_minutes") => "Expected minutes",
        (Table::Attendance, "status") => "Mark",
        (Table::ContactPoint, "value") => "Address or number",
        (Table::ImportRow, "record") => "Cells",
        (Table::CustomField, "heard_as") => "Column it came from",
        (Table::ValueAlias, "used") => "Written as",
        (Table::ValueAlias, "apart") => "Kept apart from",
        (_, other) => return Some(sentence(other)),
    };
    Some(words.to_owned())
}

/// What a field is called within a sentence: "the city of Rosa Begay"; `None` as for [`label`].
pub fn noun(table: Table, column: &str) -> Option<String> {
    let words = match (table, column) {
        (_, "deleted_at" | "merged_into" | "transferred_from") => return None,
        (_, "name_pronunciation") => "pronunciation",
        (_, "do_not_contact") => "wish about contact",
        (_, "do_not_photograph") => "wish about photographs",
        (_, "directory_audience") => "place in the directory",
        (_, "needs_audience") => "audience of the needs",
        (_, "default_audience") => "audience",
        (_, "default_attribution") => "attribution",
        (_, "is_client" | "is_funder") => "part",
        (Table::Session, "is_optional") => "choice to come",
        (Table::Session, "counts") => "place in the attendance",
        (Table::Session, "minutes") => "length",
        (_, "starts_on" | "starts_local" | "from_date") => "start",
        (_, "ends_on" | "ends_local" | "to_date") => "end",
        _ => return label(table, column).map(|label| in_a_sentence(&label)),
    };
    Some(words.to_owned())
}

/// Whether somebody else's eyes may not have it without asking the row's own audience.
pub fn is_confidential(table: Table, column: &str) -> bool {
    matches!(
        (table, column),
        (
            Table::Person,
            "access_needs" | "dietary" | "notes" | "birth_date"
        ) | (Table::ContactPoint, "value" | "label")
            | (Table::StageEvent, "exit_reason" | "remark")
            | (Table::Attendance, "reason" | "remark")
            | (Table::CohortStage, "evidence")
            | (Table::ImportRow, "record")
            | (Table::CustomField, "name" | "choices" | "heard_as")
            | (Table::CustomValue, "value")
    )
}

/// The noun whose key a field holds.
pub fn refers_to(column: &str) -> Option<Noun> {
    Some(match column {
        "person" | "other" | "merged_into" => Noun::Person,
        "organization" => Noun::Organization,
        "program" => Noun::Program,
        "cohort" => Noun::Cohort,
        "session" => Noun::Session,
        "batch" => Noun::ImportBatch,
        "field" => Noun::CustomField,
        _ => return None,
    })
}

/// A value as the screens have it; `None` for nothing. Keys of other rows are named elsewhere.
pub fn value(table: Table, column: &str, value: &Value) -> Option<String> {
    let number = value.as_i64();
    if column == "deleted_at" {
        return Some(if value.is_null() { "No" } else { "Yes" }.to_owned());
    }
    if is_flag(table, column) {
        return number.map(|set| if set == 0 { "No" } else { "Yes" }.to_owned());
    }
    if column.ends_with("audience") {
        return number.map(|bits| audience(Audience::from_bits(bits)));
    }
    if column.ends_with("attribution") {
        let rank = usize::try_from(number?).ok()?;
        return Attribution::ALL
            .get(rank)
            .map(|rank| rank.label().to_owned());
    }
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(code(table, column, text).unwrap_or_else(|| date(text))),
        Value::Number(number) => Some(number.to_string()),
        other => Some(other.to_string()),
    }
}

fn is_flag(table: Table, column: &str) -> bool {
    matches!(
        column,
        "do_not_contact"
            | "do_not_photograph"
            | "is_primary"
            | "is_client"
            | "is_funder"
            | "is_optional"
    ) || (table, column) == (Table::Session, "counts")
}

fn audience(audience: Audience) -> String {
    match audience.preset() {
        Some(preset) => preset.label().to_owned(),
        None => {
            let viewers: Vec<_> = audience.viewers().map(|viewer| viewer.label()).collect();
            viewers.join(", ")
        }
    }
}

/// The label of a code, where the field holds one.
fn code(table: Table, column: &str, text: &str) -> Option<String> {
    macro_rules! labels {
        ($Code:ty) => {
            <$Code>::from_str(text)
                .ok()
                .map(|code| sentence(code.label()))
        };
    }
    match (table, column) {
        (Table::Program, "kind") => labels!(ProgramKind),
        (Table::Program, "status") => labels!(ProgramStatus),
        (Table::Cohort, "status") => labels!(CohortStatus),
        (Table::Cohort, "delivery") => labels!(Delivery),
        (Table::CohortStage, "stage") => labels!(CommunityStage),
        (Table::Enrollment, "role") => labels!(Role),
        (Table::Enrollment, "participation") => labels!(Participation),
        (Table::StageEvent, "stage") => labels!(Stage),
        (Table::StageEvent, "exit_reason") => labels!(ExitReason),
        (Table::Session, "kind") => labels!(SessionKind),
        (Table::Session, "status") => labels!(SessionStatus),
        (Table::Session, "rule") => labels!(SessionRule),
        (Table::Attendance, "status") => labels!(AttendanceStatus),
        (Table::Attendance, "expectation") => labels!(Expectation),
        (Table::Attendance, "source") => labels!(Source),
        (Table::ContactPoint, "kind") => labels!(ContactKind),
        (Table::CustomField, "kind") => labels!(FieldKind),
        _ => None,
    }
}

/// "October 22, 2026" and "October 22, 2026, 13:00"; any other text as it stands.
fn date(text: &str) -> String {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    match day.parse::<NaiveDate>() {
        Ok(date) if time.is_empty() => date.format("%B %-d, %Y").to_string(),
        Ok(date) => format!("{}, {time}", date.format("%B %-d, %Y")),
        Err(_) => text.to_owned(),
    }
}

/// "Family name" as "family name".
fn in_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// "family_name" as "Family name".
fn sentence(words: &str) -> String {
    let words = words.replace('_', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_field_is_called_as_the_screens_call_it() {
        let called = |table, column| label(table, column).unwrap_or_default();
        assert_eq!(
            called(Table::Person, "family_name"),
            "Family name",
            "from its name"
        );
        assert_eq!(
            called(Table::Person, "name_pronunciation"),
            "How to say it",
            "by hand"
        );
        assert_eq!(called(Table::Attendance, "status"), "Mark", "by its table");
        assert_eq!(
            called(Table::Session, "counts"),
            "Counts for attendance",
            "a flag of sessions"
        );
        assert_eq!(
            label(Table::ImportBatch, "counts"),
            None,
            "Kith's own notes"
        );
        assert_eq!(
            label(Table::ContactPoint, "normalized"),
            None,
            "Kith's own notes"
        );
    }

    #[test]
    fn a_field_stands_within_a_sentence() {
        let noun = |table, column| noun(table, column).unwrap_or_default();
        assert_eq!(noun(Table::Person, "family_name"), "family name", "small");
        assert_eq!(noun(Table::Session, "starts_local"), "start", "by hand");
        assert_eq!(noun(Table::Person, "deleted_at"), "", "told otherwise");
    }

    #[test]
    fn a_value_is_said_and_not_shown_as_it_is_kept() {
        let said = |table, column, kept| value(table, column, &kept).unwrap_or_default();
        assert_eq!(
            said(Table::Attendance, "status", json!("apologies")),
            "Told us",
            "a code"
        );
        assert_eq!(
            said(Table::Person, "do_not_contact", json!(1)),
            "Yes",
            "a flag"
        );
        assert_eq!(
            said(Table::Person, "directory_audience", json!(7)),
            "Circle",
            "a set"
        );
        assert_eq!(
            said(Table::Cohort, "starts_on", json!("2026-03-01")),
            "March 1, 2026",
            "a date"
        );
        assert_eq!(
            said(Table::Session, "starts_local", json!("2026-03-01T13:00")),
            "March 1, 2026, 13:00",
            "a date with its time"
        );
        assert_eq!(
            said(Table::Person, "city", json!("Taos")),
            "Taos",
            "a text as it stands"
        );
        assert_eq!(value(Table::Person, "city", &Value::Null), None, "nothing");
        assert_eq!(
            said(Table::Person, "deleted_at", Value::Null),
            "No",
            "still there"
        );
    }
}
