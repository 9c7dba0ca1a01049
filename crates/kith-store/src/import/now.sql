SELECT k.c0, p.id
FROM staged(?1) k
CROSS JOIN person o ON o.id = k.c1
CROSS JOIN person p ON p.id = coalesce(o.merged_into, o.id)
WHERE p.deleted_at IS NULL
