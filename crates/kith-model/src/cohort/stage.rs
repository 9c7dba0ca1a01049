//! The stage of a community, each with its day and its evidence.

use chrono::NaiveDate;
use thiserror::Error;

use crate::CohortId;
use crate::lens::Privacy;
use crate::noun::noun;

codes! {
    /// Stages of a community (Wenger-Trayner); the last two for alumni.
    CommunityStage, "stage of community";
    Potential = "potential", "Potential";
    Coalescing = "coalescing", "Coalescing";
    Maturing = "maturing", "Maturing";
    Stewardship = "stewardship", "Stewardship";
    Transformation = "transformation", "Transformation";
    Dispersed = "dispersed", "Dispersed";
    Memorable = "memorable", "Memorable";
}

noun! {
    /// From this day on the community was at this stage. Communities go back
    /// and forth, so any stage may follow any other.
    CohortStage, NewCohortStage, CohortStageEdit, CohortStageId;
    fixed {
        cohort: CohortId,
    }
    needs {
        stage: CommunityStage,
        on_date: NaiveDate,
    }
    may {
        /// What was seen that says so.
        evidence: Option<String>,
        privacy: Privacy = Privacy::CIRCLE,
    }
}

/// What a dated stage may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CohortStageError {
    /// Another stage stands on that day already.
    #[error("{on_date} already has the stage {stage}")]
    DayTaken {
        /// The day.
        on_date: NaiveDate,
        /// The stage it has.
        stage: CommunityStage,
    },
}

impl CohortStage {
    /// One stage a day: `others` are the cohort's other stages.
    pub fn check(&self, others: &[Self]) -> Result<(), CohortStageError> {
        match others
            .iter()
            .find(|other| other.id != self.id && other.on_date == self.on_date)
        {
            Some(other) => Err(CohortStageError::DayTaken {
                on_date: other.on_date,
                stage: other.stage,
            }),
            None => Ok(()),
        }
    }
}

/// The stage on a day: the last that began by then.
pub fn stage_on(stages: &[CohortStage], day: NaiveDate) -> Option<&CohortStage> {
    stages
        .iter()
        .filter(|stage| stage.on_date <= day)
        .max_by_key(|stage| (stage.on_date, stage.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::day;

    fn stage(id: i64, stage: CommunityStage, on: &str) -> CohortStage {
        NewCohortStage::new(1, stage, day(on)).with_id(id.into())
    }

    #[test]
    fn the_stage_on_a_day_is_the_last_that_began() {
        let stages = [
            stage(2, CommunityStage::Maturing, "2026-06-01"),
            stage(1, CommunityStage::Coalescing, "2026-01-01"),
        ];
        let on = |text| stage_on(&stages, day(text)).map(|stage| stage.stage);
        assert_eq!(on("2025-12-31"), None, "before the first there is none");
        assert_eq!(
            on("2026-05-31"),
            Some(CommunityStage::Coalescing),
            "the day before"
        );
        assert_eq!(
            on("2026-06-01"),
            Some(CommunityStage::Maturing),
            "the day itself"
        );
    }

    #[test]
    fn a_day_has_one_stage() {
        let first = stage(1, CommunityStage::Coalescing, "2026-01-01");
        let second = stage(2, CommunityStage::Maturing, "2026-01-01");
        assert!(
            second.check(std::slice::from_ref(&first)).is_err(),
            "two stages on one day"
        );
        let again = std::slice::from_ref(&first);
        assert_eq!(
            first.check(again),
            Ok(()),
            "a stage does not stand in its own way"
        );
    }
}
