SELECT s.id, s.title, s.kind, s.starts_local, c.id, a.status, CASE WHEN {remark} THEN a.remark END
FROM attendance a
JOIN session s ON s.id = a.session
JOIN cohort c ON c.id = (
    SELECT min(x.cohort) FROM session_cohort x WHERE x.session = s.id AND x.deleted_at IS NULL)
WHERE a.person = ?1 AND a.deleted_at IS NULL AND s.deleted_at IS NULL AND c.deleted_at IS NULL
  AND s.status = 'held' AND a.status NOT IN ('unmarked', 'not_applicable')
  AND {seen} AND {attribution} = 0
ORDER BY s.starts_local DESC, s.id DESC
