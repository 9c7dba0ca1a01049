SELECT k.c0, a.id, o.name, a.title
FROM staged(?1) k
CROSS JOIN affiliation a ON a.person = k.c1
CROSS JOIN organization o ON o.id = a.organization
WHERE a.deleted_at IS NULL AND a.to_date IS NULL
