//! Ids, birthdays, workplaces and homes.

use kith_model::match_key::fold;
use strsim::{jaro_winkler, osa_distance};

use super::{Likeness, Says};
use crate::values::{is_no_id, is_nothing};

/// From this likeness on two workplaces or towns are nearly the same.
const NEAR: f64 = 0.9;
/// Shorter ids are counted up, so that a neighbor's is nearly the same.
const LONG_ID: usize = 6;
/// A day of sixty years is one of 22,000.
pub(crate) const BIRTHDAY: i32 = 56;
/// So many letters may stand beside a number that is counted up.
const MARK: usize = 3;
/// What spreadsheets and databases make of a day that is empty.
const DAYS_OF_NONE: [&str; 7] = [
    "0001-01-01",
    "1601-01-01",
    "1753-01-01",
    "1899-12-3",
    "1900-01-00",
    "1900-01-01",
    "1904-01-01",
];
/// Ids that were given out one soon after the other lie no further apart.
const NEIGHBORS: u64 = 50;

impl Likeness {
    /// Another id may only be another tool's, which is so of one in ten at least.
    pub(super) fn ids(&mut self, (one, other): (&str, &str)) {
        match (one, other) {
            ("", _) | (_, "") => {}
            (one, other) if is_no_id(one) || is_no_id(other) => {}
            (one, other) if one == other && is_counted(one) => self.put(Says::SameCountedId, 70),
            (one, other) if one == other && one.len() > LONG_ID => self.put(Says::SameId, 92),
            (one, other) if one == other => self.put(Says::SameId, 84),
            (one, other) => match slip_of_id(one, other) {
                Some(Slip::OfOne) => self.put(Says::NearId, 36),
                Some(Slip::OrNeighbor) => self.put(Says::NeighborId, -2),
                None => self.put(Says::OtherId, -14),
            },
        }
    }

    pub(super) fn birthday(&mut self, (one, other): (&str, &str)) {
        let without_year = one.starts_with("--") || other.starts_with("--");
        match (one, other) {
            (one, other) if is_of_nobody(one) || is_of_nobody(other) => {}
            (one, other) if one == other && one.ends_with("-01-01") && !without_year => {
                self.put(Says::FirstOfJanuary, 16);
            }
            (one, other) if one == other && !without_year => {
                self.put(Says::SameBirthday, BIRTHDAY);
            }
            (one, other) if without_year && day(one) == day(other) => self.put(Says::SameDay, 28),
            (one, other) if !without_year && is_slip(one, other) => {
                self.put(Says::NearBirthday, 20);
            }
            _ => self.put(Says::OtherBirthday, -50),
        }
    }

    pub(super) fn work(&mut self, (one, other): (&str, &str)) {
        match alike(one, other) {
            None => {}
            Some(Alike::Same) => self.put(Says::SameWork, 14),
            Some(Alike::Near) => self.put(Says::NearWork, 10),
            Some(Alike::Other) => self.put(Says::OtherWork, -4),
        }
    }

    pub(super) fn city(&mut self, (one, other): (&str, &str)) {
        match alike(one, other) {
            None => {}
            Some(Alike::Same) => self.put(Says::SameCity, 6),
            Some(Alike::Near) => self.put(Says::NearCity, 4),
            Some(Alike::Other) => self.put(Says::OtherCity, -4),
        }
    }
}

enum Alike {
    Same,
    Near,
    Other,
}

fn alike(one: &str, other: &str) -> Option<Alike> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let (one, other) = (fold(one), fold(other));
    if is_nothing(&one) || is_nothing(&other) {
        None
    } else if one == other {
        Some(Alike::Same)
    } else if jaro_winkler(&one, &other) >= NEAR {
        Some(Alike::Near)
    } else {
        Some(Alike::Other)
    }
}

/// Whether an id is a number that any list counts up, with a letter or some before it or none:
/// `7`, `#7`, `A1`, `M-0007`.
pub(crate) fn is_counted(id: &str) -> bool {
    let letters = id.chars().filter(|sign| sign.is_alphabetic()).count();
    let digits = id.chars().filter(char::is_ascii_digit);
    letters <= MARK && digits.skip_while(|digit| *digit == '0').count() < LONG_ID
}

/// Whether it is none, or the day from which programs count, which they write where they have
/// none: nobody in a circle was born then.
fn is_of_nobody(date: &str) -> bool {
    date.is_empty() || DAYS_OF_NONE.iter().any(|day| date.starts_with(day))
}

/// Month and day of `1990-03-14` or `--03-14`.
fn day(date: &str) -> Option<&str> {
    date.get(date.len().checked_sub(5)?..)
}

/// What two long numbers are that differ by one digit typed for another, or two turned round.
enum Slip {
    /// Hardly anything else.
    OfOne,
    /// Or given out one soon after the other, as those of brothers and sisters are.
    OrNeighbor,
}

fn slip_of_id(one: &str, other: &str) -> Option<Slip> {
    let (number, near) = (one.parse::<u64>().ok()?, other.parse::<u64>().ok()?);
    if one.len() < LONG_ID || osa_distance(one, other) != 1 {
        return None;
    }
    let differing = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b);
    let is_turned = one.len() == other.len() && differing.count() == 2;
    match is_turned || number.abs_diff(near) > NEIGHBORS {
        true => Some(Slip::OfOne),
        false => Some(Slip::OrNeighbor),
    }
}

/// One digit typed for another, two neighbors turned round, or day and month.
fn is_slip(one: &str, other: &str) -> bool {
    let turned = |date: &str| {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Some(format!("{year}-{day}-{month}"))
    };
    let digits = |date: &str| date.replace('-', "");
    osa_distance(&digits(one), &digits(other)) == 1 || turned(one).as_deref() == Some(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_counted_whatever_stands_before_them() {
        for id in ["7", "12345", "#7", "A1", "S-1", "M-0007", "0000012"] {
            assert!(is_counted(id), "{id}");
        }
        for id in [
            "100001",
            "5304218",
            "S-104711",
            "rosa1",
            "STUD-12",
            "550e8400-e29b",
        ] {
            assert!(!is_counted(id), "{id}");
        }
    }
}
