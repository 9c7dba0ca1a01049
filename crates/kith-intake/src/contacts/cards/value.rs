//! What the properties of a card say, as text.

use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};

/// What may stand between several values in one cell.
pub(super) const BETWEEN: &str = "; ";

/// A component of the name: family, given, additional, prefix, suffix.
pub(super) fn name(card: &VCard, component: usize) -> String {
    let name = card.property(&VCardProperty::N);
    name.map(|name| part(name, component)).unwrap_or_default()
}

/// Whether the name is told in parts.
pub(super) fn has_name(card: &VCard) -> bool {
    !name(card, 0).is_empty() || !name(card, 1).is_empty()
}

pub(super) fn part(entry: &VCardEntry, component: usize) -> String {
    entry.values.get(component).map(text).unwrap_or_default()
}

/// All values of all entries of a kind.
pub(super) fn all(card: &VCard, property: &VCardProperty, between: &str) -> String {
    joined(card.properties(property).flat_map(texts), between)
}

/// All values of an entry.
pub(super) fn whole(entry: &VCardEntry) -> String {
    joined(texts(entry), BETWEEN)
}

fn joined(told: impl Iterator<Item = String>, between: &str) -> String {
    let filled: Vec<String> = told.filter(|text| !text.is_empty()).collect();
    filled.join(between)
}

pub(super) fn texts(entry: &VCardEntry) -> impl Iterator<Item = String> {
    entry.values.iter().map(text)
}

pub(super) fn text(value: &VCardValue) -> String {
    let told = match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(words) => words.join(" "),
        VCardValue::PartialDateTime(moment) => day(moment),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        VCardValue::Binary(_) => String::new(),
        known => known.as_text().unwrap_or_default().to_owned(),
    };
    let bare = told.trim();
    let bare = bare
        .strip_prefix("mailto:")
        .or(bare.strip_prefix("tel:"))
        .unwrap_or(bare);
    bare.to_owned()
}

/// As a birthday is written, without its year where that is not told; with the time of day
/// where one is.
fn day(moment: &PartialDateTime) -> String {
    let day = match (moment.year, moment.month, moment.day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, None) => year.to_string(),
        _ => String::new(),
    };
    let time = match (moment.hour, moment.minute, moment.second) {
        (Some(hour), Some(minute), Some(second)) => format!("{hour:02}:{minute:02}:{second:02}"),
        (Some(hour), Some(minute), None) => format!("{hour:02}:{minute:02}"),
        _ => String::new(),
    };
    match (day.is_empty(), time.is_empty()) {
        (false, false) => format!("{day} {time}"),
        _ => day + &time,
    }
}
