use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use kith_model::PersonId;

use crate::recognize::Kind;
use crate::write::EXACT_ID;

pub(super) const KIND: Kind = Kind {
    code: "roster/vcard",
    words: "vCard contacts",
    dates: None,
};

/// What may stand between several values in one cell.
const BETWEEN: &str = "; ";

/// Where the street stands in an address.
const STREET: usize = 2;
/// Where the town stands in an address.
const CITY: usize = 3;

/// What a card says, by header; in this order it stands in the table.
type Told = fn(&VCard) -> String;

const COLUMNS: &[(&str, Told)] = &[
    (EXACT_ID, own_id),
    ("Full name", |card| {
        match name(card, 0).is_empty() && name(card, 1).is_empty() {
            true => all(card, &VCardProperty::Fn, BETWEEN),
            false => String::new(),
        }
    }),
    ("Prefix", |card| name(card, 3)),
    ("First name", |card| name(card, 1)),
    ("Middle name", |card| name(card, 2)),
    ("Last name", |card| name(card, 0)),
    ("Suffix", |card| name(card, 4)),
    ("Nickname", |card| {
        all(card, &VCardProperty::Nickname, BETWEEN)
    }),
    ("Email", |card| all(card, &VCardProperty::Email, BETWEEN)),
    ("Phone", |card| all(card, &VCardProperty::Tel, BETWEEN)),
    ("Organization", |card| {
        let org = card.property(&VCardProperty::Org);
        org.map(|org| part(org, 0)).unwrap_or_default()
    }),
    ("Department", |card| {
        let org = card.property(&VCardProperty::Org);
        org.map(|org| part(org, 1)).unwrap_or_default()
    }),
    ("Job title", |card| {
        all(card, &VCardProperty::Title, BETWEEN)
    }),
    ("Address", |card| {
        let address = card.property(&VCardProperty::Adr);
        // Kith writes an address in one piece, with its town beside it.
        if !own_id(card).is_empty() {
            return address
                .map(|address| part(address, STREET))
                .unwrap_or_default();
        }
        let parts = address.map(texts);
        let parts = parts.into_iter().flatten().enumerate();
        let told: Vec<(usize, String)> = parts.filter(|(_, part)| !part.is_empty()).collect();
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
        born.and_then(|born| born.values.first())
            .map(text)
            .unwrap_or_default()
    }),
    ("Website", |card| all(card, &VCardProperty::Url, " ")),
    ("Tags", |card| all(card, &VCardProperty::Categories, ", ")),
    ("Notes", |card| all(card, &VCardProperty::Note, "\n")),
    ("Pronouns", |card| {
        all(card, &VCardProperty::Pronouns, BETWEEN)
    }),
];

/// The header and a row for each card; `None` where the text does not begin with one. Cards are
/// parsed twice, first for what they tell at all, so that never more than one of them is held.
pub(super) fn rows(told: &str) -> Option<impl Iterator<Item = Vec<String>>> {
    let start = told.trim_start().get(.."BEGIN:VCARD".len())?;
    if !start.eq_ignore_ascii_case("BEGIN:VCARD") {
        return None;
    }
    let (mut filled, mut any, mut all_own) = ([false; COLUMNS.len()], false, true);
    for card in cards(told) {
        any = true;
        for (filled, (_, cell)) in filled.iter_mut().zip(COLUMNS) {
            *filled = *filled || !cell(&card).is_empty();
        }
        all_own = all_own && !own_id(&card).is_empty();
    }
    // Where some are not cards that Kith wrote, no id is its own.
    filled[0] = filled[0] && all_own;
    let columns = move || COLUMNS.iter().zip(filled).filter(|(_, filled)| *filled);
    let header = columns().map(|((header, _), _)| (*header).to_owned());
    let rows = cards(told).map(move |card| columns().map(|((_, cell), _)| cell(&card)).collect());
    any.then(|| std::iter::once(header.collect()).chain(rows))
}

fn cards(told: &str) -> impl Iterator<Item = VCard> {
    let mut parser = Parser::new(told);
    std::iter::from_fn(move || {
        loop {
            match parser.entry() {
                Entry::VCard(card) => return Some(card),
                Entry::Eof => return None,
                _ => {}
            }
        }
    })
}

/// Kith's own id of a person, where the card has one.
fn own_id(card: &VCard) -> String {
    let id = all(card, &VCardProperty::Uid, BETWEEN);
    match id.parse::<PersonId>() {
        Ok(_) => id,
        Err(_) => String::new(),
    }
}

