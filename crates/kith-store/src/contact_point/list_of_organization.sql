SELECT c.id, c.kind, c.value, c.person, c.organization, c.label, c.is_primary, c.audience,
       c.attribution
FROM contact_point c
WHERE c.organization = ?1 AND c.deleted_at IS NULL AND {seen}
