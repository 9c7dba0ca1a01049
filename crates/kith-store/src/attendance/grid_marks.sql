SELECT a.session, a.person, a.expectation, a.status, a.minutes
FROM session_cohort c
JOIN attendance a ON a.session = c.session AND a.deleted_at IS NULL
WHERE c.cohort = ?1 AND c.deleted_at IS NULL
