SELECT DISTINCT k.c0, coalesce(p.merged_into, p.id)
FROM staged(?1) k
CROSS JOIN person_alias a ON a.name = k.c1
CROSS JOIN person p ON p.id = a.person
WHERE a.deleted_at IS NULL AND p.deleted_at IS NULL
