SELECT a.session, a.person, a.expectation, a.status, a.minutes
FROM attendance a
WHERE a.session = ?1 AND a.deleted_at IS NULL
