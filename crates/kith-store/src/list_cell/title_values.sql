SELECT DISTINCT a.person, a.title
FROM affiliation a
WHERE a.title IS NOT NULL AND a.deleted_at IS NULL AND a.person {members}
