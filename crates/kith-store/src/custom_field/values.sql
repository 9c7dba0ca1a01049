SELECT v.person, v.field, v.value
FROM staged(?1) k
CROSS JOIN custom_value v ON v.person = k.c1 AND v.deleted_at IS NULL
CROSS JOIN custom_field f ON f.id = v.field AND f.deleted_at IS NULL
WHERE {seen}
