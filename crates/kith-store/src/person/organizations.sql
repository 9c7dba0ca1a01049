SELECT o.name, a.to_date, a.from_date, a.id, a.organization, a.title
FROM affiliation a JOIN organization o ON o.id = a.organization
WHERE a.person = ?1 AND a.deleted_at IS NULL AND o.deleted_at IS NULL
