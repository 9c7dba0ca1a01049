//! One person of a pasted list.

use super::address::{Address, addresses};
use super::words::{behind_to, is_from, is_label, is_name, is_number, is_prose, may_be_name};

/// What a list says of one person.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// The group that a mail program wrote them under.
    pub group: String,
    /// Whatever else stands beside them.
    pub more: Vec<String>,
    /// Whether the address stands in angle brackets.
    pub is_angled: bool,
}

/// The people of a part of a line, and what of it is nobody; `None` where all of it is.
/// `is_shared` says whether other addresses stand in the line, so that a name before a colon
/// is a group's.
pub(super) fn entries(part: &str, is_shared: bool) -> Option<(Vec<Entry>, Vec<&str>)> {
    let part = behind_to(part.trim());
    if is_from(part) {
        return None;
    }
    let found = addresses(part);
    let (first, last) = (found.first()?, found.last()?);
    let is_shared = is_shared || found.len() > 1;
    let (group, lead) = grouped(&part[..first.place.start], is_shared);
    let tail = &part[last.place.end..];
    let name_behind = bare(lead).is_empty()
        && !found
            .iter()
            .any(|address| address.is_angled && found.len() > 1)
        && is_name(bare(tail));
    // "On Tuesday Rosa <rosa@x.org> wrote:"
    let is_letter = tail.trim_end().ends_with(':');
    let (mut entries, mut nobody) = (Vec::new(), Vec::new());
    let mut before = lead;
    for (index, address) in found.iter().enumerate() {
        let next = found
            .get(index + 1)
            .map_or(part.len(), |next| next.place.start);
        let behind = &part[address.place.end..next];
        let is_last = index + 1 == found.len();
        let (own, rest) = match name_behind {
            true => (Vec::new(), ""),
            false => parted(behind, is_last),
        };
        let mut entry = match name_behind {
            true => Entry::of(bare(behind), address),
            false => Entry::of(before, address),
        };
        own.iter().for_each(|piece| entry.add(piece));
        if entry.is_somebody() || address.is_angled && !is_letter {
            entry.group = group.to_owned();
            entries.push(entry);
        } else {
            let start = address.place.start - before.len();
            nobody.push(bare(&part[start..next - rest.len()]));
        }
        before = rest;
    }
    let is_sentence = nobody.iter().any(|piece| is_prose(piece));
    let is_list = |entry: &Entry| !is_sentence || entry.is_angled || !entry.name.is_empty();
    entries.iter().any(is_list).then_some((entries, nobody))
}

/// A name alone, with what stands behind it.
pub(super) fn by_name(text: &str) -> Option<Entry> {
    let mut entry = Entry::default();
    let text = bare(text);
    let dash = [" - ", " \u{2013} ", " \u{2014} ", ": "];
    let at = dash.iter().filter_map(|dash| text.find(dash)).min();
    let (name, rest) = text.split_at(at.unwrap_or(text.len()));
    entry.take_name(name, false);
    entry.more.extend(filled(bare(rest)));
    is_name(&entry.name).then_some(entry)
}

impl Entry {
    fn of(before: &str, address: &Address<'_>) -> Self {
        let mut entry = Self {
            email: address.text.to_owned(),
            is_angled: address.is_angled,
            ..Self::default()
        };
        let before = entry.without_brackets(before);
        let before = entry.without_aside(&before);
        entry.take_name(before, address.is_angled);
        if is_label(&entry.name) || entry.name.eq_ignore_ascii_case(address.text) {
            entry.name.clear();
        }
        entry.by_way_of_a_group();
        entry
    }

    /// Whether what stands before the address could be a name, or nothing does.
    fn is_somebody(&self) -> bool {
        self.name.is_empty() || may_be_name(&self.name)
    }

    /// An opened bracket belongs to the address: `Rosa (she/her, rosa@x.org)`.
    fn without_brackets(&mut self, before: &str) -> String {
        let opens = before.rfind('(').filter(|&at| !before[at..].contains(')'));
        let Some(at) = opens else {
            return before.to_owned();
        };
        let inside = bare(&before[at + 1..]);
        if !is_label(inside) {
            self.more.extend(filled(inside));
        }
        before[..at].to_owned()
    }

