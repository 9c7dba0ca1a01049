//! What must hold between rows and no constraint of the schema can say.

/// A question that must have no answer.
pub(crate) struct Rule {
    /// Stable; what a report calls it.
    pub(crate) code: &'static str,
    /// Selects the keys of rows that break it, without a LIMIT of its own.
    pub(crate) sql: &'static str,
}

macro_rules! rules {
    ($($code:literal),+ $(,)?) => {
        &[$(Rule { code: $code, sql: include_str!(concat!($code, ".sql")) }),+]
    };
}

/// Every rule, asked by a full check in this order; each in the file of its
/// code.
pub(crate) const RULES: &[Rule] = rules![
    "one_workspace_row",
    "person_once_per_session",
    "enrollment_has_a_stage",
    "enrollment_in_its_cohorts_program",
    "merged_into_a_live_person",
    "contact_point_has_one_owner",
];

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::testing::test_connection;
    use crate::workspace::check::check;
    use crate::{Depth, Finding, Job};

    const SOUND: &str = "
        INSERT INTO workspace VALUES (1, 1, 'w', 0, 0, 1, 1, 0);
        INSERT INTO program (id, created_at, name, kind, status) VALUES (1, 0, 'p', 'intensive', 'active'), (2, 0, 'q', 'intensive', 'active');
        INSERT INTO cohort (id, created_at, program, name, status) VALUES (1, 0, 1, 'c', 'active');
        INSERT INTO person (id, created_at, merged_into) VALUES (1, 0, NULL), (2, 0, 1);
        INSERT INTO enrollment (id, created_at, person, program, cohort, role) VALUES (1, 0, 1, 1, 1, 'fellow');
        INSERT INTO stage_event (id, created_at, enrollment, stage, on_date) VALUES (1, 0, 1, 'active', '2026-01-01');
        INSERT INTO session (id, created_at, program, title, kind, status, starts_local, zone) VALUES (1, 0, 1, 's', 'circle', 'held', '2026-01-01T10:00', 'UTC');
        INSERT INTO attendance (id, created_at, session, person, expectation, status, source) VALUES (1, 0, 1, 1, 'expected', 'present', 'roll');
        INSERT INTO contact_point (id, created_at, person, kind, value, normalized) VALUES (1, 0, 1, 'email', 'a@b', 'a@b');";

    const BREAKING: &[(&str, &str, i64)] = &[
        ("one_workspace_row", "DELETE FROM workspace", 1),
        (
            "person_once_per_session",
            "DROP INDEX attendance_session; INSERT INTO attendance (id, created_at, session, person, expectation, status, source) VALUES (2, 0, 1, 1, 'expected', 'absent', 'roll')",
            1,
        ),
        (
            "enrollment_has_a_stage",
            "UPDATE stage_event SET deleted_at = 1",
            1,
        ),
        (
            "enrollment_in_its_cohorts_program",
            "UPDATE enrollment SET program = 2",
            1,
        ),
        (
            "merged_into_a_live_person",
            "UPDATE person SET deleted_at = 1 WHERE id = 1",
            2,
        ),
        (
            "contact_point_has_one_owner",
            "UPDATE contact_point SET person = NULL",
            1,
        ),
    ];

    #[test]
    fn every_rule_is_quiet_over_sound_rows_and_finds_what_breaks_it() {
        assert_eq!(
            BREAKING.len(),
            RULES.len(),
            "each rule has something that breaks it"
        );
        for (rule, breaking, row) in BREAKING {
            let mut conn = test_connection();
            conn.execute_batch(SOUND).unwrap();
            let mut found = || {
                check(&mut conn, Depth::Full, &Arc::new(Job::quiet()))
                    .unwrap()
                    .findings
            };
            assert_eq!(found(), [], "nothing is wrong yet");
            conn.execute_batch(breaking).unwrap();
            let found = check(&mut conn, Depth::Full, &Arc::new(Job::quiet())).unwrap();
            assert_eq!(
                found.findings,
                [Finding::Rule {
                    rule,
                    rows: vec![*row]
                }],
                "that rule and no other, after {breaking}"
            );
        }
    }
}
