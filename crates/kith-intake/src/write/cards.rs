use calcard::common::PartialDateTime;
use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardParameterValue, VCardProperty, VCardType, VCardValue,
    VCardVersion,
};
use chrono::{Datelike, NaiveDate};
use kith_model::match_key::fold;

/// What a card says of a person; an empty text is not written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Kith's own id of the person.
    pub id: String,
    /// What to call them.
    pub name: String,
    /// "Dr.", before the name.
    pub prefix: String,
    /// Given name.
    pub given_name: String,
    /// Middle name.
    pub middle_name: String,
    /// Family name.
    pub family_name: String,
    /// Honors and generations behind the name.
    pub suffix: String,
    /// What they would rather be called.
    pub nickname: String,
    /// Pronouns.
    pub pronouns: String,
    /// Where they work.
    pub organization: String,
    /// As what.
    pub job_title: String,
    /// Addresses, the one to use first.
    pub emails: Vec<String>,
    /// Numbers, the one to use first, and what each is where that is told.
    pub phones: Vec<(String, Option<NumberOf>)>,
    /// Postal address in one piece.
    pub address: String,
    /// City.
    pub city: String,
    /// Day of birth.
    pub birth_date: Option<NaiveDate>,
    /// Web address.
    pub website: String,
    /// What is noted of them.
    pub note: String,
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberOf {
    /// One to carry along.
    Mobile,
    /// Of the workplace.
    Work,
    /// At home.
    Home,
    /// Of a fax.
    Fax,
}

impl NumberOf {
    /// By the label that somebody gave it: "Cell", "work phone".
    pub fn of(label: &str) -> Option<Self> {
        let label = fold(label);
        let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
        match () {
            () if says(&["fax"]) => Some(Self::Fax),
            () if says(&["cell", "mobil", "movil", "handy"]) => Some(Self::Mobile),
            () if says(&["work", "office", "business", "trabajo", "oficina"]) => Some(Self::Work),
            () if says(&["home", "casa", "privat"]) => Some(Self::Home),
            () => None,
        }
    }

    /// A label for it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Work => "work",
            Self::Home => "home",
            Self::Fax => "fax",
        }
    }

    const fn typ(self) -> VCardType {
        match self {
            Self::Mobile => VCardType::Cell,
            Self::Work => VCardType::Work,
            Self::Home => VCardType::Home,
            Self::Fax => VCardType::Fax,
        }
    }
}

/// Writes people as contact cards, vCard 3.0: what phones and mail programs of every age take in.
pub fn cards(people: &[Card]) -> String {
    let mut out = String::new();
    for card in people {
        let begins = out.len();
        let card = VCard {
            entries: entries(card),
        };
        // A text takes whatever is written into it.
        let _ = card.write_to(&mut out, VCardVersion::V3_0);
        without_charset(&mut out, begins);
    }
    out
}

/// Version 3.0 knows no CHARSET: its letters are UTF-8. Takes the parameter out of the names of
/// properties, and leaves what they say alone.
fn without_charset(out: &mut String, begins: usize) {
    const CHARSET: &str = ";CHARSET=UTF-8";
    let card = out.split_off(begins);
    for line in card.split_inclusive('\n') {
        let (name, value) = line.split_at(line.find(':').unwrap_or(0));
        match name.strip_suffix(CHARSET) {
            Some(bare) if !line.starts_with([' ', '\t']) => {
                out.push_str(bare);
                out.push_str(value);
            }
            _ => out.push_str(line),
        }
    }
}

