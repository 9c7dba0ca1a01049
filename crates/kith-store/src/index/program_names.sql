SELECT id, 63, name
FROM program
WHERE id BETWEEN ?1 AND ?2 AND deleted_at IS NULL
