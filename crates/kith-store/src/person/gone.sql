SELECT p.id, p.deleted_at, p.given_name, p.middle_name, p.family_name, p.suffix,
       p.preferred_name, p.sort_name
FROM person p
WHERE p.deleted_at IS NOT NULL AND {seen}
ORDER BY p.deleted_at DESC, p.id
