//! What a card says that Kith has a field for.

use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty};
use kith_model::PersonId;

use super::value::{BETWEEN, all, has_name, name, part, text, texts};

/// Where the street stands in an address.
const STREET: usize = 2;
/// Where the town stands in an address.
const CITY: usize = 3;

/// A draft takes two addresses, and a number beside the one to call.
const MOST: usize = 2;

/// Longer names are none.
const MOST_WORDS: usize = 40;

/// What a card says, by header; in this order it stands in the table.
pub(super) type Told = fn(&VCard) -> String;

pub(super) const COLUMNS: &[(&str, Told)] = &[
    ("Full name", |card| match has_name(card) {
        true => String::new(),
        false => all(card, &VCardProperty::Fn, BETWEEN),
    }),
    ("Prefix", |card| name(card, 3)),
    ("First name", |card| name(card, 1)),
    ("Middle name", |card| name(card, 2)),
    ("Last name", |card| name(card, 0)),
    ("Suffix", |card| name(card, 4)),
    ("Nickname", |card| {
        all(card, &VCardProperty::Nickname, BETWEEN)
    }),
    ("Email", |card| first(card, &VCardProperty::Email)),
    ("Phone", |card| first(card, &VCardProperty::Tel)),
    ("Organization", |card| {
        let org = card.property(&VCardProperty::Org);
        org.map(|org| part(org, 0)).unwrap_or_default()
    }),
    ("Department", |card| {
        let org = card.property(&VCardProperty::Org);
        let parts = org.into_iter().flat_map(texts).skip(1);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(BETWEEN)
    }),
    ("Job title", |card| {
        all(card, &VCardProperty::Title, BETWEEN)
    }),
    ("Address", |card| {
        let address = card.property(&VCardProperty::Adr);
        let parts = address.into_iter().flat_map(texts).enumerate();
        let told: Vec<(usize, String)> = parts.filter(|(_, part)| !part.is_empty()).collect();
        // Kith writes an address in one piece, with its town beside it; other programs add parts.
        let is_own = told.iter().all(|(place, _)| [STREET, CITY].contains(place))
            && !own_id(card).is_empty();
        if is_own {
            return address
                .map(|address| part(address, STREET))
                .unwrap_or_default();
        }
        // A town alone is no address.
        let address = told.iter().any(|&(place, _)| place != CITY);
        let told: Vec<&str> = told.iter().map(|(_, part)| part.as_str()).collect();
        if address {
            told.join(", ")
        } else {
            String::new()
        }
    }),
    ("City", |card| {
        let address = card.property(&VCardProperty::Adr);
        address
            .map(|address| part(address, CITY))
            .unwrap_or_default()
    }),
    ("Birth date", |card| {
        let born = card.property(&VCardProperty::Bday);
        born.map(birthday).unwrap_or_default()
    }),
    ("Website", |card| all(card, &VCardProperty::Url, " ")),
    ("Tags", |card| all(card, &VCardProperty::Categories, ", ")),
    ("Notes", |card| all(card, &VCardProperty::Note, "\n")),
    ("Pronouns", |card| {
        all(card, &VCardProperty::Pronouns, BETWEEN)
    }),
];

/// Whether the columns above say what an entry does, or it says nothing of a person; `before`
/// are the earlier ones of its kind.
pub(super) fn is_told(name: &Name, entry: &VCardEntry, before: usize) -> bool {
    match &entry.name {
        VCardProperty::Begin
        | VCardProperty::End
        | VCardProperty::Version
        | VCardProperty::Prodid
        | VCardProperty::Nickname
        | VCardProperty::Title
        | VCardProperty::Url
        | VCardProperty::Categories
        | VCardProperty::Note
        | VCardProperty::Pronouns => true,
        VCardProperty::N | VCardProperty::Org | VCardProperty::Adr => before == 0,
        VCardProperty::Bday => before == 0 && !birthday(entry).is_empty(),
        VCardProperty::Fn => name.says(entry),
        VCardProperty::Email | VCardProperty::Tel => before < MOST && is_to_reach(entry),
        _ => false,
    }
}

/// Whether somebody is reached there: by telephone, not by fax.
pub(super) fn is_to_reach(entry: &VCardEntry) -> bool {
    let fax = |text: &str| text.eq_ignore_ascii_case("fax") || text.eq_ignore_ascii_case("pager");
    !types(entry).any(fax)
}

/// What an entry says of its own kind: WORK, HOME.
pub(super) fn types(entry: &VCardEntry) -> impl Iterator<Item = &str> {
    let types = entry
        .params
        .iter()
        .filter(|param| param.name == VCardParameterName::Type);
    types.filter_map(|param| param.value.as_text())
}

/// The first values of a kind.
fn first(card: &VCard, property: &VCardProperty) -> String {
    let reached = card
        .properties(property)
        .filter(|entry| is_to_reach(entry))
        .flat_map(texts)
        .filter(|text| !text.is_empty())
        .take(MOST);
    reached.collect::<Vec<String>>().join(BETWEEN)
}

/// The day, without a time that programs write beside it; a month alone is none.
fn birthday(entry: &VCardEntry) -> String {
    let told = entry.values.first().map(text).unwrap_or_default();
    let day = match told.split_once(' ') {
        Some((day, time)) if time.contains(':') => day.to_owned(),
        _ if is_month(&told) => String::new(),
        _ => told,
    };
    match without_apples_year(entry, &day) {
        Some(bare) => bare,
        None => day,
    }
}

/// `--04-05` of `1604-04-05`: Apple's address book writes a year of its own before a day whose
/// year nobody told, and says which.
fn without_apples_year(entry: &VCardEntry, day: &str) -> Option<String> {
    const USUAL: &str = "1604";
    let said = entry.params.iter().find(|param| match &param.name {
        VCardParameterName::Other(name) => name.eq_ignore_ascii_case("X-APPLE-OMIT-YEAR"),
        _ => false,
    });
    let omitted = said.and_then(|param| param.value.as_text());
    let bare = day
        .strip_prefix(omitted.unwrap_or(USUAL))?
        .strip_prefix('-')?;
    Some(format!("--{bare}"))
}

/// "1980-02".
fn is_month(told: &str) -> bool {
    let parts = told.split_once('-');
    parts.is_some_and(|(year, month)| year.len() == 4 && month.len() == 2)
}

/// The words of a name in parts and of what somebody is called, the longest first; none where
/// the name is told in one piece.
pub(super) struct Name(Vec<String>);

impl Name {
    pub fn of(card: &VCard) -> Self {
        let told = card.property(&VCardProperty::N).filter(|_| has_name(card));
        let called = told.map(|_| card.properties(&VCardProperty::Nickname));
        let told = told.into_iter().chain(called.into_iter().flatten());
        let parts: Vec<String> = told.flat_map(texts).collect();
        let words = parts.iter().flat_map(|part| part.split_whitespace());
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.truncate(MOST_WORDS);
        Self(words)
    }

    /// Whether a name as it is shown says no more than its parts, or there are none.
    fn says(&self, shown: &VCardEntry) -> bool {
        let mut rest = texts(shown).collect::<String>();
        for word in &self.0 {
            rest = rest.replacen(word.as_str(), "", 1);
        }
        self.0.is_empty() || !rest.contains(char::is_alphanumeric)
    }
}

/// Kith's own id of a person, where the card has one.
pub(super) fn own_id(card: &VCard) -> String {
    let id = all(card, &VCardProperty::Uid, BETWEEN);
    match id.parse::<PersonId>() {
        Ok(_) => id,
        Err(_) => String::new(),
    }
}
