SELECT id, value
FROM custom_value
WHERE field = ?1 AND deleted_at IS NULL
