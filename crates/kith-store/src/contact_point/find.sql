SELECT DISTINCT c.person
FROM contact_point c JOIN person p ON p.id = c.person
WHERE c.normalized = ?1 AND c.kind = ?2 AND c.deleted_at IS NULL
  AND p.deleted_at IS NULL AND p.merged_into IS NULL AND {seen}
