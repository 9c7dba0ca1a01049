//! What stands beside a name in its cell: pronouns, and what meeting tools add.

const PRONOUNS: &[&str] = &[
    "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "zir", "hir", "xe",
    "xem", "any", "ella", "el", "\u{e9}l", "elle", "elles", "il", "iel", "sie", "ihr", "er", "ihm",
    "ela", "ele", "lei", "lui", "zij", "haar", "hij", "hem", "hen", "die",
];

/// What meeting tools add to a name in brackets.
const ADDED: &[&str] = &[
    "external",
    "extern",
    "externo",
    "externe",
    "esterno",
    "guest",
    "gast",
    "invitado",
    "invitada",
    "invit\u{e9}",
    "convidado",
    "ospite",
    "host",
    "co-host",
    "me",
    "unverified",
];

/// What Microsoft Teams adds to the name of whoever came without an account, beside "unverified".
const UNVERIFIED: &[&str] = &[
    "no comprobado",
    "no verificado",
    "nicht \u{fc}berpr\u{fc}ft",
    "nicht verifiziert",
    "non v\u{e9}rifi\u{e9}",
    "n\u{e3}o verificado",
    "non verificato",
    "niet geverifieerd",
];

/// A name, and what was said beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked<'t> {
    /// As typed, without what is told of apart.
    pub bare: &'t str,
    /// "she/her", of "Rosa Begay (she/her)".
    pub pronouns: Option<&'t str>,
    /// Whether something was added: "(External)", "[Guest]", "| NMSU".
    pub added: bool,
}

impl<'t> Marked<'t> {
    /// Tells a name from the pronouns and the words of meeting tools behind it. Of
    /// "Rosa (Rosie)" all stays.
    pub fn of(part: &'t str) -> Self {
        let mut marked = Self {
            bare: part.trim(),
            pronouns: None,
            added: false,
        };
        loop {
            let rest = marked.bare;
            let (before, said) = match before_brackets(rest) {
                Some(before) if is_all(inside(rest, before), PRONOUNS) => {
                    (before, Some(inside(rest, before)))
                }
                Some(before) if is_added(inside(rest, before)) => (before, None),
                _ => match (before_pronouns(rest), before_bar(rest)) {
                    (Some((before, said)), _) => (before, Some(said)),
                    (None, Some(before)) => (before, None),
                    (None, None) => return marked,
                },
            };
            marked.bare = before.trim_end();
            marked.added |= said.is_none();
            marked.pronouns = marked.pronouns.or(said);
        }
    }
}

/// Without "(External)", "(she/her)", "[Guest]" and whatever else stands in brackets
/// at the end, and without pronouns that stand there alone: "Rosa Begay - she/her".
/// Only for comparing: what the brackets say is part of the name.
pub fn without_marks(name: &str) -> String {
    let mut rest = name.trim();
    while let Some(before) = before_brackets(rest)
        .or_else(|| before_pronouns(rest).map(|(before, _)| before))
        .or_else(|| before_bar(rest))
    {
        rest = before.trim_end();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a name; what stands in brackets goes with the word before it.
pub(super) fn words(name: &str) -> Vec<&str> {
    let (mut words, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, letter) in name.char_indices() {
        match letter {
            '(' | '[' | '\u{ff08}' => depth += 1,
            ')' | ']' | '\u{ff09}' => depth = depth.saturating_sub(1),
            letter if letter.is_whitespace() && depth == 0 => {
                let next = name[at..].trim_start();
                if !next.starts_with(['(', '[', '\u{ff08}']) {
                    words.push(name[from..at].trim());
                    from = at;
                }
            }
            _ => {}
        }
    }
    words.push(name[from..].trim());
    words.retain(|word| !word.is_empty());
    match depth {
        0 => words,
        // What opens never closes.
        _ => name.split_whitespace().collect(),
    }
}

/// A word and the one word in brackets behind it: "Robert (Bob)".
pub(super) fn with_another(word: &str) -> Option<(&str, &str)> {
    let before = before_brackets(word)?;
    let another = inside(word, before);
    let is_one = !another.is_empty() && another.chars().all(char::is_alphabetic);
    is_one.then(|| (before.trim_end(), another))
}

/// A name without what stands in quotes within it, and that: "Rosa \"Rosie\"".
pub(super) fn with_quoted(name: &str) -> Option<(String, String)> {
    let pairs = [
        ('"', '"'),
        ('\u{201c}', '\u{201d}'),
        ('\u{201e}', '\u{201c}'),
        ('\u{ab}', '\u{bb}'),
        ('\'', '\''),
        ('\u{2018}', '\u{2019}'),
    ];
    pairs.into_iter().find_map(|(open, close)| {
        let opens = |(at, letter): (usize, char)| {
            letter == open && name[..at].ends_with(char::is_whitespace)
        };
        let (from, _) = name.char_indices().find(|&place| opens(place))?;
        let inside = &name[from + open.len_utf8()..];
        let to = inside.find(close)?;
        let (quoted, behind) = (inside[..to].trim(), &inside[to + close.len_utf8()..]);
        let stands_alone = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let bare = [name[..from].trim(), behind.trim()].join(" ");
        (stands_alone && quoted.chars().any(char::is_alphabetic))
            .then(|| (bare.trim().to_owned(), quoted.to_owned()))
    })
}

/// A name and what stands in brackets behind it: "Rosa B (Rosa Begay)".
pub(crate) fn with_brackets(name: &str) -> Option<(&str, &str)> {
    let before = before_brackets(name)?;
    let another = inside(name, before);
    let is_one = another.chars().any(char::is_alphabetic);
    is_one.then(|| (before.trim_end(), another))
}

fn before_brackets(name: &str) -> Option<&str> {
    let pairs = [('(', ')'), ('[', ']'), ('\u{ff08}', '\u{ff09}')];
    let (open, _) = pairs
        .into_iter()
        .find(|&(_, close)| name.ends_with(close))?;
    let at = name.rfind(open).filter(|&at| at > 0)?;
    Some(&name[..at])
}

/// What the brackets hold that stand behind `before`.
fn inside<'t>(name: &'t str, before: &str) -> &'t str {
    let bracketed = &name[before.len()..];
    let mut letters = bracketed.chars();
    letters.next();
    letters.next_back();
    letters.as_str().trim()
}

