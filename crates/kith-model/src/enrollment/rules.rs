//! Rules between an enrollment and the rows around it.

use thiserror::Error;

use super::Enrollment;
use crate::cohort::Cohort;
use crate::{CohortId, EnrollmentId, ProgramId};

/// What an enrollment may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EnrollmentError {
    /// The cohort given is not the one enrolled in.
    #[error("the enrollment is not in cohort {given}")]
    OtherCohort {
        /// The cohort it was held against.
        given: CohortId,
    },
    /// The cohort belongs to another program than the enrollment.
    #[error("the cohort belongs to program {cohort}, the enrollment to {enrollment}")]
    OtherProgram {
        /// The cohort's program.
        cohort: ProgramId,
        /// The enrollment's program.
        enrollment: ProgramId,
    },
    /// The person has this role there already.
    #[error("the person is already enrolled in that role")]
    Already {
        /// The enrollment that stands.
        enrollment: EnrollmentId,
    },
    /// Goes on from itself or from another person's enrollment.
    #[error("an enrollment goes on from an earlier one of the same person")]
    Transfer {
        /// The enrollment named.
        from: EnrollmentId,
    },
}

impl Enrollment {
    /// The cohort lies in the program enrolled in. Pass `None` where it is in none.
    pub fn check(&self, cohort: Option<&Cohort>) -> Result<(), EnrollmentError> {
        let Some(cohort) = cohort else { return Ok(()) };
        if self.cohort != Some(cohort.id) {
            return Err(EnrollmentError::OtherCohort { given: cohort.id });
        }
        if cohort.program != self.program {
            return Err(EnrollmentError::OtherProgram {
                cohort: cohort.program,
                enrollment: self.program,
            });
        }
        Ok(())
    }

    /// Held against the person's other enrollments. `is_open` says of one
    /// whether it still stands: a person may come back after it was closed,
    /// and may hold two roles at once.
    pub fn check_beside(
        &self,
        others: &[Self],
        is_open: impl Fn(&Self) -> bool,
    ) -> Result<(), EnrollmentError> {
        let mine = |other: &&Self| other.id != self.id && other.person == self.person;
        let same = |other: &&Self| {
            (other.program, other.cohort, other.role) == (self.program, self.cohort, self.role)
        };
        if let Some(other) = others
            .iter()
            .filter(mine)
            .filter(same)
            .find(|other| is_open(other))
        {
            return Err(EnrollmentError::Already {
                enrollment: other.id,
            });
        }
        match self.transferred_from {
            Some(from) if !others.iter().filter(mine).any(|other| other.id == from) => {
                Err(EnrollmentError::Transfer { from })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NewEnrollment, Role};
    use super::*;
    use crate::cohort::NewCohort;

    fn enrollment(id: i64, person: i64) -> Enrollment {
        NewEnrollment::new(person, 1_i64, Some(2.into()), Role::Fellow).with_id(id.into())
    }

    #[test]
    fn the_cohort_lies_inside_the_program() {
        let elsewhere = NewCohort::new(9_i64, "Cohort of 2022").with_id(2.into());
        let fault = enrollment(1, 1).check(Some(&elsewhere));
        assert!(
            matches!(fault, Err(EnrollmentError::OtherProgram { .. })),
            "{fault:?}"
        );
        let other = NewCohort::new(1_i64, "Cohort of 2023").with_id(3.into());
        let fault = enrollment(1, 1).check(Some(&other));
        assert_eq!(
            fault,
            Err(EnrollmentError::OtherCohort { given: 3.into() }),
            "a mix-up"
        );
        let right = NewCohort::new(1_i64, "Cohort of 2022").with_id(2.into());
        assert_eq!(
            enrollment(1, 1).check(Some(&right)),
            Ok(()),
            "its own cohort"
        );
    }

    #[test]
    fn a_person_is_enrolled_once_per_role_and_may_come_back() {
        let standing = [enrollment(1, 1)];
        let again = enrollment(2, 1);
        let fault = EnrollmentError::Already {
            enrollment: 1.into(),
        };
        assert_eq!(
            again.check_beside(&standing, |_| true),
            Err(fault),
            "already there"
        );
        assert_eq!(
            again.check_beside(&standing, |_| false),
            Ok(()),
            "the first was closed"
        );
        assert_eq!(
            standing[0].check_beside(&standing, |_| true),
            Ok(()),
            "not in its own way when edited"
        );
        let mentor = Enrollment {
            role: Role::Mentor,
            ..again
        };
        assert_eq!(
            mentor.check_beside(&standing, |_| true),
            Ok(()),
            "a second role is fine"
        );
        assert_eq!(
            enrollment(2, 5).check_beside(&standing, |_| true),
            Ok(()),
            "someone else"
        );
    }

    #[test]
    fn a_transfer_goes_on_from_the_same_person() {
        let mut moved = enrollment(2, 1);
        moved.transferred_from = Some(1.into());
        let theirs = [enrollment(1, 5)];
        let fault = EnrollmentError::Transfer { from: 1.into() };
        assert_eq!(
            moved.check_beside(&theirs, |_| false),
            Err(fault),
            "another person's"
        );
        assert_eq!(
            moved.check_beside(&[enrollment(1, 1)], |_| false),
            Ok(()),
            "their own"
        );
    }
}
