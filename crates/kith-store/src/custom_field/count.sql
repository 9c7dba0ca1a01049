SELECT count(*)
FROM custom_value v
JOIN person p ON p.id = v.person AND p.deleted_at IS NULL AND p.merged_into IS NULL
WHERE v.field = ?1 AND v.deleted_at IS NULL
