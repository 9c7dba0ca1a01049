//! How two are reached.

use kith_model::match_key::{email_key, fold, phone_key, phone_line};
use strsim::jaro_winkler;

use super::{Likeness, Says};
use crate::Field;
use crate::people::KnownPerson;
use crate::plan::Draft;
use crate::values::{is_no_mailbox, is_no_number, is_nothing, says_nothing};

/// From this likeness on two postal addresses are nearly the same.
const NEAR: f64 = 0.88;

/// Domains that thousands of strangers share.
const OPEN_TO_ALL: &[&str] = &[
    "aol.com",
    "comcast.net",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "web.de",
    "yahoo.com",
    "ymail.com",
];

impl Likeness {
    pub(super) fn emails(&mut self, draft: &Draft<'_>, person: &KnownPerson) {
        let of_row: Vec<String> = [Field::Email, Field::Email2]
            .into_iter()
            .filter_map(|field| email_key(draft.get(field)?))
            .filter(|key| !is_no_mailbox(key))
            .collect();
        let held = || person.emails.iter().filter(|key| !is_no_mailbox(key));
        if of_row.is_empty() || held().next().is_none() {
            return;
        }
        let pairs = || {
            of_row
                .iter()
                .flat_map(|mine| held().map(move |held| (mine, held)))
        };
        if pairs().any(|(mine, held)| mine == held) {
            self.put(Says::SameEmail, 60);
        } else if pairs().any(|(mine, held)| same_house(mine, held)) {
            self.put(Says::OtherAccount, -4);
        } else {
            self.put(Says::OtherEmail, -6);
        }
    }

    pub(super) fn phones(&mut self, of_row: [&str; 2], held: &[String]) {
        if held.is_empty() {
            return;
        }
        let mut told = of_row.into_iter().filter_map(number);
        if told.any(|one| {
            held.iter()
                .filter_map(|held| number(held))
                .any(|held| held == one)
        }) {
            self.put(Says::SamePhone, 48);
        }
    }

    pub(super) fn address(&mut self, (one, other): (&str, &str)) {
        if one.is_empty() || other.is_empty() {
            return;
        }
        let (one, other) = (fold(one), fold(other));
        if is_nothing(&one) || is_nothing(&other) {
            return;
        }
        let letters =
            |folded: &str| -> String { folded.chars().filter(|c| c.is_alphanumeric()).collect() };
        let (one, other) = (letters(&one), letters(&other));
        let is_numbered = one.contains(|sign: char| sign.is_numeric());
        match (one.as_str(), other.as_str()) {
            (one, other) if one == other && is_numbered => self.put(Says::SameAddress, 30),
            (one, other) if one == other => self.put(Says::SameStreet, 26),
            (one, other) if jaro_winkler(one, other) >= NEAR => self.put(Says::NearAddress, 20),
            _ => self.put(Says::OtherAddress, -4),
        }
    }
}

/// A telephone number as it is compared, with its extension; none of what tells nobody apart.
pub(crate) fn number(phone: &str) -> Option<String> {
    let line = phone_line(phone)?;
    let key = line.split('x').next().unwrap_or(&line);
    let is_one = !is_no_number(key) && !says_nothing(phone);
    is_one.then_some(line)
}

/// A telephone number as it is told from others of one person.
pub(crate) fn number_told(phone: &str) -> String {
    phone_line(phone).unwrap_or_else(|| fold(phone))
}

/// Whether a number says nothing that one held does not say, be it without its extension.
pub(crate) fn says_number(held: &str, number: &str) -> bool {
    let told = number_told(number);
    number_told(held) == told || phone_key(held) == Some(told)
}

/// The same domain, of a workplace or family rather than of a mail company.
fn same_house(one: &str, other: &str) -> bool {
    match (one.rsplit_once('@'), other.rsplit_once('@')) {
        (Some((_, one)), Some((_, other))) => one == other && !OPEN_TO_ALL.contains(&one),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_part_of_a_number_and_what_is_none_has_no_key() {
        let key = |number: &str| Some(number.to_owned());
        for (phone, known) in [
            ("505-277-0111 x12", key("+15052770111x12")),
            ("(505) 277-0111 ext. 12", key("+15052770111x12")),
            ("505-277-0111", key("+15052770111")),
            ("505-277-0111, 505-277-0112", key("+15052770111")),
            ("n/a", None),
            ("ask me", None),
            ("0", None),
            ("000-000-0000", None),
            ("5.05555E+09", None),
        ] {
            assert_eq!(number(phone), known, "{phone}");
        }
    }
}
