//! People served and seats taken: two figures (DOMAIN.md §3).

use std::collections::HashSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::AttendanceRow;
use crate::PersonId;

/// "31 people, 214 attendances".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Served {
    /// People who came at least once.
    pub people: u32,
    /// Seats taken: each coming counts.
    pub attendances: u32,
}

impl Served {
    /// Of these rows, expected or not. A person in two cohorts is one person;
    /// rows of someone merged must carry the person they were merged into.
    pub fn of<'a>(rows: impl IntoIterator<Item = (PersonId, &'a AttendanceRow)>) -> Self {
        let mut people = HashSet::new();
        let mut served = Self::default();
        for (person, _) in rows.into_iter().filter(|(_, row)| row.came()) {
            served.attendances += 1;
            served.people += u32::from(people.insert(person));
        }
        served
    }
}

impl fmt::Display for Served {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let people = if self.people == 1 { "person" } else { "people" };
        let seats = if self.attendances == 1 {
            "attendance"
        } else {
            "attendances"
        };
        write!(f, "{} {people}, {} {seats}", self.people, self.attendances)
    }
}

#[cfg(test)]
mod tests {
    use super::super::attendance_cases;
    use super::*;

    #[test]
    fn people_are_counted_once_and_seats_each_time() {
        let came = attendance_cases()
            .find(AttendanceRow::came)
            .expect("someone comes");
        let away = attendance_cases()
            .find(|row| !row.came())
            .expect("someone does not");
        let rows = [(1, &came), (1, &came), (2, &came), (3, &away)];
        let served = Served::of(rows.map(|(person, row)| (PersonId::from(person), row)));
        assert_eq!(
            served,
            Served {
                people: 2,
                attendances: 3
            },
            "the third did not come"
        );
        assert_eq!(served.to_string(), "2 people, 3 attendances", "always both");
    }
}