fn entries(card: &Card) -> Vec<VCardEntry> {
    let one = |name: VCardProperty, text: &String| {
        let filled = !text.is_empty();
        filled.then(|| VCardEntry::new(name).with_value(with_one_line_end(text)))
    };
    let parts = |name: VCardProperty, parts: &[&str]| {
        let filled = parts.iter().any(|part| !part.is_empty());
        let values = parts
            .iter()
            .map(|part| VCardValue::Text(with_one_line_end(part)));
        filled.then(|| VCardEntry::new(name).with_values(values.collect()))
    };
    let name = [
        card.family_name.as_str(),
        &card.given_name,
        &card.middle_name,
        &card.prefix,
        &card.suffix,
    ];
    let born = card.birth_date.map(|day| {
        let day = PartialDateTime {
            year: u16::try_from(day.year()).ok(),
            month: u8::try_from(day.month()).ok(),
            day: u8::try_from(day.day()).ok(),
            ..PartialDateTime::default()
        };
        VCardEntry::new(VCardProperty::Bday).with_value(VCardValue::PartialDateTime(day))
    });
    let mut entries: Vec<Option<VCardEntry>> = vec![
        one(VCardProperty::Uid, &card.id),
        one(VCardProperty::Fn, &card.name),
        // Version 3.0 asks for it, also of somebody whose name nobody knows.
        parts(VCardProperty::N, &name).or_else(|| Some(nameless())),
        one(VCardProperty::Nickname, &card.nickname),
        one(VCardProperty::Pronouns, &card.pronouns),
        parts(VCardProperty::Org, &[&card.organization]),
        one(VCardProperty::Title, &card.job_title),
    ];
    entries.extend(
        card.emails
            .iter()
            .map(|email| one(VCardProperty::Email, email)),
    );
    entries.extend(card.phones.iter().map(|(number, of)| {
        let typ = of.map_or(VCardType::Voice, NumberOf::typ);
        let typ = VCardParameter::typ(VCardParameterValue::Type(typ));
        one(VCardProperty::Tel, number).map(|entry| entry.with_param(typ))
    }));
    // The city stands there also where the address names it: nobody could tell it from the rest.
    let address = ["", "", card.address.as_str(), &card.city, "", "", ""];
    entries.push(parts(VCardProperty::Adr, &address));
    entries.push(born);
    entries.push(one(VCardProperty::Url, &card.website));
    entries.push(one(VCardProperty::Note, &card.note));
    entries.into_iter().flatten().collect()
}

