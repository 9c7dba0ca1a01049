//! A cohort: the circle of people who go through a program together.

mod stage;

use chrono::NaiveDate;
use thiserror::Error;

use crate::ProgramId;
use crate::blank::{Blank, filled};
use crate::lens::Privacy;
use crate::noun::noun;
use crate::program::Program;
use crate::span::{OutOfOrder, Span};

pub use stage::{
    CohortStage, CohortStageEdit, CohortStageError, CommunityStage, NewCohortStage, stage_on,
};

codes! {
    /// Where a cohort stands.
    CohortStatus, "cohort status";
    Planned = "planned", "Planned";
    Recruiting = "recruiting", "Recruiting";
    Active = "active", "Active";
    Completed = "completed", "Completed";
    Canceled = "canceled", "Canceled";
    Archived = "archived", "Archived";
}

codes! {
    /// How people meet.
    Delivery, "delivery";
    InPerson = "in_person", "In person";
    Online = "online", "Online";
    Hybrid = "hybrid", "Hybrid";
}

noun! {
    /// A cohort of a program.
    Cohort, NewCohort, CohortEdit, CohortId;
    fixed {
        program: ProgramId,
    }
    needs {
        name: String,
    }
    may {
        /// Its place in the row of the program's cohorts.
        number: Option<u32>,
        status: CohortStatus = CohortStatus::Planned,
        starts_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
        /// Seats; see [`crate::enrollment::Seats`].
        capacity: Option<u32>,
        delivery: Option<Delivery>,
        /// How often it meets, in words.
        cadence: Option<String>,
        /// IANA zone where its sessions take place unless they say otherwise.
        zone: Option<String>,
        /// What the circle agreed on.
        agreements: Option<String>,
        /// What new notes and take-aways of this cohort start as.
        default_privacy: Privacy = Privacy::CIRCLE,
    }
}

/// What a cohort may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CohortError {
    /// It has no name.
    #[error(transparent)]
    Blank(#[from] Blank),
    /// It ends before it starts.
    #[error(transparent)]
    Dates(#[from] OutOfOrder),
    /// It belongs to another program.
    #[error("the cohort belongs to program {program}, not {given}")]
    OtherProgram {
        /// The cohort's program.
        program: ProgramId,
        /// The one it was held against.
        given: ProgramId,
    },
    /// One of its dates lies outside the program's.
    #[error("{day} lies outside the program's dates")]
    OutsideProgram {
        /// Which of its dates, as the schema has it.
        field: &'static str,
        /// The first such date.
        day: NaiveDate,
        /// The program's dates.
        program: Span,
    },
    /// A cohort for nobody.
    #[error("a capacity is at least 1")]
    NoSeats,
}

impl Cohort {
    /// The days it runs.
    pub const fn span(&self) -> Span {
        Span::new(self.starts_on, self.ends_on)
    }

    /// Rules of the cohort and its program. A program without dates holds any cohort.
    pub fn check(&self, program: &Program) -> Result<(), CohortError> {
        filled("name", &self.name)?;
        if self.program != program.id {
            return Err(CohortError::OtherProgram {
                program: self.program,
                given: program.id,
            });
        }
        if self.capacity == Some(0) {
            return Err(CohortError::NoSeats);
        }
        self.span().check()?;
        match program.span().outlier(self.span()) {
            Some(day) => Err(CohortError::OutsideProgram {
                field: if self.starts_on == Some(day) {
                    "starts_on"
                } else {
                    "ends_on"
                },
                day,
                program: program.span(),
            }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{NewProgram, ProgramKind};
    use crate::span::day;

    fn program() -> Program {
        let mut new = NewProgram::new("Bold Ideas", ProgramKind::Fellowship);
        new.starts_on = Some(day("2022-01-01"));
        new.ends_on = Some(day("2026-12-31"));
        new.with_id(1.into())
    }

    fn cohort() -> Cohort {
        NewCohort::new(1, "Cohort of 2022").with_id(2.into())
    }

    #[test]
    fn a_cohort_lies_inside_its_program() {
        let early = Cohort {
            starts_on: Some(day("2021-12-31")),
            ..cohort()
        };
        assert_eq!(
            early.check(&program()),
            Err(CohortError::OutsideProgram {
                field: "starts_on",
                day: day("2021-12-31"),
                program: program().span()
            }),
            "it starts a day before the program does"
        );
        let undated = Program {
            starts_on: None,
            ends_on: None,
            ..program()
        };
        assert_eq!(
            early.check(&undated),
            Ok(()),
            "a program without dates holds any cohort"
        );
        assert_eq!(
            cohort().check(&program()),
            Ok(()),
            "a cohort without dates fits any program"
        );
    }

    #[test]
    fn a_cohort_is_held_against_its_own_program() {
        let other = Program {
            id: 9.into(),
            ..program()
        };
        let fault = cohort().check(&other);
        assert!(
            matches!(fault, Err(CohortError::OtherProgram { .. })),
            "{fault:?}"
        );
    }

    #[test]
    fn a_cohort_has_seats() {
        let full = Cohort {
            capacity: Some(0),
            ..cohort()
        };
        assert_eq!(
            full.check(&program()),
            Err(CohortError::NoSeats),
            "for whom would it be"
        );
    }
}
