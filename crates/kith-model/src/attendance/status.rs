//! The mark itself.

codes! {
    /// How someone came, or let us know.
    AttendanceStatus, "attendance status";
    Unmarked = "unmarked", "unmarked";
    Present = "present", "here";
    Late = "late", "late";
    LeftEarly = "left_early", "left early";
    Partial = "partial", "in part";
    Remote = "remote", "online";
    Apologies = "apologies", "told us";
    Excused = "excused", "excused";
    Absent = "absent", "away";
    NotApplicable = "not_applicable", "not applicable";
}

impl AttendanceStatus {
    /// Attended, by DOMAIN.md §3: present, late, left_early, partial or remote.
    pub const fn attended(self) -> bool {
        matches!(
            self,
            Self::Present | Self::Late | Self::LeftEarly | Self::Partial | Self::Remote
        )
    }

    /// Counts toward commitment, by DOMAIN.md §3: attended, apologies or excused.
    pub const fn committed(self) -> bool {
        self.attended() || matches!(self, Self::Apologies | Self::Excused)
    }

    /// It says that a session took place: somebody was there, or away from it.
    pub const fn tells_of_a_meeting(self) -> bool {
        self.attended() || matches!(self, Self::Absent)
    }

    /// Someone said something about this person and session.
    pub const fn is_marked(self) -> bool {
        !matches!(self, Self::Unmarked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excused_is_neither_attended_nor_away() {
        let excused = AttendanceStatus::Excused;
        assert!(!excused.attended(), "the person was not there");
        assert!(excused.committed(), "and it counts for commitment");
        assert!(!AttendanceStatus::Absent.committed(), "away does not");
    }

    #[test]
    fn five_ways_to_attend_and_two_more_to_be_committed() {
        let count = |test: fn(AttendanceStatus) -> bool| {
            AttendanceStatus::ALL
                .iter()
                .filter(|&&status| test(status))
                .count()
        };
        assert_eq!(
            count(AttendanceStatus::attended),
            5,
            "DOMAIN.md §3 names five"
        );
        assert_eq!(
            count(AttendanceStatus::committed),
            7,
            "and two that told us"
        );
    }
}
