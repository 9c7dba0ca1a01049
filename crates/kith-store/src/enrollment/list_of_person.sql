SELECT e.id, e.person, e.program, e.cohort, e.role, e.participation, e.transferred_from
FROM enrollment e
WHERE e.person = ?1 AND e.deleted_at IS NULL
