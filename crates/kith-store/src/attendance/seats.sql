-- ?1 session: those who are in one of its cohorts, with the role they were awaited in
SELECT a.id, a.expectation, min(e.role)
FROM attendance a
JOIN session_cohort c ON c.session = a.session AND c.deleted_at IS NULL
JOIN enrollment e ON e.person = a.person AND e.cohort = c.cohort AND e.deleted_at IS NULL
WHERE a.session = ?1 AND a.deleted_at IS NULL
GROUP BY a.id
ORDER BY a.id
