SELECT s.id
FROM session_meeting m
JOIN session s ON s.id = m.session AND s.deleted_at IS NULL
WHERE m.meeting = ?1 AND m.deleted_at IS NULL
ORDER BY m.created_at DESC, m.id DESC
