//! Where each card of a text begins and ends.

use std::borrow::Cow;

use calcard::{Entry, Parser};

use super::agent;

/// One card as it is written, without the cards within it.
pub(super) struct Cut<'t> {
    /// The line that begins it, from 1.
    pub line: u32,
    pub text: Cow<'t, str>,
    /// Whether it has an end.
    pub ended: bool,
}

/// What stands in a text of cards.
pub(super) enum Piece<'t> {
    Card(Cut<'t>),
    /// A line between cards.
    Stray(u32, &'t str),
}

/// A card that is being read.
struct Open<'t> {
    line: u32,
    /// The cards within it that are open.
    depth: u32,
    /// Where its text starts.
    start: usize,
    /// What the card within it says.
    inner: String,
    /// Its text so far, where a card was cut out of it.
    own: Option<String>,
    /// Whether the line before says that an agent's card follows.
    awaits: bool,
    text: &'t str,
}

impl<'t> Open<'t> {
    fn cut(self, end: usize, ended: bool) -> Piece<'t> {
        let text = match self.own {
            Some(own) => Cow::Owned(own),
            None => Cow::Borrowed(&self.text[self.start..end]),
        };
        Piece::Card(Cut {
            line: self.line,
            text,
            ended,
        })
    }
}

/// Cuts a text at the lines that begin and end a card. What stands within the card of
/// somebody's agent becomes one property of theirs.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let (mut at, mut number) = (0, 0_u32);
    let mut open: Option<Open<'_>> = None;
    let mut lines = text.split_inclusive('\n');
    std::iter::from_fn(move || {
        loop {
            let Some(line) = lines.next() else {
                let end = text.len();
                return open.take().map(|card| card.cut(end, false));
            };
            let start = at;
            at += line.len();
            number += 1;
            let bare = line.trim_end();
            let begins = bare.trim_start().eq_ignore_ascii_case("BEGIN:VCARD");
            let fresh = |line: u32| Open {
                line,
                depth: 0,
                start,
                inner: String::new(),
                own: None,
                awaits: false,
                text,
            };
            let Some(mut card) = open.take() else {
                if begins {
                    open = Some(fresh(number));
                } else if !bare.is_empty() {
                    return Some(Piece::Stray(number, bare));
                }
                continue;
            };
            if begins && !card.awaits {
                open = Some(fresh(number));
                return Some(card.cut(start, false));
            }
            if begins || is_agent(bare, "BEGIN:VCARD") {
                if card.depth == 0 {
                    let before = &text[card.start..start];
                    card.own.get_or_insert_with(|| before.to_owned());
                    card.inner.clear();
                }
                card.depth += 1;
                card.awaits = false;
            } else if bare.eq_ignore_ascii_case("END:VCARD") {
                if card.depth == 0 {
                    return Some(card.end(line, at));
                }
                card.depth -= 1;
                if card.depth == 0
                    && let Some(own) = &mut card.own
                {
                    own.push_str(&agent_line(&card.inner));
                }
            } else if card.depth > 0 {
                // Whose card stands within that one is nobody's business.
                if card.depth == 1 {
                    card.inner.push_str(line);
                }
                card.awaits = is_agent(bare, "") || card.awaits && bare.is_empty();
            } else {
                if let Some(own) = &mut card.own {
                    own.push_str(line);
                }
                card.awaits = is_agent(bare, "") || card.awaits && bare.is_empty();
            }
            open = Some(card);
        }
    })
}

impl<'t> Open<'t> {
    fn end(mut self, line: &str, end: usize) -> Piece<'t> {
        if let Some(own) = &mut self.own {
            own.push_str(line);
        }
        self.cut(end, true)
    }
}

/// Whether a line is the property of an agent with such a value.
fn is_agent(line: &str, value: &str) -> bool {
    let Some((name, rest)) = line.split_once(':') else {
        return false;
    };
    let name = name.split(';').next().unwrap_or(name);
    let name = name.rsplit('.').next().unwrap_or(name);
    name.eq_ignore_ascii_case("AGENT") && rest.trim().eq_ignore_ascii_case(value)
}

/// The property that tells of an agent's card.
fn agent_line(inner: &str) -> String {
    let told = agent(&format!("BEGIN:VCARD\r\n{inner}END:VCARD\r\n"));
    let escaped = told.replace('\\', "\\\\").replace('\n', "\\n");
    let escaped = escaped.replace(';', "\\;").replace(',', "\\,");
    format!("AGENT:{escaped}\r\n")
}

/// The first card of a text.
pub(super) fn parsed(text: &str) -> Option<calcard::vcard::VCard> {
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::VCard(card) => return Some(card),
            Entry::Eof => return None,
            _ => {}
        }
    }
}
