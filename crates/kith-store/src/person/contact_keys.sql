SELECT c.person, c.normalized, c.is_primary
FROM contact_point c
WHERE c.kind = ?2 AND c.deleted_at IS NULL AND {seen} AND c.person {members}
