SELECT id, value
FROM custom_value
WHERE field = ?1 AND person = ?2 AND deleted_at IS NULL