fn is_added(text: &str) -> bool {
    is_all(text, ADDED) || UNVERIFIED.contains(&text.trim().to_lowercase().as_str())
}

fn is_all(text: &str, known: &[&str]) -> bool {
    let mut words = text.split(['/', ',', ';', ' ']).map(str::trim).peekable();
    words.peek().is_some()
        && words.all(|word| word.is_empty() || known.contains(&word.to_lowercase().as_str()))
        && text.chars().any(char::is_alphabetic)
}

/// What stands before a bar, where that is a whole name: "Rosa Begay | NMSU".
fn before_bar(name: &str) -> Option<&str> {
    let (before, _) = name.split_once(" | ")?;
    (before.split_whitespace().count() > 1).then_some(before)
}

/// What stands before pronouns with a slash between, and before what sets them apart.
fn before_pronouns(name: &str) -> Option<(&str, &str)> {
    let (before, last) = name.rsplit_once(char::is_whitespace)?;
    if !last.contains('/') || !is_all(last, PRONOUNS) {
        return None;
    }
    let before = before.trim_end_matches([' ', '-', '\u{2013}', '\u{2014}', '|', ',', '\u{b7}']);
    Some((before, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_part_only_what_was_added_goes() {
        for (part, bare, pronouns) in [
            ("Rosa (she/her)", "Rosa", Some("she/her")),
            ("Begay (External)", "Begay", None),
            ("Rosa (N\u{e3}o verificado)", "Rosa", None),
            ("Rosa she/her", "Rosa", Some("she/her")),
            ("Rosa (She/Ella) [Guest]", "Rosa", Some("She/Ella")),
            ("Rosa Begay | NMSU | she/her", "Rosa Begay", Some("she/her")),
            ("Rosa | Begay", "Rosa | Begay", None),
            ("Rosa (Rosie)", "Rosa (Rosie)", None),
            ("Rosa/Ros\u{e1}", "Rosa/Ros\u{e1}", None),
            ("(she/her)", "(she/her)", None),
            ("javascript:alert(1)", "javascript:alert(1)", None),
            (
                "(\u{ff61}\u{25d5} \u{2200} \u{25d5}\u{ff61})",
                "(\u{ff61}\u{25d5} \u{2200} \u{25d5}\u{ff61})",
                None,
            ),
            ("Rosa ()", "Rosa ()", None),
        ] {
            let marked = Marked::of(part);
            assert_eq!((marked.bare, marked.pronouns), (bare, pronouns), "{part:?}");
        }
    }

    #[test]
    fn brackets_go_with_the_word_before_them() {
        for (name, parts) in [
            ("Bob (Robert) Smith", vec!["Bob (Robert)", "Smith"]),
            (
                "Anna Lee (n\u{e9}e Smith Jones)",
                vec!["Anna", "Lee (n\u{e9}e Smith Jones)"],
            ),
            ("(Bob) Smith", vec!["(Bob)", "Smith"]),
            ("Bob (Robert Smith", vec!["Bob", "(Robert", "Smith"]),
        ] {
            assert_eq!(words(name), parts, "{name:?}");
        }
    }
}
