//! A change of stage. Events are only ever added; the stage on any day is the
//! last event up to it, by date and then by key.

use chrono::NaiveDate;
use thiserror::Error;

use super::{ExitReason, Stage};
use crate::EnrollmentId;
use crate::lens::{Lens, Matter, Privacy};
use crate::noun::noun;

noun! {
    /// From this day on the enrollment was at this stage.
    StageEvent, NewStageEvent, StageEventEdit, StageEventId;
    fixed {
        enrollment: EnrollmentId,
        stage: Stage,
        on_date: NaiveDate,
    }
    needs {}
    may {
        exit_reason: Option<ExitReason>,
        /// Read through a lens.
        remark: Option<String>,
        /// Of reason and remark.
        privacy: Privacy = Privacy::TEAM,
    }
}

/// What a change of stage may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StageEventError {
    /// The stage cannot follow the one before it.
    #[error("{stage} cannot follow {before}")]
    Follows {
        /// The stage that does not fit.
        stage: Stage,
        /// The one before it.
        before: Stage,
    },
    /// Nobody leaves before they came.
    #[error("{stage} lies before the enrollment begins on {begins}")]
    Ahead {
        /// The stage that does not fit.
        stage: Stage,
        /// The first day of the enrollment.
        begins: NaiveDate,
    },
    /// A reason to leave where nobody left.
    #[error("{stage} takes no exit reason")]
    Reason {
        /// The stage.
        stage: Stage,
    },
}

impl StageEvent {
    /// Fits between the events around it; `others` are the enrollment's other
    /// events in any order. An event told late may stand between two others, and
    /// ahead of one of its own stage that is not over: it was reached earlier than was known.
    pub fn check(&self, others: &[Self]) -> Result<(), StageEventError> {
        if self.exit_reason.is_some() && !self.stage.takes_reason() {
            return Err(StageEventError::Reason { stage: self.stage });
        }
        let others = || others.iter().filter(|other| other.id != self.id);
        let before = others()
            .filter(|other| other.place() < self.place())
            .max_by_key(|e| e.place());
        let after = others()
            .filter(|other| other.place() > self.place())
            .min_by_key(|e| e.place());
        let is_early =
            |after: &Self| self.stage.needs_a_beginning() && !after.stage.needs_a_beginning();
        if let (None, Some(after)) = (before, after.filter(|after| is_early(after))) {
            return Err(StageEventError::Ahead {
                stage: self.stage,
                begins: after.on_date,
            });
        }
        follows(self.stage, before.map(|event| event.stage))?;
        match after {
            Some(after) if after.stage == self.stage && !self.stage.is_closed() => Ok(()),
            Some(after) => follows(after.stage, Some(self.stage)),
            None => Ok(()),
        }
    }

    /// As this lens may see it: without reason or remark where it may not.
    #[must_use]
    pub fn through(mut self, lens: Lens) -> Self {
        if !lens.sees(Matter::Reason, &[self.privacy]) {
            self.exit_reason = None;
        }
        if !lens.sees(Matter::Remark, &[self.privacy]) {
            self.remark = None;
        }
        self
    }

    /// Its place in the order of events.
    pub const fn place(&self) -> (NaiveDate, crate::StageEventId) {
        (self.on_date, self.id)
    }
}

/// The stage on a day; `None` before the first event. Events in any order.
pub fn stage_on(events: &[StageEvent], day: NaiveDate) -> Option<Stage> {
    let reached = events.iter().filter(|event| event.on_date <= day);
    reached
        .max_by_key(|event| event.place())
        .map(|event| event.stage)
}

/// The stage reached last, and since when it stands unbroken; `None` without an event.
/// Events in order of their days.
pub fn standing(events: &[StageEvent]) -> Option<(Stage, NaiveDate)> {
    let stage = events.last()?.stage;
    let run = events.iter().rev().take_while(|event| event.stage == stage);
    run.last().map(|first| (stage, first.on_date))
}