    /// What stands in brackets behind a name and is none stands beside it: `Rosa (she/her)`.
    fn without_aside<'t>(&mut self, before: &'t str) -> &'t str {
        let said = bare(before).trim_end_matches(QUOTES).trim_end();
        let inner = said.strip_suffix(')');
        let Some((name, aside)) = inner.and_then(|inner| inner.rsplit_once('(')) else {
            return before;
        };
        if bare(name).is_empty() || may_be_name(aside) {
            return before;
        }
        self.add(aside);
        name
    }

    /// A comma before an address in angle brackets belongs to the name, and one behind a
    /// family name; what follows a whole name stands beside it.
    fn take_name(&mut self, before: &str, is_angled: bool) {
        let name = unquoted(bare(before));
        let pieces: Vec<&str> = name.split(',').map(str::trim).collect();
        let whole = match pieces.as_slice() {
            [first, second, ..] => {
                let words = first.split_whitespace().count();
                let is_family = words == 1 || first.starts_with(char::is_lowercase);
                let belongs = is_family && may_be_name(second) || is_degree(second);
                1 + usize::from(belongs || is_angled && may_be_name(second))
            }
            _ => 1,
        };
        let whole = whole.min(pieces.len());
        self.name = pieces[..whole].join(", ");
        for piece in &pieces[whole..] {
            self.add(piece);
        }
    }

    fn add(&mut self, piece: &str) {
        let piece = bare(piece);
        // The end of what was opened before the address.
        let closed = piece.strip_suffix([')', ']']);
        let piece = bare(
            closed
                .filter(|rest| !rest.contains(['(', '[']))
                .unwrap_or(piece),
        );
        if self.phone.is_empty() && is_number(piece) {
            self.phone = piece.to_owned();
        } else {
            self.more.extend(filled(piece));
        }
    }

    /// A mailing list writes for somebody: the address is the list's.
    fn by_way_of_a_group(&mut self) {
        let Some((name, list)) = self.name.split_once(" via ") else {
            return;
        };
        self.more
            .push(format!("via {} <{}>", unquoted(list), self.email));
        self.email.clear();
        self.name = unquoted(name).to_owned();
    }
}

/// What stands between two addresses: numbers are the first one's, and so is what stands in
/// brackets behind it at once; the rest is before the second. Behind the last one all is the
/// first one's.
fn parted(between: &str, is_last: bool) -> (Vec<&str>, &str) {
    let (mut own, mut rest) = (Vec::new(), between);
    let opened = between.trim_start().strip_prefix('(');
    if let Some((inside, behind)) = opened.and_then(|opened| opened.split_once(')'))
        && !is_last
        && !behind.starts_with(|sign: char| !" ,\u{a0}".contains(sign))
        && !inside.starts_with(|first: char| first.is_ascii_digit())
    {
        own.push(inside);
        rest = behind;
    }
    loop {
        let trimmed = rest.trim_start_matches([' ', ',', '\u{a0}']);
        let end = trimmed.find(',').unwrap_or(trimmed.len());
        let piece = &trimmed[..end];
        if piece.is_empty() || !(is_last || is_number(bare(piece))) {
            return (own, trimmed);
        }
        own.push(piece);
        rest = &trimmed[end..];
    }
}

/// `Fellows: Rosa <rosa@x.org>`; a name before a colon and a lone address is somebody's.
fn grouped(lead: &str, is_shared: bool) -> (&str, &str) {
    match lead.rsplit_once(':') {
        Some((group, rest)) if is_shared || !bare(rest).is_empty() => {
            let group = behind_to(group).trim();
            (if is_label(group) { "" } else { group }, rest)
        }
        _ => ("", lead),
    }
}

/// "PhD", "Jr.", "M.A.".
fn is_degree(piece: &str) -> bool {
    let large = piece.chars().filter(|letter| letter.is_uppercase()).count();
    piece.chars().count() <= 6 && !piece.contains(' ') && (large >= 2 || piece.ends_with('.'))
}

/// Without what only sets a name apart.
fn bare(text: &str) -> &str {
    let apart = |sign: char| {
        sign.is_whitespace()
            || ",;:|=\u{2013}\u{2014}\u{b7}\u{2022}>*\u{2192}".contains(sign)
            || sign == '-'
    };
    text.trim_matches(apart)
}

const QUOTES: [char; 11] = [
    '"', '\'', '\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{201a}', '\u{ab}',
    '\u{bb}', '`',
];

fn unquoted(name: &str) -> String {
    let name = name.trim();
    let inner = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    let name = inner.unwrap_or(name).replace("\\\"", "\u{1}");
    name.trim_matches(QUOTES).trim().replace('\u{1}', "\"")
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
