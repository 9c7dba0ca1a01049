//! When an enrollment was active, paused or neither.

use chrono::NaiveDate;

use super::{Stage, StageEvent};
use crate::span::Span;

/// What an enrollment was during a spell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpellKind {
    /// Its stage was active.
    Active,
    /// Its stage was paused.
    Paused,
}

/// A stretch of days, both ends included; the last is open while it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Active or paused.
    pub kind: SpellKind,
    /// From a day to a day.
    pub days: Span,
}

/// The spells of one enrollment, in order and apart from each other.
///
/// An event counts from its day on: who withdraws on the day of a session was
/// no longer expected there, who becomes active that day was. Who completes on
/// the day of a session came there to complete, so that day is active as well.
/// Days that lie in no spell were before the start or after the end.
///
/// A roster taken over after its cohort ended may hold nothing but `completed`
/// or `alumni`: without a start, no day is known to be active.
///
/// In SQL the kind on a day is the stage of the enrollment's last event by then:
///
/// ```sql
/// (SELECT e.stage FROM stage_event e
///  WHERE e.enrollment = :enrollment AND e.on_date <= :day AND e.deleted_at IS NULL
///  ORDER BY e.on_date DESC, e.id DESC LIMIT 1)
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spells {
    /// Days on which the stage changed, ascending, each with the stage it ended on.
    turns: Vec<(NaiveDate, Stage)>,
    started: Option<NaiveDate>,
}

impl Spells {
    /// From an enrollment's events, in any order.
    pub fn of(events: &[StageEvent]) -> Self {
        Self::of_stages(
            events
                .iter()
                .map(|event| (event.on_date, event.id.get(), event.stage)),
        )
    }

    /// From bare rows of date, key and stage, in any order.
    pub fn of_stages(rows: impl IntoIterator<Item = (NaiveDate, i64, Stage)>) -> Self {
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_unstable_by_key(|&(day, key, _)| (day, key));
        let mut spells = Self::default();
        for (day, _, stage) in rows {
            if stage == Stage::Active && spells.started.is_none() {
                spells.started = Some(day);
            }
            match spells.turns.last_mut() {
                Some(last) if last.0 == day => last.1 = stage,
                _ => spells.turns.push((day, stage)),
            }
        }
        spells
    }

    /// Every active and paused spell, in order.
    pub fn all(&self) -> Vec<Spell> {
        let ends = self.turns.iter().skip(1).map(|&(day, _)| day.pred_opt());
        let turns = self.turns.iter().zip(ends.chain([None]));
        let spell = |(&(from, stage), to)| {
            Some(Spell {
                kind: SpellKind::of(stage)?,
                days: Span::new(Some(from), to),
            })
        };
        turns.filter_map(spell).collect()
    }

    /// The stage on a day; `None` before the first event.
    pub fn stage_on(&self, day: NaiveDate) -> Option<Stage> {
        let passed = self.turns.partition_point(|&(turn, _)| turn <= day);
        self.turns[..passed].last().map(|&(_, stage)| stage)
    }

    /// Active or paused on a day, or neither.
    pub fn on(&self, day: NaiveDate) -> Option<SpellKind> {
        self.stage_on(day).and_then(SpellKind::of)
    }

    /// Within an active, not paused, enrollment (DOMAIN.md §3, eligible).
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.on(day) == Some(SpellKind::Active) || self.completed_on(day)
    }

    /// Active until it completed on that very day.
    fn completed_on(&self, day: NaiveDate) -> bool {
        let at = self.turns.partition_point(|&(turn, _)| turn < day);
        let before = at.checked_sub(1).map(|before| self.turns[before].1);
        let completes = |&(turn, stage): &(NaiveDate, Stage)| turn == day && stage.is_completed();
        self.turns.get(at).is_some_and(completes)
            && (before == Some(Stage::Active) || self.started == Some(day))
    }

    /// The first day active, if it ever was: the start of DOMAIN.md §3.
    pub const fn started_on(&self) -> Option<NaiveDate> {
        self.started
    }
}

