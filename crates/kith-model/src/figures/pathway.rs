//! Completion and retention (DOMAIN.md §3). Both are of those who started:
//! who ever reached active.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Share;
use crate::enrollment::{SpellKind, Spells, Stage};

/// An enrollment as completion needs it; the store keeps both at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathwayRow {
    /// The stage it stands at.
    pub stage: Stage,
    /// Whether it ever reached active.
    pub started: bool,
}

/// How many of those who started by a day were still there on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Retention {
    /// Started and not withdrawn or no_show, of started.
    pub share: Share,
    /// Of those still there, how many were paused.
    pub paused: u32,
}

/// Completed or alumni, of started. Who completed without a start on record
/// (a roster of names alone) is in neither number.
///
/// As conditions: `started_on IS NOT NULL AND stage NOT IN
/// ('application_denied', 'declined', 'waitlisted')` is the whole, and
/// `stage IN ('completed', 'alumni')` of it the count.
pub fn completion(rows: impl IntoIterator<Item = PathwayRow>) -> Share {
    let started = rows
        .into_iter()
        .filter(|row| row.started && !row.stage.never_began());
    started.map(|row| row.stage.is_completed()).collect()
}

/// On a day: who started by then, and who of them had not left. Who left and
/// came back before that day had not left.
pub fn retention<'a>(
    enrollments: impl IntoIterator<Item = &'a Spells>,
    day: NaiveDate,
) -> Retention {
    let mut retention = Retention::default();
    for spells in enrollments {
        let Some(stage) = spells.stage_on(day) else {
            continue;
        };
        let started = spells.started_on().is_some_and(|started| started <= day);
        if started && !stage.never_began() {
            retention.share = retention.share.with(!stage.has_left());
            retention.paused += u32::from(spells.on(day) == Some(SpellKind::Paused));
        }
    }
    retention
}

/// "10 of 12 (83%), 1 paused".
impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.share.fmt(f)?;
        match self.paused {
            0 => Ok(()),
            paused => write!(f, ", {paused} paused"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::span::day;

    fn spells(rows: &[(&str, Stage)]) -> Spells {
        Spells::of_stages(
            (0..)
                .zip(rows)
                .map(|(key, &(on, stage))| (day(on), key, stage)),
        )
    }

    #[test]
    fn denied_declined_and_waitlisted_are_in_no_denominator() {
        let row = |stage, started| PathwayRow { stage, started };
        let rows = [
            row(Stage::Completed, true),
            row(Stage::Alumni, true),
            row(Stage::Active, true),
            row(Stage::Withdrawn, true),
            row(Stage::Declined, false),
            row(Stage::Waitlisted, false),
            row(Stage::ApplicationDenied, true),
            row(Stage::Completed, false),
        ];
        let share = completion(rows);
        assert_eq!(share.to_string(), "2 of 4 (50%)", "of the four who started");
    }

    #[test]
    fn retention_shows_who_was_still_there_on_a_day() {
        let circle = [
            spells(&[("2026-01-01", Stage::Active)]),
            spells(&[("2026-01-01", Stage::Active), ("2026-03-01", Stage::Paused)]),
            spells(&[
                ("2026-01-01", Stage::Active),
                ("2026-02-01", Stage::Withdrawn),
            ]),
            spells(&[
                ("2026-01-01", Stage::Active),
                ("2026-03-01", Stage::Completed),
            ]),
            spells(&[("2026-06-01", Stage::Active)]),
            spells(&[("2026-01-01", Stage::Declined)]),
            spells(&[
                ("2025-12-31", Stage::Active),
                ("2025-12-31", Stage::Waitlisted),
            ]),
        ];
        let on = |text| retention(&circle, day(text)).to_string();
        assert_eq!(on("2025-12-31"), "0 of 0", "nobody had started");
        assert_eq!(
            on("2026-01-31"),
            "4 of 4 (100%)",
            "the day before one withdrew"
        );
        assert_eq!(
            on("2026-03-01"),
            "3 of 4 (75%), 1 paused",
            "paused stays, shown apart"
        );
        assert_eq!(
            on("2026-06-01"),
            "4 of 5 (80%), 1 paused",
            "who starts late counts from then"
        );
    }

    #[test]
    fn whoever_came_back_had_not_left() {
        let back = spells(&[
            ("2026-01-01", Stage::Active),
            ("2026-02-01", Stage::Withdrawn),
            ("2026-03-01", Stage::Active),
        ]);
        assert_eq!(
            retention([&back], day("2026-02-15")).share,
            Share::new(0, 1),
            "away then"
        );
        assert_eq!(
            retention([&back], day("2026-03-15")).share,
            Share::new(1, 1),
            "back now"
        );
    }

    proptest! {
        #[test]
        fn retention_is_never_more_than_all(
            circle in prop::collection::vec(
                prop::collection::vec((0_u64..40, prop::sample::select(Stage::ALL)), 0..6), 0..12),
            offset in 0_u64..41,
        ) {
            let zero = day("2026-01-01");
            let circle: Vec<_> = circle.into_iter().map(|rows| {
                let dated = (0..).zip(rows).map(|(key, (on, stage))| (zero + chrono::Days::new(on), key, stage));
                Spells::of_stages(dated)
            }).collect();
            let then = retention(&circle, zero + chrono::Days::new(offset));
            prop_assert!(then.paused <= then.share.count, "paused are still there");
            prop_assert!(then.share.count <= then.share.whole, "no more than started");
            prop_assert!(then.share.whole as usize <= circle.len(), "no more than enrolled");
        }
    }
}
