//! Stages of an enrollment, and which may follow which.

codes! {
    /// Where a person's enrollment stands.
    Stage, "stage";
    Nominated = "nominated", "Nominated";
    Applied = "applied", "Applied";
    ApplicationDenied = "application_denied", "Not chosen this time";
    Waitlisted = "waitlisted", "On the waiting list";
    Accepted = "accepted", "Accepted";
    Deferred = "deferred", "Deferred";
    Declined = "declined", "Declined";
    Enrolled = "enrolled", "Enrolled";
    Active = "active", "Active";
    Paused = "paused", "Paused";
    Completed = "completed", "Completed";
    Withdrawn = "withdrawn", "Withdrawn";
    NoShow = "no_show", "Did not come";
    Alumni = "alumni", "Alumni";
}

codes! {
    /// Why someone left or did not start, worded without blame.
    ExitReason, "exit reason";
    JobChange = "job_change", "Job change";
    Relocation = "relocation", "Relocation";
    Health = "health", "Health";
    Family = "family", "Family";
    Capacity = "capacity", "Capacity";
    Fit = "fit", "Fit";
    MovedCohort = "moved_cohort", "Moved to another cohort";
    Unreachable = "unreachable", "Could not be reached";
    Other = "other", "Other";
}

impl Stage {
    /// Whether this stage can follow `before`. A record may begin anywhere:
    /// rosters of past cohorts do.
    ///
    /// Someone who has started does not go back to applying; someone whose time
    /// ended comes back by a new enrollment, or by `active` where they had only
    /// withdrawn or not come.
    pub const fn may_follow(self, before: Option<Self>) -> bool {
        use Stage::*;
        let Some(before) = before else { return true };
        match before {
            Nominated | Applied | ApplicationDenied | Waitlisted | Deferred | Declined => {
                !self.same(before) && !matches!(self, Paused | Completed | Alumni)
            }
            Accepted | Enrolled => {
                !self.same(before) && !matches!(self, Nominated | Applied | ApplicationDenied)
            }
            Active => matches!(
                self,
                Deferred | Paused | Completed | Withdrawn | NoShow | Alumni
            ),
            Paused => matches!(
                self,
                Deferred | Active | Completed | Withdrawn | NoShow | Alumni
            ),
            Completed => matches!(self, Active | Alumni),
            Withdrawn | NoShow => {
                matches!(self, Enrolled | Active | Deferred | Withdrawn | NoShow)
                    && !self.same(before)
            }
            Alumni => false,
        }
    }

    /// The time in the circle is over; whoever comes back is enrolled anew.
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::ApplicationDenied
                | Self::Deferred
                | Self::Declined
                | Self::Completed
                | Self::Withdrawn
                | Self::NoShow
                | Self::Alumni
        )
    }

    /// Says something only of a time in the circle: ahead of the first day of it, nothing.
    pub const fn needs_a_beginning(self) -> bool {
        matches!(
            self,
            Self::Paused | Self::Completed | Self::Withdrawn | Self::NoShow | Self::Alumni
        )
    }

    /// Takes one of the cohort's seats.
    pub const fn takes_seat(self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::Enrolled | Self::Active | Self::Paused
        )
    }

    /// Completed, by DOMAIN.md §3: completed or alumni.
    pub const fn is_completed(self) -> bool {
        matches!(self, Self::Completed | Self::Alumni)
    }

    /// Left after starting, by DOMAIN.md §3: withdrawn or no_show.
    pub const fn has_left(self) -> bool {
        matches!(self, Self::Withdrawn | Self::NoShow)
    }

    /// In no denominator, by DOMAIN.md §3: denied, declined and waitlisted.
    pub const fn never_began(self) -> bool {
        matches!(
            self,
            Self::ApplicationDenied | Self::Declined | Self::Waitlisted
        )
    }

    /// A stage that an exit reason can explain.
    pub const fn takes_reason(self) -> bool {
        matches!(
            self,
            Self::Withdrawn | Self::NoShow | Self::Declined | Self::Deferred | Self::Paused
        )
    }

    const fn same(self, other: Self) -> bool {
        self as u8 == other as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stage_follows_itself() {
        for &stage in Stage::ALL {
            assert!(!stage.may_follow(Some(stage)), "{stage} twice says nothing");
            assert!(stage.may_follow(None), "a record may begin with {stage}");
        }
    }

    #[test]
    fn whoever_has_started_does_not_apply_again() {
        let started = [
            Stage::Active,
            Stage::Paused,
            Stage::Completed,
            Stage::Alumni,
        ];
        let before = [
            Stage::Nominated,
            Stage::Applied,
            Stage::Waitlisted,
            Stage::Accepted,
        ];
        for from in started {
            for to in before {
                assert!(!to.may_follow(Some(from)), "{from} then {to}");
            }
        }
    }

    #[test]
    fn the_usual_ways_through_a_program_are_open() {
        let ways: [&[Stage]; 5] = [
            &[
                Stage::Nominated,
                Stage::Applied,
                Stage::Accepted,
                Stage::Enrolled,
                Stage::Active,
            ],
            &[
                Stage::Enrolled,
                Stage::Active,
                Stage::Completed,
                Stage::Alumni,
            ],
            &[
                Stage::Active,
                Stage::Paused,
                Stage::Active,
                Stage::Withdrawn,
                Stage::Active,
            ],
            &[
                Stage::Applied,
                Stage::Waitlisted,
                Stage::Accepted,
                Stage::Declined,
                Stage::Accepted,
            ],
            &[
                Stage::Enrolled,
                Stage::NoShow,
                Stage::Deferred,
                Stage::Enrolled,
                Stage::Completed,
            ],
        ];
        for way in ways {
            for step in way.windows(2) {
                assert!(
                    step[1].may_follow(Some(step[0])),
                    "{} then {}",
                    step[0],
                    step[1]
                );
            }
        }
    }

    #[test]
    fn a_closed_enrollment_takes_no_seat() {
        for &stage in Stage::ALL {
            assert!(
                !(stage.is_closed() && stage.takes_seat()),
                "{stage} is over or not"
            );
            assert!(
                !stage.has_left() || stage.is_closed(),
                "{stage} left, so it is over"
            );
            assert!(
                !stage.is_completed() || stage.is_closed(),
                "{stage} is done, so it is over"
            );
        }
        assert!(!Stage::Waitlisted.is_closed(), "still waiting");
    }

    #[test]
    fn labels_put_no_blame_on_anybody() {
        for &stage in Stage::ALL {
            let label = stage.label().to_lowercase();
            for word in ["fail", "denied", "no-show", "no show", "reject", "drop"] {
                assert!(!label.contains(word), "{stage} is shown as {label}");
            }
        }
    }
}