impl SpellKind {
    const fn of(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Active => Some(Self::Active),
            Stage::Paused => Some(Self::Paused),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{NewStageEvent, stage_on};
    use super::*;
    use crate::span::day;

    fn spells(rows: &[(&str, Stage)]) -> Spells {
        let rows = rows
            .iter()
            .enumerate()
            .map(|(key, &(on, stage))| (day(on), key as i64, stage));
        Spells::of_stages(rows)
    }

    #[test]
    fn a_pause_parts_two_active_spells() {
        let spells = spells(&[
            ("2026-01-10", Stage::Active),
            ("2026-03-01", Stage::Paused),
            ("2026-04-01", Stage::Active),
            ("2026-06-01", Stage::Completed),
        ]);
        let on = |text| spells.on(day(text));
        assert_eq!(on("2026-01-09"), None, "the day before the start");
        assert_eq!(on("2026-01-10"), Some(SpellKind::Active), "the first day");
        assert_eq!(
            on("2026-03-01"),
            Some(SpellKind::Paused),
            "paused from that day"
        );
        assert_eq!(on("2026-04-01"), Some(SpellKind::Active), "back");
        assert_eq!(on("2026-06-01"), None, "the end counts from its day");
        assert_eq!(
            spells.started_on(),
            Some(day("2026-01-10")),
            "the first start"
        );
    }

    #[test]
    fn an_active_that_was_changed_the_same_day_was_still_a_start() {
        let spells = spells(&[
            ("2026-01-10", Stage::Active),
            ("2026-01-10", Stage::Withdrawn),
        ]);
        assert_eq!(
            spells.started_on(),
            Some(day("2026-01-10")),
            "ever reached active"
        );
        assert!(!spells.active_on(day("2026-01-10")), "but not held");
        assert_eq!(
            spells.stage_on(day("2026-02-01")),
            Some(Stage::Withdrawn),
            "and left"
        );
    }

    #[test]
    fn the_day_of_completing_is_the_last_active_one_and_that_of_leaving_is_none() {
        let on = |events: &[(&str, Stage)]| {
            let events: Vec<_> = (1_i64..)
                .zip(events)
                .map(|(id, &(at, stage))| {
                    NewStageEvent::new(1_i64, stage, day(at)).with_id(id.into())
                })
                .collect();
            Spells::of(&events).active_on(day("2026-06-01"))
        };
        let since = ("2026-01-01", Stage::Active);
        assert!(on(&[since, ("2026-06-01", Stage::Completed)]));
        assert!(on(&[
            ("2026-06-01", Stage::Active),
            ("2026-06-01", Stage::Completed)
        ]));
        assert!(
            !on(&[since, ("2026-06-01", Stage::Withdrawn)]),
            "left before"
        );
        assert!(
            !on(&[since, ("2026-05-31", Stage::Completed)]),
            "the day after"
        );
        let paused = ("2026-05-01", Stage::Paused);
        assert!(!on(&[since, paused, ("2026-06-01", Stage::Completed)]));
        assert!(
            !on(&[("2026-06-01", Stage::Completed)]),
            "no start is known"
        );
    }

    proptest! {
        #[test]
        fn spells_agree_with_the_stage_on_every_day(
            rows in prop::collection::vec((0_u64..60, 0..Stage::ALL.len()), 0..8)
        ) {
            let zero = day("2026-01-01");
            let events: Vec<_> = rows.iter().enumerate().map(|(id, &(offset, stage))| {
                let on = zero + chrono::Days::new(offset);
                NewStageEvent::new(1_i64, Stage::ALL[stage], on).with_id((id as i64 + 1).into())
            }).collect();
            let spells = Spells::of(&events);
            for offset in 0..61 {
                let on = zero + chrono::Days::new(offset);
                let stage = stage_on(&events, on);
                prop_assert_eq!(spells.stage_on(on), stage, "day {}", offset);
                let held: Vec<_> =
                    spells.all().into_iter().filter(|spell| spell.days.holds(on)).collect();
                prop_assert!(held.len() < 2, "spells lie apart: {:?}", held);
                let kind = held.first().map(|spell| spell.kind);
                prop_assert_eq!(spells.on(on), kind, "day {}", offset);
            }
        }
    }
}
