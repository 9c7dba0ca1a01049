SELECT c.person, c.normalized, c.is_primary, c.id
FROM contact_point c
WHERE c.kind = {kind} AND c.deleted_at IS NULL AND {seen} AND c.person {members}
ORDER BY c.normalized
