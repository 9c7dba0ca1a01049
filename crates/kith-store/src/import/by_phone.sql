SELECT DISTINCT k.c0, coalesce(p.merged_into, p.id)
FROM staged(?1) k
CROSS JOIN contact_point c ON c.normalized = k.c1
CROSS JOIN person p ON p.id = c.person
WHERE c.kind = 'phone' AND c.deleted_at IS NULL AND p.deleted_at IS NULL
