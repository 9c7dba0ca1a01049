SELECT a.id, a.person, a.organization, a.title, a.from_date, a.to_date
FROM affiliation a JOIN organization o ON o.id = a.organization
WHERE a.person = ?1 AND a.deleted_at IS NULL AND o.deleted_at IS NULL
ORDER BY a.from_date, a.id
