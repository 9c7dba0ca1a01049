SELECT e.id
FROM enrollment e
WHERE e.cohort = ?1 AND e.person = ?2 AND (?3 IS NULL OR e.role = ?3) AND e.deleted_at IS NULL
