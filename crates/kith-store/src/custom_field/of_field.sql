SELECT v.person, v.value
FROM custom_value v
WHERE v.field = ?1 AND v.deleted_at IS NULL