/// A component of the name: family, given, additional, prefix, suffix.
fn name(card: &VCard, component: usize) -> String {
    let name = card.property(&VCardProperty::N);
    name.map(|name| part(name, component)).unwrap_or_default()
}

fn part(entry: &VCardEntry, component: usize) -> String {
    texts(entry).get(component).cloned().unwrap_or_default()
}

/// All values of all entries of a kind.
fn all(card: &VCard, property: &VCardProperty, between: &str) -> String {
    let told: Vec<String> = card
        .properties(property)
        .flat_map(texts)
        .filter(|text| !text.is_empty())
        .collect();
    told.join(between)
}

fn texts(entry: &VCardEntry) -> Vec<String> {
    entry.values.iter().map(text).collect()
}

fn text(value: &VCardValue) -> String {
    let told = match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(words) => words.join(" "),
        VCardValue::PartialDateTime(moment) => day(moment),
        VCardValue::Integer(number) => number.to_string(),
        _ => String::new(),
    };
    let bare = told.trim();
    let bare = bare
        .strip_prefix("mailto:")
        .or(bare.strip_prefix("tel:"))
        .unwrap_or(bare);
    bare.to_owned()
}

/// As a birthday is written, without its year where that is not told.
fn day(moment: &PartialDateTime) -> String {
    match (moment.year, moment.month, moment.day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (None, Some(month), Some(day)) => format!("--{month:02}-{day:02}"),
        (Some(year), None, None) => year.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Overrides, Reading, unwatched};

    #[test]
    fn cards_of_every_version_are_rows() {
        let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Begay;Rosa;M.;Dr.;\r\nFN:Dr. Rosa Begay\r\n\
                     EMAIL;TYPE=WORK:rosa@example.org\r\nitem1.EMAIL:rosa@home.example\r\n\
                     TEL;TYPE=CELL:+1 575 555 0100\r\nORG:Taos Clinic;Night shift\r\n\
                     ADR;TYPE=HOME:;;1 Elm St;Taos;NM;87571;USA\r\nBDAY:1980-02-29\r\n\
                     NOTE:Comes late\\, leaves\r\n  early\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n\
                     END:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:2.1\r\n\
                     N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Okafor;In=C3=A9s;;;\r\n\
                     TEL;CELL:575 555 0101\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Ngwenya\r\nBDAY:--0307\r\nEND:VCARD\r\n";
        let rows: Vec<Vec<String>> = rows(cards).expect("cards").collect();
        let of = |row: usize, header: &str| {
            let column = rows[0]
                .iter()
                .position(|known| known == header)
                .expect(header);
            rows[row][column].as_str()
        };
        assert_eq!(rows.len(), 4, "a header and three people");
        assert_eq!(
            ["First name", "Last name", "Prefix", "Email"].map(|header| of(1, header)),
            [
                "Rosa",
                "Begay",
                "Dr.",
                "rosa@example.org; rosa@home.example"
            ],
            "both addresses"
        );
        assert_eq!(
            ["Organization", "Department", "City", "Birth date", "Notes"]
                .map(|header| of(1, header)),
            [
                "Taos Clinic",
                "Night shift",
                "Taos",
                "1980-02-29",
                "Comes late, leaves early"
            ],
            "lines that go on are one"
        );
        assert_eq!(
            (of(2, "First name"), of(2, "Phone")),
            ("In\u{e9}s", "575 555 0101"),
            "2.1"
        );
        assert_eq!(
            (of(3, "Full name"), of(3, "Birth date")),
            ("Bo Ngwenya", "--03-07"),
            "4.0"
        );
    }

    #[test]
    fn a_file_of_cards_is_read_as_what_it_is() {
        let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:urn:uuid:1\r\nFN:Rosa Begay\r\nEMAIL:rosa@example.org\r\nEND:VCARD\r\n";
        let read = |text: &str| {
            Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
        };
        let reading = read(cards);
        assert_eq!(
            (reading.recognition.kind.code, reading.rows().count()),
            ("roster/vcard", 1),
            "no table, and no stranger either"
        );
        assert_eq!(reading.recognition.own_ids, None, "another program's id");
        let own = cards.replace("urn:uuid:1", "0664800000004");
        assert_eq!(read(&own).recognition.own_ids, Some(0), "Kith's own");
    }

    #[test]
    fn a_table_is_no_card() {
        assert!(
            rows("Name,Email\nRosa,rosa@example.org\n").is_none(),
            "a table"
        );
        assert!(rows("").is_none(), "nothing");
    }
}
