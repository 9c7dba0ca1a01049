SELECT a.person, a.to_date, a.from_date, a.id, a.organization
FROM affiliation a
WHERE a.deleted_at IS NULL AND a.person {members}
