//! How two are reached.

use kith_model::match_key::{email_key, fold, phone_key};
use strsim::jaro_winkler;

use super::{Likeness, Says};
use crate::Field;
use crate::people::KnownPerson;
use crate::plan::Draft;

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
            .collect();
        if of_row.is_empty() || person.emails.is_empty() {
            return;
        }
        let pairs = || {
            let held = |mine| person.emails.iter().map(move |held| (mine, held));
            of_row.iter().flat_map(held)
        };
        if pairs().any(|(mine, held)| mine == held) {
            self.put(Says::SameEmail, 60);
        } else if pairs().any(|(mine, held)| same_house(mine, held)) {
            self.put(Says::SameEmailEnd, 16);
            self.put(Says::OtherEmailStart, -4);
        } else {
            self.put(Says::OtherEmail, -6);
        }
    }

    pub(super) fn phones(&mut self, of_row: [&str; 2], held: &[String]) {
        let key = |phone: &str| phone_key(phone).unwrap_or_else(|| fold(phone));
        let mut told = of_row.into_iter().filter(|one| !one.is_empty());
        if !held.is_empty() && told.any(|one| held.iter().any(|held| key(held) == key(one))) {
            self.put(Says::SamePhone, 48);
        }
    }

    pub(super) fn address(&mut self, (one, other): (&str, &str)) {
        let letters = |text: &str| -> String {
            let folded = fold(text);
            folded.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let (one, other) = (letters(one), letters(other));
        match (one.as_str(), other.as_str()) {
            ("", _) | (_, "") => {}
            (one, other) if one == other => self.put(Says::SameAddress, 30),
            (one, other) if jaro_winkler(one, other) >= NEAR => self.put(Says::NearAddress, 20),
            _ => self.put(Says::OtherAddress, -4),
        }
    }
}

/// The same domain, of a workplace or family rather than of a mail company.
fn same_house(one: &str, other: &str) -> bool {
    match (one.rsplit_once('@'), other.rsplit_once('@')) {
        (Some((_, one)), Some((_, other))) => one == other && !OPEN_TO_ALL.contains(&one),
        _ => false,
    }
}
