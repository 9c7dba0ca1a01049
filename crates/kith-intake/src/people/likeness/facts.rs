//! Ids, birthdays, workplaces and homes.

use kith_model::match_key::fold;
use strsim::{jaro_winkler, osa_distance};

use super::{Likeness, Says};

/// From this likeness on two workplaces or towns are nearly the same.
const NEAR: f64 = 0.9;
/// Shorter ids are counted up, so that a neighbor's is nearly the same.
const LONG_ID: usize = 6;
/// Ids that were given out one soon after the other lie no further apart.
const NEIGHBORS: u64 = 50;

impl Likeness {
    /// Another id may only be another tool's, which is so of one in ten at least.
    pub(super) fn ids(&mut self, (one, other): (&str, &str)) {
        match (one, other) {
            ("", _) | (_, "") => {}
            (one, other) if one == other && one.len() >= LONG_ID => self.put(Says::SameId, 84),
            (one, other) if one == other => self.put(Says::SameId, 70),
            (one, other) => match slip_of_id(one, other) {
                Some(apart) if apart > NEIGHBORS => self.put(Says::NearId, 24),
                Some(_) => self.put(Says::NeighborId, -2),
                None => self.put(Says::OtherId, -14),
            },
        }
    }

    pub(super) fn birthday(&mut self, (one, other): (&str, &str)) {
        let without_year = one.starts_with("--") || other.starts_with("--");
        match (one, other) {
            ("", _) | (_, "") => {}
            (one, other) if one == other && !without_year => self.put(Says::SameBirthday, 48),
            (one, other) if without_year && day(one) == day(other) => {
                self.put(Says::SameBirthday, 28);
            }
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
    let (one, other) = (fold(one), fold(other));
    if one.is_empty() || other.is_empty() {
        None
    } else if one == other {
        Some(Alike::Same)
    } else if jaro_winkler(&one, &other) >= NEAR {
        Some(Alike::Near)
    } else {
        Some(Alike::Other)
    }
}

/// Month and day of `1990-03-14` or `--03-14`.
fn day(date: &str) -> Option<&str> {
    date.get(date.len().checked_sub(5)?..)
}

/// How far apart two long numbers lie that differ by one digit typed for another.
fn slip_of_id(one: &str, other: &str) -> Option<u64> {
    let (number, near) = (one.parse::<u64>().ok()?, other.parse::<u64>().ok()?);
    let is_slip = one.len() >= LONG_ID && osa_distance(one, other) == 1;
    is_slip.then(|| number.abs_diff(near))
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
