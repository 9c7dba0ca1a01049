SELECT p.id
FROM person p
WHERE p.external_id = ?1 AND p.deleted_at IS NULL AND p.merged_into IS NULL
