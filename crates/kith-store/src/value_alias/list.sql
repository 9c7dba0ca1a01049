SELECT id, field, value, used, apart
FROM value_alias
WHERE deleted_at IS NULL
ORDER BY created_at DESC, id DESC
