SELECT id, session, person, expectation, status, minutes, reason, remark, source, audience, attribution
FROM attendance
WHERE session = ?1 AND person = ?2 AND deleted_at IS NULL
