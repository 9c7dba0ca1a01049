//! Attendance and commitment (DOMAIN.md §3).

use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::{AttendanceRow, Share, Standing};

/// What the marks of a person, a session or a cohort come to. A query may fill
/// it by conditional sums; see [`super::AttendanceColumns`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tally {
    /// Eligible marks that attended.
    pub attended: u32,
    /// Eligible marks with apologies or excused: not there, and not away.
    pub told: u32,
    /// Eligible marks that are neither.
    pub away: u32,
    /// Marks that would be eligible and are not made yet. In no share; told beside it.
    pub unmarked: u32,
}

impl Tally {
    /// Of these rows; those that are not eligible leave no trace.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a AttendanceRow>) -> Self {
        rows.into_iter()
            .fold(Self::default(), |tally, row| tally.with(row))
    }

    /// Attended of eligible.
    pub const fn attendance(self) -> Share {
        Share::new(self.attended, self.eligible())
    }

    /// Attended, apologies and excused of eligible.
    pub const fn commitment(self) -> Share {
        Share::new(self.attended + self.told, self.eligible())
    }

    /// How many marks the shares are of.
    pub const fn eligible(self) -> u32 {
        self.attended + self.told + self.away
    }

    /// With one more row.
    #[must_use]
    pub const fn with(mut self, row: &AttendanceRow) -> Self {
        match row.standing() {
            Standing::Eligible if row.status.attended() => self.attended += 1,
            Standing::Eligible if row.status.committed() => self.told += 1,
            Standing::Eligible => self.away += 1,
            Standing::Unmarked => self.unmarked += 1,
            _ => {}
        }
        self
    }
}

/// Of two groups taken together.
impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            attended: self.attended + other.attended,
            told: self.told + other.told,
            away: self.away + other.away,
            unmarked: self.unmarked + other.unmarked,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::attendance_cases;
    use super::*;

    fn rows() -> impl Strategy<Value = Vec<AttendanceRow>> {
        let cases: Vec<_> = attendance_cases().collect();
        prop::collection::vec(prop::sample::select(cases), 0..60)
    }

    proptest! {
        #[test]
        fn every_row_is_counted_once_or_has_its_reason(rows in rows()) {
            let tally = Tally::of(&rows);
            let standing = |standing| rows.iter().filter(|row| row.standing() == standing).count();
            prop_assert_eq!(tally.eligible() as usize, standing(Standing::Eligible), "the whole");
            prop_assert_eq!(tally.unmarked as usize, standing(Standing::Unmarked), "unmarked");
            let all: usize = Standing::ALL.iter().map(|&each| standing(each)).sum();
            prop_assert_eq!(all, rows.len(), "no row is lost");
        }

        #[test]
        fn commitment_is_never_below_attendance(rows in rows()) {
            let tally = Tally::of(&rows);
            let (attendance, commitment) = (tally.attendance(), tally.commitment());
            prop_assert!(attendance.count <= commitment.count, "who came is committed");
            prop_assert!(commitment.count <= commitment.whole, "no more than all");
            prop_assert_eq!(attendance.whole, commitment.whole, "both are of the same marks");
        }

        #[test]
        fn order_and_grouping_do_not_matter(rows in rows(), at in any::<prop::sample::Index>()) {
            let whole = Tally::of(&rows);
            let (left, right) = rows.split_at(at.index(rows.len() + 1));
            prop_assert_eq!(Tally::of(right) + Tally::of(left), whole, "parts make the whole");
        }
    }
}
