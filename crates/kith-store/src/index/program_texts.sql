SELECT id, name, NULL
FROM program
WHERE id BETWEEN ?1 AND ?2 AND deleted_at IS NULL