/// Version 3.0 can write a line feed, and no carriage return.
fn with_one_line_end(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn nameless() -> VCardEntry {
    let parts = vec![VCardValue::Text(String::new()); 5];
    VCardEntry::new(VCardProperty::N).with_values(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Overrides, Reading, unwatched};

    #[test]
    fn a_card_is_read_back_as_it_was_written() {
        let rosa = Card {
            id: "0664800000004".to_owned(),
            name: "Rosa Begay".to_owned(),
            given_name: "Rosa; \\ Łį́į́ʼ".to_owned(),
            family_name: "Begay, Jr".to_owned(),
            organization: "Mesa Bakery; Gallup".to_owned(),
            emails: vec!["rosa@example.org".to_owned(), "rb@example.org".to_owned()],
            phones: vec![
                ("505 555 0100".to_owned(), NumberOf::of("Cell")),
                ("505 555 0101".to_owned(), NumberOf::of("Work phone")),
                ("505 555 0102".to_owned(), None),
            ],
            address: "12 Mesa Road\nGallup".to_owned(),
            city: "Gallup".to_owned(),
            birth_date: NaiveDate::from_ymd_opt(1984, 3, 9),
            prefix: "Dr.".to_owned(),
            website: "https://example.org/rosa".to_owned(),
            note: "Likes tea; CHARSET=UTF-8: a joke".to_owned(),
            ..Card::default()
        };
        let told = cards(&[rosa, Card::default()]);
        assert!(told.contains("BDAY:1984"), "{told}");
        let read = crate::contacts::read(&told, &Overrides::default());
        let table = read.expect("it is read").expect("cards").table;
        let mut rows = table.records();
        let head: Vec<&str> = rows.next().expect("a header").cells().collect();
        let first: Vec<&str> = rows.next().expect("a card").cells().collect();
        let cell = |header: &str| {
            let at = head.iter().position(|cell| *cell == header);
            at.map_or("", |at| first[at])
        };
        assert_eq!(
            cell("First name"),
            "Rosa; \\ Łį́į́ʼ",
            "with its signs: {told}"
        );
        assert_eq!(cell("Last name"), "Begay, Jr", "{told}");
        assert_eq!(cell("Organization"), "Mesa Bakery; Gallup", "{told}");
        assert_eq!(cell("Email"), "rosa@example.org; rb@example.org", "{told}");
        assert_eq!(cell("Phone"), "505 555 0100; 505 555 0101", "{told}");
        assert_eq!(cell("Phone 3"), "505 555 0102", "{told}");
        for line in [
            "TEL;TYPE=CELL:505 555 0100",
            "TEL;TYPE=WORK:505 555 0101",
            "TEL;TYPE=VOICE:505 555 0102",
            "N:;;;;",
        ] {
            assert!(told.contains(line), "{line} in {told}");
        }
        assert_eq!(cell("Address"), "12 Mesa Road\nGallup", "{told}");
        assert_eq!(cell("Birth date"), "1984-03-09", "{told}");
        assert_eq!(cell("Prefix"), "Dr.", "{told}");
        assert_eq!(cell("Website"), "https://example.org/rosa", "{told}");
        assert_eq!(cell("Notes"), "Likes tea; CHARSET=UTF-8: a joke", "{told}");
        assert!(!told.contains(";CHARSET"), "3.0 has none: {told}");
    }

    fn of(told: &str, header: &str) -> String {
        let reading = Reading::of(told.into(), &Overrides::default(), &unwatched).expect("reads");
        let headers = &reading.recognition.headers;
        let at = headers.iter().position(|known| known == header);
        let row = reading.rows().next().expect("a card");
        at.map_or_else(String::new, |at| reading.cell(row, at).to_owned())
    }

    fn rosa() -> Card {
        Card {
            id: "0664800000004".to_owned(),
            name: "Rosa Begay".to_owned(),
            given_name: "Rosa".to_owned(),
            family_name: "Begay".to_owned(),
            ..Card::default()
        }
    }

    #[test]
    fn a_city_that_the_address_names_comes_back_too() {
        let told = cards(&[Card {
            address: "1 Main St, Taos, NM".to_owned(),
            city: "Taos".to_owned(),
            ..rosa()
        }]);
        assert_eq!(of(&told, "City"), "Taos", "{told}");
        assert_eq!(of(&told, "Address"), "1 Main St, Taos, NM", "{told}");
    }

    #[test]
    fn line_ends_of_every_kind_leave_as_line_feeds_and_older_cards_are_read() {
        let told = cards(&[Card {
            address: "1 Main St\r\nApt 2".to_owned(),
            note: "a\r\nb\rc\nd".to_owned(),
            ..rosa()
        }]);
        assert!(told.contains("NOTE:a\\nb\\nc\\nd"), "{told}");
        assert!(!told.contains("\\r"), "no escape of 3.0: {told}");
        assert_eq!(of(&told, "Address"), "1 Main St\nApt 2", "{told}");
        let older = told.replace("NOTE:a\\n", "NOTE:a\\r\\n");
        assert_eq!(of(&older, "Notes"), "a\r\nb\nc\nd", "as written before");
    }

    #[test]
    fn whatever_kith_calls_somebody_is_no_column_of_its_own() {
        for (name, nickname) in [("Ro Begay", "Ro"), ("Mar\u{ed}a Luz", "Mar\u{ed}a Luz")] {
            let told = cards(&[Card {
                name: name.to_owned(),
                nickname: nickname.to_owned(),
                ..rosa()
            }]);
            assert_eq!(of(&told, "FN"), "", "{told}");
            assert_eq!(of(&told, "Nickname"), nickname, "{told}");
        }
    }
}
