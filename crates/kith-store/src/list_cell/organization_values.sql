SELECT DISTINCT a.person, o.name
FROM affiliation a JOIN organization o ON o.id = a.organization
WHERE a.deleted_at IS NULL AND o.deleted_at IS NULL AND a.person {members}