fn follows(stage: Stage, before: Option<Stage>) -> Result<(), StageEventError> {
    match before {
        Some(before) if !stage.may_follow(Some(before)) => {
            Err(StageEventError::Follows { stage, before })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::day;

    fn event(id: i64, stage: Stage, on: &str) -> StageEvent {
        NewStageEvent::new(1_i64, stage, day(on)).with_id(id.into())
    }

    #[test]
    fn any_past_stage_can_be_rebuilt() {
        let events = [
            event(3, Stage::Withdrawn, "2026-04-01"),
            event(1, Stage::Enrolled, "2026-01-01"),
            event(2, Stage::Active, "2026-01-01"),
        ];
        assert_eq!(stage_on(&events, day("2025-12-31")), None, "not in yet");
        assert_eq!(
            stage_on(&events, day("2026-01-01")),
            Some(Stage::Active),
            "the later of a day"
        );
        assert_eq!(
            stage_on(&events, day("2026-12-31")),
            Some(Stage::Withdrawn),
            "the last stands"
        );
    }

    #[test]
    fn a_stage_told_again_stands_since_it_was_first_told() {
        let events = [
            event(1, Stage::Paused, "2026-01-01"),
            event(4, Stage::Active, "2026-02-01"),
            event(2, Stage::Active, "2026-06-01"),
        ];
        let since = Some((Stage::Active, day("2026-02-01")));
        assert_eq!(standing(&events), since, "the earlier day of two");
        assert_eq!(standing(&[]), None, "nothing was told");
    }

    #[test]
    fn nobody_leaves_before_they_came() {
        let known = [event(1, Stage::Active, "2026-03-01")];
        let early = event(2, Stage::Withdrawn, "2026-02-01");
        assert_eq!(
            early.check(&known),
            Err(StageEventError::Ahead {
                stage: Stage::Withdrawn,
                begins: day("2026-03-01")
            }),
            "a month too early"
        );
        assert_eq!(early.check(&[]), Ok(()), "a record may begin with it");
        let alumni = [event(1, Stage::Alumni, "2026-03-01")];
        let completed = event(2, Stage::Completed, "2026-02-01");
        assert_eq!(
            completed.check(&alumni),
            Ok(()),
            "an old roster begins with an end, and more of it is told later"
        );
        let applied = event(2, Stage::Applied, "2026-02-01");
        assert_eq!(applied.check(&known), Ok(()), "an application comes first");
    }

    #[test]
    fn an_event_told_late_fits_between_its_neighbors() {
        let known = [
            event(1, Stage::Active, "2026-01-01"),
            event(2, Stage::Active, "2026-06-01"),
        ];
        let pause = event(3, Stage::Paused, "2026-03-01");
        assert_eq!(
            pause.check(&known),
            Ok(()),
            "a pause between two active spells"
        );
        let end = event(3, Stage::Alumni, "2026-03-01");
        assert_eq!(
            end.check(&known),
            Err(StageEventError::Follows {
                stage: Stage::Active,
                before: Stage::Alumni
            }),
            "what comes after must still make sense"
        );
    }

    #[test]
    fn a_stage_may_have_been_reached_earlier_than_was_known() {
        let known = [
            event(1, Stage::Applied, "2026-01-01"),
            event(2, Stage::Active, "2026-06-01"),
        ];
        let earlier = event(3, Stage::Active, "2026-03-01");
        assert_eq!(earlier.check(&known), Ok(()), "ahead of what was known");
        let later = event(3, Stage::Active, "2026-09-01");
        assert!(later.check(&known).is_err(), "nothing new is told by it");
    }

    #[test]
    fn a_reason_belongs_to_an_exit() {
        let mut active = event(1, Stage::Active, "2026-01-01");
        active.exit_reason = Some(ExitReason::Family);
        let fault = StageEventError::Reason {
            stage: Stage::Active,
        };
        assert_eq!(active.check(&[]), Err(fault), "nobody left");
        let paused = StageEvent {
            stage: Stage::Paused,
            ..active
        };
        assert_eq!(paused.check(&[]), Ok(()), "a pause may be explained");
    }

    #[test]
    fn why_someone_left_is_for_the_team() {
        let mut left = event(1, Stage::Withdrawn, "2026-01-01");
        left.exit_reason = Some(ExitReason::Health);
        left.remark = Some("told me on the phone".into());
        assert_eq!(left.clone().through(Lens::Team), left, "the team knows");
        let circle = left.through(Lens::Circle);
        assert_eq!(circle.stage, Stage::Withdrawn, "that they left is known");
        assert_eq!(
            (circle.exit_reason, circle.remark),
            (None, None),
            "why is not"
        );
    }
}
