//! A list of people as one pastes it: out of the lines of a mail program, a mail, a note.

mod address;
mod entry;
mod line;
#[cfg(test)]
mod tests;
mod words;

use self::address::addresses;
use self::entry::{Entry, by_name, entries};
use self::line::{Line, is_table, lines};
use self::words::{is_label, is_name, is_prose};
use super::Note;
use super::note::Notes;
use crate::recognize::Kind;

pub(super) const KIND: Kind = Kind {
    code: "roster/addresses",
    words: "List of names and addresses",
    dates: None,
};

/// Longer texts are files of programs, which write no such lists.
const LONGEST: usize = 1 << 20;

/// So many lines around a list may name nobody, for each person of it.
const AROUND: usize = 4;

/// The header and a row for each of `Rosa Begay <rosa@example.org>, "Begay, Bo"
/// <bo@example.org>; ana@example.org`, `- Rosa Begay, rosa@example.org` or `1. Rosa Begay`,
/// and the lines between them that name nobody; `None` where the text is a table, or no list.
/// Addresses without any name are a list on one line, and one below the other a table.
pub(super) fn rows(text: &str) -> Option<(Vec<Vec<String>>, Vec<Note>)> {
    if text.len() > LONGEST {
        return None;
    }
    let lines = lines(text);
    let (people, notes) = match text.contains('@') {
        true => addressed(&lines)?,
        false => named(&lines)?,
    };
    Some((table(&people), notes))
}

/// People who are told by their addresses.
fn addressed(lines: &[Line<'_>]) -> Option<(Vec<Entry>, Vec<Note>)> {
    if is_table(lines) {
        return None;
    }
    let (mut people, mut notes, mut around) = (Vec::new(), Notes::default(), 0_usize);
    for line in lines {
        let (found, nobody) = on(line);
        if found.is_empty() {
            around += 1;
            notes.push(Note::of(line.number, line.text));
            continue;
        }
        people.extend(found);
        for piece in nobody {
            notes.push(Note::of(line.number, piece));
        }
    }
    let named = people.iter().filter(|entry| !entry.name.is_empty()).count();
    let is_list = match named {
        0 => people.len() > 1 && (lines.len() == 1 || around > 0 || has_items(lines)),
        _ => around <= AROUND * people.len(),
    };
    // A sentence that names an address is none.
    let is_list = is_list
        && (people.len() > 1 || around == 0 || people.iter().any(|entry| entry.is_angled))
        && (people.len() > 1 && lines.len() == 1
            || people.iter().any(|entry| !is_prose(&entry.name)));
    is_list.then(|| (people, notes.done()))
}

fn has_items(lines: &[Line<'_>]) -> bool {
    lines.iter().any(|line| line.is_item)
}

/// The people on a line, and what else of it says something.
fn on<'t>(line: &Line<'t>) -> (Vec<Entry>, Vec<&'t str>) {
    let all = addresses(line.text).len();
    let (mut people, mut nobody) = (Vec::new(), Vec::new());
    if all == 0 {
        people.extend(by_name(line.text).filter(|_| line.is_item));
        return (people, nobody);
    }
    for part in parts(line.text) {
        let found = match addresses(part).is_empty() {
            true => by_name(part).map(|entry| (vec![entry], Vec::new())),
            false => entries(part, all > 1),
        };
        match found {
            Some((found, rest)) => {
                people.extend(found);
                nobody.extend(rest);
            }
            None if part.contains(char::is_alphanumeric) => nobody.push(part),
            None => {}
        }
    }
    (people, nobody)
}

/// What semicolons part, outside quotes and angle brackets.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let is_even = line.matches('"').count().is_multiple_of(2);
    let (mut quoted, mut inside) = (false, false);
    let parts = line.split(move |letter: char| {
        match letter {
            '"' if is_even => quoted = !quoted,
            '<' if !quoted => inside = true,
            '>' => inside = false,
            _ => {}
        }
        letter == ';' && !quoted && !inside
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// People who are told by their names alone: one below the other, or between semicolons.
fn named(lines: &[Line<'_>]) -> Option<(Vec<Entry>, Vec<Note>)> {
    if lines.iter().any(|line| line.text.contains(['\t', '|'])) {
        return None;
    }
    if let [line] = lines {
        let people: Option<Vec<Entry>> = parts(line.text).map(alone).collect();
        return people
            .filter(|people| people.len() > 1)
            .map(|people| (people, Vec::new()));
    }
    let is_marked = lines.iter().filter(|line| line.is_item).count() > 1;
    let (mut people, mut notes) = (Vec::new(), Vec::new());
    for line in lines {
        let found = match is_marked {
            true => by_name(line.text).filter(|_| line.is_item),
            false => alone(line.text),
        };
        match found {
            Some(entry) => people.push(entry),
            None if is_marked && line.is_item => return None,
            None if is_marked || line.text.ends_with([',', ':', '!', '.']) => {
                notes.push(Note::of(line.number, line.text));
            }
            None => return None,
        }
    }
    let is_list = people.len() > 1 && notes.len() <= AROUND.min(people.len());
    is_list.then_some((people, notes))
}

/// A line that is nothing but a name: "Rosa Begay", "Begay, Rosa".
fn alone(text: &str) -> Option<Entry> {
    let entry = by_name(text).filter(|entry| entry.more.is_empty())?;
    let turned = entry.name.split_once(", ");
    let is_turned = turned.is_none_or(|(family, given)| {
        !family.contains(' ') && given.contains(|letter: char| letter.is_lowercase())
    });
    let says = text.trim_end_matches([',', ';', ' ']);
    (is_turned && says == text && is_name(text) && !is_label(text)).then_some(entry)
}

/// So many of the columns mean something by themselves.
pub(super) fn known(header: &[String]) -> usize {
    let further = |name: &&String| ["Group", "More"].contains(&name.as_str());
    header.len() - header.iter().filter(further).count()
}

/// The columns that anybody fills.
fn table(people: &[Entry]) -> Vec<Vec<String>> {
    type Told = fn(&Entry) -> String;
    let further: [(&str, Told); 3] = [
        ("Phone", |entry| entry.phone.clone()),
        ("Group", |entry| entry.group.clone()),
        ("More", |entry| entry.more.join(", ")),
    ];
    let mut columns: Vec<(&str, Told)> = vec![("Name", |entry| entry.name.clone())];
    if people.iter().any(|entry| !entry.email.is_empty()) {
        columns.push(("Email", |entry| entry.email.clone()));
    }
    let filled = |told: &Told| people.iter().any(|entry| !told(entry).is_empty());
    columns.extend(further.into_iter().filter(|(_, told)| filled(told)));
    let header = columns
        .iter()
        .map(|(header, _)| (*header).to_owned())
        .collect();
    let rows = people.iter();
    let rows = rows.map(|entry| columns.iter().map(|(_, told)| told(entry)).collect());
    std::iter::once(header).chain(rows).collect()
}
