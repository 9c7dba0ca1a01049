SELECT DISTINCT k.c0, coalesce(p.merged_into, p.id)
FROM staged(?1) k
CROSS JOIN person p ON p.external_id = k.c1
WHERE p.deleted_at IS NULL
