SELECT c.id
FROM import_batch b
JOIN cohort c ON c.id = b.cohort AND c.deleted_at IS NULL
WHERE b.id = ?1 AND b.deleted_at IS NULL
