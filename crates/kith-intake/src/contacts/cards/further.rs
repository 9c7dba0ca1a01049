//! What a card says that Kith has no field for: a column for each kind, in the order in
//! which they appear.

use std::collections::{HashMap, HashSet};

use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty, VCardValue};

use super::known::{Name, is_to_reach, is_told, types};
use super::value::{BETWEEN, text, whole};

/// Most of such columns; what comes later stands together in one.
const MOST: usize = 200;

/// Longer names are no headers.
const LONGEST: usize = 80;

/// The header of what has no column of its own.
pub(super) const REST: &str = "More";

/// Where something of a card stands: in a column of its own, or in the last one.
pub(super) enum Place {
    Column(usize),
    Rest(String),
}

/// The columns as far as they are known.
pub(super) struct Further {
    pub headers: Vec<String>,
    places: HashMap<String, usize>,
    most: usize,
}

impl Further {
    /// None yet, and as many as a table of so many cards can do with.
    pub fn of(cards: usize) -> Self {
        const CELLS: usize = 8_000_000;
        Self {
            headers: Vec::new(),
            places: HashMap::new(),
            most: (CELLS / cards.max(1)).saturating_sub(20).clamp(4, MOST),
        }
    }

    /// The column of a header.
    pub fn place(&mut self, header: String) -> Place {
        if let Some(&column) = self.places.get(&header) {
            return Place::Column(column);
        }
        if self.headers.len() == self.most || header.len() > LONGEST {
            return Place::Rest(header);
        }
        let column = self.headers.len();
        self.headers.push(header.clone());
        self.places.insert(header, column);
        Place::Column(column)
    }
}

/// What a card says beyond its fields, by header; and how many pictures it holds.
pub(super) fn of(card: &VCard) -> (Vec<(String, String)>, u32) {
    let mut told: Vec<(String, String)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut counts: HashMap<&VCardProperty, usize> = HashMap::new();
    let (name, labels) = (Name::of(card), Labels::of(card));
    let mut pictures = 0;
    for entry in &card.entries {
        if labels.is_only_one(entry) {
            continue;
        }
        if is_picture(entry) {
            pictures += 1;
            continue;
        }
        if !entry.values.iter().any(|value| !text(value).is_empty()) {
            continue;
        }
        let before = match is_to_reach(entry) {
            true => {
                let count = counts.entry(&entry.name).or_default();
                *count += 1;
                *count - 1
            }
            false => 0,
        };
        if is_told(&name, entry, before) {
            continue;
        }
        let (header, says) = (header(&labels, entry, before), whole(entry));
        match places.get(&header) {
            Some(&place) => {
                let (_, cell) = &mut told[place];
                cell.push_str(BETWEEN);
                cell.push_str(&says);
            }
            None => {
                places.insert(header.clone(), told.len());
                told.push((header, says));
            }
        }
    }
    (told, pictures)
}

/// Whether an entry holds a picture, a sound or a key itself, and not where one is found.
fn is_picture(entry: &VCardEntry) -> bool {
    let binary = |value: &VCardValue| matches!(value, VCardValue::Binary(_));
    let is_kept_inside = matches!(
        entry.name,
        VCardProperty::Photo | VCardProperty::Logo | VCardProperty::Sound | VCardProperty::Key
    );
    entry.values.iter().any(binary) || is_kept_inside && !whole(entry).contains("://")
}

fn header(labels: &Labels<'_>, entry: &VCardEntry, before: usize) -> String {
    match entry.name {
        VCardProperty::Email => return format!("Email {}", before + 1),
        VCardProperty::Tel if is_to_reach(entry) => return format!("Phone {}", before + 1),
        _ => {}
    }
    let name = entry.name.as_str().to_uppercase();
    let service = entry.params.iter().filter(|param| match &param.name {
        VCardParameterName::ServiceType => true,
        VCardParameterName::Other(name) => name.eq_ignore_ascii_case("X-SERVICE-TYPE"),
        _ => false,
    });
    let service = service.filter_map(|param| param.value.as_text());
    let kinds = types(entry).filter(|kind| !kind.eq_ignore_ascii_case("pref"));
    let mut of: Vec<String> = service.map(str::to_owned).collect();
    of.extend(kinds.map(str::to_lowercase));
    of.extend(labels.label(entry));
    match of.is_empty() {
        true => name,
        false => format!("{name} ({})", of.join(", ")),
    }
}

/// What Apple's address book calls the entries of each group.
struct Labels<'c> {
    labels: HashMap<&'c str, &'c VCardEntry>,
    /// Groups in which something is called so.
    called: HashSet<&'c str>,
}

impl<'c> Labels<'c> {
    fn of(card: &'c VCard) -> Self {
        let (mut labels, mut called) = (HashMap::new(), HashSet::new());
        for entry in &card.entries {
            match entry.group.as_deref() {
                Some(group) if is_label(entry) => {
                    labels.entry(group).or_insert(entry);
                }
                Some(group) => {
                    called.insert(group);
                }
                None => {}
            }
        }
        Self { labels, called }
    }

    /// Whether an entry is only what another one is called.
    fn is_only_one(&self, entry: &VCardEntry) -> bool {
        let group = entry.group.as_deref();
        is_label(entry) && group.is_some_and(|group| self.called.contains(group))
    }

    fn label(&self, entry: &VCardEntry) -> Option<String> {
        let told = whole(self.labels.get(entry.group.as_deref()?)?);
        let bare = told.strip_prefix("_$!<").unwrap_or(&told);
        Some(bare.strip_suffix(">!$_").unwrap_or(bare).to_owned())
    }
}

fn is_label(entry: &VCardEntry) -> bool {
    matches!(&entry.name, VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-ABLABEL"))
}
