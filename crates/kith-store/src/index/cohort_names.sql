SELECT id, 63, name
FROM cohort
WHERE id BETWEEN ?1 AND ?2 AND deleted_at IS NULL
