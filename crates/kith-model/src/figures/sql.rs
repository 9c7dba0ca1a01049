//! The conditions of [`super::AttendanceRow`] as SQL, written from the same codes.

use crate::attendance::AttendanceStatus;

/// Where a query has what a row needs: an expression for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendanceColumns<'a> {
    /// The mark's code: `a.status`.
    pub status: &'a str,
    /// The expectation's code: `a.expectation`.
    pub expectation: &'a str,
    /// The session's status code: `s.status`.
    pub session_status: &'a str,
    /// 0 or 1: `s.counts`.
    pub session_counts: &'a str,
    /// 0 or 1: whether the person was active that day in one of the session's
    /// cohorts, in an enrollment that may be closed by now:
    ///
    /// ```sql
    /// EXISTS (SELECT 1 FROM session_cohort sc
    ///         JOIN enrollment n ON n.cohort = sc.cohort AND n.person = a.person
    ///         WHERE sc.session = s.id AND sc.deleted_at IS NULL AND n.deleted_at IS NULL
    ///           AND 'active' = (SELECT e.stage FROM stage_event e
    ///                           WHERE e.enrollment = n.id AND e.deleted_at IS NULL
    ///                             AND e.on_date <= substr(s.starts_local, 1, 10)
    ///                           ORDER BY e.on_date DESC, e.id DESC LIMIT 1))
    /// ```
    pub active: &'a str,
}

impl AttendanceColumns<'_> {
    /// Holds where the standing is eligible: the whole of attendance and commitment.
    pub fn eligible(&self) -> String {
        format!(
            "({} AND {} NOT IN ('unmarked', 'not_applicable'))",
            self.asked(),
            self.status
        )
    }

    /// Holds where the standing is unmarked: told beside the figure.
    pub fn unmarked(&self) -> String {
        format!("({} AND {} = 'unmarked')", self.asked(), self.status)
    }

    /// Holds where the person came to a session that was held.
    pub fn came(&self) -> String {
        format!(
            "({} = 'held' AND {})",
            self.session_status,
            attended_sql(self.status)
        )
    }

    fn asked(&self) -> String {
        let Self {
            expectation,
            session_status,
            session_counts,
            active,
            ..
        } = self;
        format!(
            "{session_status} = 'held' AND ({session_counts}) <> 0 AND {expectation} = 'expected' AND ({active}) <> 0"
        )
    }
}

/// Holds where the mark's code is one that attended.
pub fn attended_sql(status: &str) -> String {
    one_of(status, AttendanceStatus::attended)
}

/// Holds where the mark's code counts toward commitment.
pub fn committed_sql(status: &str) -> String {
    one_of(status, AttendanceStatus::committed)
}

fn one_of(column: &str, test: fn(AttendanceStatus) -> bool) -> String {
    let codes: Vec<_> = AttendanceStatus::ALL
        .iter()
        .filter(|&&status| test(status))
        .map(|status| format!("'{status}'"))
        .collect();
    format!("{column} IN ({})", codes.join(", "))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::{Standing, attendance_cases};
    use super::*;
    use crate::evaluate::{Expression, code};

    #[test]
    fn sql_and_rule_agree_on_every_combination() {
        let columns = AttendanceColumns {
            status: "a.status",
            expectation: "a.expectation",
            session_status: "s.status",
            session_counts: "s.counts",
            active: "active",
        };
        let eligible = Expression::parse(&columns.eligible());
        let unmarked = Expression::parse(&columns.unmarked());
        let came = Expression::parse(&columns.came());
        let attended = Expression::parse(&attended_sql("a.status"));
        let committed = Expression::parse(&committed_sql("a.status"));
        for case in attendance_cases() {
            let row = HashMap::from([
                ("a.status", code(case.status.code())),
                ("a.expectation", code(case.expectation.code())),
                ("s.status", code(case.session_status.code())),
                ("s.counts", i64::from(case.session_counts)),
                ("active", i64::from(case.active)),
            ]);
            let holds = |condition: &Expression| condition.value(&row) != 0;
            let standing = case.standing();
            assert_eq!(
                holds(&eligible),
                standing == Standing::Eligible,
                "eligible: {case:?}"
            );
            assert_eq!(
                holds(&unmarked),
                standing == Standing::Unmarked,
                "unmarked: {case:?}"
            );
            assert_eq!(holds(&came), case.came(), "came: {case:?}");
            assert_eq!(
                holds(&attended),
                case.status.attended(),
                "attended: {case:?}"
            );
            assert_eq!(
                holds(&committed),
                case.status.committed(),
                "committed: {case:?}"
            );
        }
    }
}
