SELECT a.id, a.person, a.organization, a.title, a.from_date, a.to_date
FROM affiliation a
WHERE a.id = ?1 AND a.deleted_at IS NULL
