//! Attendance: one row for each expected person and session, made when the
//! session is scheduled. So nobody shows 100% for want of rows.

mod rules;
mod status;
mod through;

use crate::enrollment::Role;
use crate::lens::Privacy;
use crate::noun::noun;
use crate::{PersonId, SessionId};

pub use rules::AttendanceError;
pub use status::AttendanceStatus;

codes! {
    /// Whether the person was awaited.
    Expectation, "expectation";
    Expected = "expected", "Expected";
    Optional = "optional", "Optional";
    NotExpected = "not_expected", "Not expected";
    Guest = "guest", "Guest";
}

impl Expectation {
    /// What a new row starts with. Those who go through the program are
    /// expected, unless the session is optional; mentors, guests and others
    /// may come; facilitators and staff run the session.
    pub const fn usual(role: Role, is_optional: bool) -> Self {
        match role {
            Role::Participant | Role::Fellow | Role::Alum if !is_optional => Self::Expected,
            Role::Facilitator | Role::Staff => Self::NotExpected,
            _ => Self::Optional,
        }
    }
}

codes! {
    /// Where a mark comes from.
    Source, "source of a mark";
    Roll = "roll", "Roll call";
    Paper = "paper", "Sign-in sheet";
    SelfReport = "self", "Own report";
    Import = "import", "Import";
    Correction = "correction", "Correction";
}

noun! {
    /// One person's mark for one session.
    Attendance, NewAttendance, AttendanceEdit, AttendanceId;
    fixed {
        session: SessionId,
        person: PersonId,
    }
    needs {
        source: Source,
    }
    may {
        expectation: Expectation = Expectation::Expected,
        status: AttendanceStatus = AttendanceStatus::Unmarked,
        /// Minutes there, where they were taken down.
        minutes: Option<u32>,
        /// A code of the workspace's own; read through a lens.
        reason: Option<String>,
        /// Private; read through a lens.
        remark: Option<String>,
        /// Of reason and remark.
        privacy: Privacy = Privacy::TEAM,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_go_through_the_program_are_expected() {
        let usual = Expectation::usual;
        assert_eq!(
            usual(Role::Fellow, false),
            Expectation::Expected,
            "a chair is kept"
        );
        assert_eq!(
            usual(Role::Fellow, true),
            Expectation::Optional,
            "an optional session"
        );
        assert_eq!(
            usual(Role::Elder, false),
            Expectation::Optional,
            "an elder may come"
        );
        assert_eq!(
            usual(Role::Staff, true),
            Expectation::NotExpected,
            "staff run it"
        );
    }
}
