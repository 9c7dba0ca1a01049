SELECT id, title, place
FROM session
WHERE id BETWEEN ?1 AND ?2 AND deleted_at IS NULL AND rule <> 'sealed'
