//! The seats of a cohort.

use thiserror::Error;

use super::{Role, Stage};

/// A cohort's capacity, and how many of its seats are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// How many there are; `None` where nobody set a limit.
    pub capacity: Option<u32>,
    /// How many are taken; see [`Seats::takes`].
    pub taken: u32,
}

/// The cohort is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{taken} of {capacity} seats are taken, {wanted} more do not fit")]
pub struct NoSeatLeft {
    /// Seats there are.
    pub capacity: u32,
    /// Seats taken.
    pub taken: u32,
    /// Seats asked for.
    pub wanted: u32,
}

impl Seats {
    /// Whether an enrollment takes a seat: someone who goes through the
    /// program, from accepted on until their time ends.
    pub const fn takes(role: Role, stage: Stage) -> bool {
        matches!(role, Role::Participant | Role::Fellow | Role::Alum) && stage.takes_seat()
    }

    /// Whether `wanted` more fit. A cohort that is over its capacity already
    /// lets nobody else in and keeps whom it has.
    pub fn check(self, wanted: u32) -> Result<(), NoSeatLeft> {
        match self.capacity {
            Some(capacity) if wanted > capacity.saturating_sub(self.taken) => Err(NoSeatLeft {
                capacity,
                taken: self.taken,
                wanted,
            }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_cohort_lets_nobody_else_in() {
        let seats = |taken| Seats {
            capacity: Some(12),
            taken,
        };
        assert_eq!(seats(11).check(1), Ok(()), "the last seat");
        let fault = NoSeatLeft {
            capacity: 12,
            taken: 12,
            wanted: 1,
        };
        assert_eq!(seats(12).check(1), Err(fault), "told with its counts");
        assert!(seats(13).check(1).is_err(), "over capacity");
        assert_eq!(seats(13).check(0), Ok(()), "whoever is in stays in");
        assert_eq!(
            Seats {
                capacity: None,
                taken: 900
            }
            .check(100),
            Ok(()),
            "no limit was set"
        );
    }

    #[test]
    fn mentors_and_people_who_withdrew_take_no_seat() {
        assert!(
            Seats::takes(Role::Fellow, Stage::Accepted),
            "a chair is kept"
        );
        assert!(
            !Seats::takes(Role::Mentor, Stage::Active),
            "mentors sit beside"
        );
        assert!(
            !Seats::takes(Role::Fellow, Stage::Withdrawn),
            "the chair is free again"
        );
    }
}
