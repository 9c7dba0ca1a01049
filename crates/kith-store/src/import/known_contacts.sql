SELECT k.c0, c.kind, c.value, c.normalized, c.is_primary, c.id
FROM staged(?1) k
CROSS JOIN contact_point c ON c.person = k.c1
WHERE c.deleted_at IS NULL
