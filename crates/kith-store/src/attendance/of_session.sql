SELECT a.person, a.expectation, a.status, a.minutes,
       CASE WHEN {sees_reason} THEN a.reason END,
       CASE WHEN {sees_remark} THEN a.remark END,
       a.source
FROM attendance a
LEFT JOIN name_key n ON n.entity = a.person
WHERE a.session = ?1 AND a.deleted_at IS NULL
ORDER BY n.sort_key, a.person
